package org.xuetu.api.pages;

import java.util.List;
import java.util.Optional;

/// Every word of the graph and what it means.
///
/// @param iri of the ontology itself
public record OntologyPage(
    Frame frame,
    String title,
    String iri,
    String version,
    String versionIri,
    List<Download> downloads,
    List<Section> sections,
    List<Scheme> schemes)
    implements Page {
  @Override
  public String template() {
    return "ontology.jte";
  }

  public record Section(String anchor, String heading, String explanation, List<Word> words) {}

  /// @param anchor the name without its prefix, as in `…/ns#credits`; for words of others with it
  /// @param facts parents, domains, ranges, mappings
  public record Word(
      String anchor,
      String name,
      String iri,
      String zh,
      String en,
      Optional<String> definition,
      Optional<String> definitionEn,
      List<Fact> facts) {}

  public record Fact(String label, List<Shown> values) {}

  public record Scheme(String name, String zh, String en, int concepts, String address) {}
}
