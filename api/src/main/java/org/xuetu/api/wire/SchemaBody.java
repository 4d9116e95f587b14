package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.description.SchemaOverview;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.ontology.Term;
import org.xuetu.graph.vocab.Prefixes;

/// The classes of a release and their properties, named, explained and counted.
public record SchemaBody(String release, int total, List<ClassBody> classes) {
  /// @param count how many things are of the class
  public record ClassBody(
      String iri,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> zh,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> en,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> definition,
      long count,
      List<PropertyBody> properties) {}

  /// @param count how many statements of the class's things have it
  /// @param ranges of its values: classes or datatypes
  /// @param schemes the concept schemes its values come from
  public record PropertyBody(
      String iri,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> zh,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> en,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> definition,
      List<String> ranges,
      List<String> schemes,
      long count) {}

  public static SchemaBody of(
      String release, List<SchemaOverview.ClassUse> uses, Ontology ontology) {
    var classes = uses.stream().map(use -> of(use, ontology)).toList();
    return new SchemaBody(release, classes.size(), classes);
  }

  private static ClassBody of(SchemaOverview.ClassUse use, Ontology ontology) {
    var term = ontology.find(use.iri());
    return new ClassBody(
        use.iri(),
        Prefixes.shorten(use.iri()),
        term.map(Term::zh),
        term.map(Term::en),
        term.flatMap(Term::definition),
        use.things(),
        use.properties().stream().map(property -> of(property, ontology)).toList());
  }

  private static PropertyBody of(SchemaOverview.PropertyUse use, Ontology ontology) {
    var term = ontology.find(use.iri());
    return new PropertyBody(
        use.iri(),
        Prefixes.shorten(use.iri()),
        term.map(Term::zh),
        term.map(Term::en),
        term.flatMap(Term::definition),
        term.map(Term::ranges).orElse(List.of()),
        term.map(Term::schemes).orElse(List.of()),
        use.statements());
  }
}
