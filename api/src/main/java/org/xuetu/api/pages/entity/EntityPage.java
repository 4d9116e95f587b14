package org.xuetu.api.pages.entity;

import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Badge;
import org.xuetu.api.pages.Download;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.Page;
import org.xuetu.api.pages.Shown;

/// One entity: what it is, where that is known from, and its neighbours.
///
/// @param otherNames further names and codes, each with what it is
/// @param summary a sentence that says what it is
/// @param notice what must be known before anything is done with it
/// @param pictures the same neighbourhood, for a desk and for a phone; none where nothing is near
/// @param tree what a programme asks for
/// @param jsonLd the same in the words of schema.org, safe within a page
public record EntityPage(
    Frame frame,
    String type,
    String typeLabel,
    String key,
    String iri,
    String name,
    List<Badge> badges,
    List<Names> otherNames,
    Optional<String> summary,
    Optional<Notice> notice,
    List<Fact> facts,
    List<Quotation> quotations,
    List<Neighbours> neighbours,
    Likeness likeness,
    List<Source> sources,
    List<Download> downloads,
    List<Neighbourhood> pictures,
    Optional<RequirementTree> tree,
    Quotable quotable,
    Optional<String> jsonLd)
    implements Page {
  /// So many relations are told apart by their colour.
  static final int COLOURS = 8;

  @Override
  public String template() {
    return "entity.jte";
  }

  /// @param grave whether it must not be overlooked
  public record Notice(String text, boolean grave) {}

  /// Names that relate to it in one way: 别名, 曾用名, 简称.
  public record Names(String relation, List<String> texts) {}

  public record Fact(String label, List<Shown> values) {}

  /// A rule's own words, kept beside what was made of them.
  public record Quotation(String label, List<String> texts) {}

  /// Those that refer to it in one respect, as a table where they have details, else as a list.
  ///
  /// @param more how many there are beyond those listed
  public record Neighbours(
      String anchor,
      String label,
      long total,
      long more,
      List<String> columns,
      List<Neighbour> rows) {}

  public record Neighbour(String name, String key, String address, List<Shown> cells) {}

  /// What resembles it. Equivalents are suggestions, and stand below the notice that says so.
  public record Likeness(List<Like> similar, List<Like> equivalents, String notice) {}

  /// @param reasons why it is listed, in words
  public record Like(String name, String key, String address, String reasons) {}

  public record Source(String title, Badge certainty, String cited, String rows) {}
}
