package org.xuetu.api.pages;

import java.util.List;
import java.util.Optional;

/// The results of a search.
///
/// @param corrected what was searched for instead of what is no name
/// @param letGo words that the first hit does without
/// @param chosen filters that are set, each with the address without it
public record ResultsPage(
    Frame frame,
    String heading,
    long total,
    List<Reading> readings,
    Optional<Corrected> corrected,
    List<Offer> offered,
    boolean relaxed,
    List<String> letGo,
    Optional<String> withoutIgnored,
    List<Choice> chosen,
    List<FacetList> facets,
    List<Hit> hits,
    Optional<String> previous,
    Optional<String> next,
    String position,
    Optional<String> withoutFilters)
    implements Page {
  @Override
  public String template() {
    return "results.jte";
  }

  /// A part of the question, what it may mean, and the address without that understanding.
  public record Reading(String text, List<Meaning> meanings, String without) {}

  public record Meaning(String kind, String label, Optional<String> address) {}

  /// @param asTyped the address that looks for what was typed
  public record Corrected(String from, String to, String why, String asTyped) {}

  /// Another query that may have been meant.
  public record Offer(String name, String address) {}

  public record Choice(String label, String address) {}

  public record FacetList(String label, List<FacetLink> links) {}

  public record FacetLink(String label, long count, boolean selected, String address) {}

  /// @param nameHtml escaped, with the matches marked
  /// @param textHtml the same, of the words it was found in
  /// @param matched the other name that was found
  public record Hit(
      String address,
      String nameHtml,
      String key,
      List<Badge> badges,
      Optional<String> matched,
      Optional<String> textHtml,
      List<String> remarks,
      List<Detail> details) {}

  public record Detail(String label, String text) {}
}
