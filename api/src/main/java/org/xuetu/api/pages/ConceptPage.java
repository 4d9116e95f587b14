package org.xuetu.api.pages;

import java.util.List;
import java.util.Optional;

/// A concept scheme, or one concept within its scheme.
///
/// @param focus the concept that was asked for
/// @param words the properties that take their values from the scheme
public record ConceptPage(
    Frame frame,
    String name,
    String en,
    String iri,
    Optional<String> focus,
    String schemeZh,
    String schemeAddress,
    List<Download> downloads,
    List<Shown> words,
    List<Concept> concepts)
    implements Page {
  @Override
  public String template() {
    return "concept.jte";
  }

  public record Concept(
      String key, String zh, String en, List<String> also, String address, boolean focused) {}
}
