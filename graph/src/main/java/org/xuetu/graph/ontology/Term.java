package org.xuetu.graph.ontology;

import java.util.List;
import java.util.Optional;

/// One class or property as the ontology describes it.
///
/// @param name with its prefix, such as `xt:credits`
/// @param definition in Chinese; for terms of other vocabularies how we use them
/// @param parents IRIs of the classes or properties it is a kind of
/// @param domains IRIs of the classes that have it: of all of them, or of those that may
/// @param ranges IRIs of the classes or datatypes of its values
/// @param schemes IRIs of the concept schemes its values come from
/// @param matches terms of other vocabularies that mean the same or nearly
public record Term(
    String iri,
    String name,
    Type type,
    String zh,
    String en,
    Optional<String> definition,
    Optional<String> definitionEn,
    List<String> parents,
    List<String> domains,
    List<String> ranges,
    List<String> schemes,
    List<Match> matches) {
  /// What a term is.
  public enum Type {
    CLASS,
    PROPERTY
  }

  /// @param relation prefixed name of the SKOS mapping relation, such as `skos:closeMatch`
  public record Match(String relation, String iri) {}

  public Term {
    parents = List.copyOf(parents);
    domains = List.copyOf(domains);
    ranges = List.copyOf(ranges);
    schemes = List.copyOf(schemes);
    matches = List.copyOf(matches);
  }
}
