package org.xuetu.graph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.record.ConceptScheme;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.FieldType;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// The ontology that comes with the project says the same as the schema it describes.
class BundledOntologyTest {
  private static final Path HOME = Path.of(System.getProperty("xuetu.home", "..")).toAbsolutePath();
  private static final String ELM = Prefixes.expand("elm:x").replaceAll("x$", "");
  private static Ontology ontology;
  private static Schema schema;

  @BeforeAll
  static void read() throws IOException, OntologyException {
    ontology = OntologyReader.read(HOME.resolve("data/ontology"));
    schema = SchemaReader.read(HOME.resolve("data/schema"));
  }

  @Test
  void describesEveryWordTheSchemaUses() {
    assertThat(ontology.missing(schema)).isEmpty();
    assertThat(ontology.version()).contains("1.1.0");
  }

  @Test
  void kindsAndTheirClassesHaveTheSameNames() {
    for (Kind kind : schema.kinds()) {
      Term term = ontology.find(Prefixes.expand(kind.rdfClass())).orElseThrow();
      assertThat(term.zh()).as(kind.name()).isEqualTo(kind.zh());
      assertThat(term.en()).as(kind.name()).isEqualTo(kind.en());
      assertThat(term.type()).as(kind.name()).isEqualTo(Term.Type.CLASS);
    }
  }

  @Test
  void fieldsAndOurPropertiesHaveTheSameNames() {
    for (Kind kind : schema.kinds()) {
      for (Field field : kind.fields()) {
        if (field.property().startsWith("xt:")) {
          Term term = ontology.find(Prefixes.expand(field.property())).orElseThrow();
          String where = kind.name() + "." + field.name();
          assertThat(term.zh()).as(where).isEqualTo(field.zh());
          assertThat(term.en()).as(where).isEqualTo(field.en());
          assertThat(term.type()).as(where).isEqualTo(Term.Type.PROPERTY);
        }
      }
    }
  }

  /// A stated domain or range is true of every use.
  @Test
  void noUseBreaksADomainOrRange() {
    for (Kind kind : schema.kinds()) {
      String rdfClass = Prefixes.expand(kind.rdfClass());
      for (Field field : kind.fields()) {
        if (field.property().startsWith("xt:")) {
          Term term = ontology.find(Prefixes.expand(field.property())).orElseThrow();
          String where = kind.name() + "." + field.name();
          assertThat(term.domains()).as(where).contains(rdfClass);
          assertThat(term.ranges()).as(where).containsAll(ranges(field));
          field
              .scheme()
              .ifPresent(
                  scheme -> assertThat(term.schemes()).as(where).contains(Iris.ofScheme(scheme)));
        }
      }
    }
  }

  private static List<String> ranges(Field field) {
    return switch (field.type()) {
      case TEXT ->
          List.of(Prefixes.expand(field.lang().isPresent() ? "rdf:langString" : "xsd:string"));
      case CODE -> List.of(Prefixes.expand("xsd:string"));
      case INTEGER -> List.of(Prefixes.expand("xsd:integer"));
      case DECIMAL -> List.of(Prefixes.expand("xsd:decimal"));
      case DATE -> List.of(Prefixes.expand("xsd:date"));
      case MONTH -> List.of(Prefixes.expand("xsd:gYearMonth"));
      case BOOLEAN -> List.of(Prefixes.expand("xsd:boolean"));
      case URL -> List.of(Prefixes.expand("xsd:anyURI"));
      case CONCEPT -> List.of(Prefixes.expand("skos:Concept"));
      case REF ->
          field.to().stream()
              .map(kind -> Prefixes.expand(schema.findKind(kind).orElseThrow().rdfClass()))
              .toList();
    };
  }

  @Test
  void everyWordOfOursIsUsedDefinedAndNamedOnce() {
    Set<String> used =
        new TreeSet<>(
            List.of(
                "xt:certainty",
                "xt:sourceRow",
                "xt:originalRow",
                "xt:valuesFrom",
                "xt:remedy",
                "xt:hoursPerCredit",
                "xt:expectedAnswer",
                "xt:search"));
    for (Kind kind : schema.kinds()) {
      used.add(kind.rdfClass());
      kind.fields().forEach(field -> used.add(field.property()));
    }
    used.removeIf(name -> !name.startsWith("xt:"));
    assertThat(ontology.listOwn().stream().map(Term::name))
        .containsExactlyInAnyOrderElementsOf(used);
    for (Term term : ontology.listOwn()) {
      assertThat(term.definition()).as(term.name()).isPresent();
      assertThat(labels(term)).as(term.name()).isEqualTo(2);
    }
  }

  private static long labels(Term term) {
    return ontology.triples().stream()
        .filter(triple -> triple.getSubject().getURI().equals(term.iri()))
        .filter(triple -> triple.getPredicate().getURI().equals(Prefixes.expand("rdfs:label")))
        .count();
  }

  @Test
  void conceptSchemesItNamesExist() {
    List<String> schemes =
        schema.schemes().stream().map(ConceptScheme::name).map(Iris::ofScheme).toList();
    for (Term term : ontology.listOwn()) {
      assertThat(schemes).as(term.name()).containsAll(term.schemes());
    }
    long withScheme =
        schema.kinds().stream()
            .flatMap(kind -> kind.fields().stream())
            .filter(field -> field.type() == FieldType.CONCEPT)
            .count();
    assertThat(withScheme).isPositive();
  }

  @Test
  void termsOfTheEuropeanLearningModelAreRealOnes() throws IOException {
    Path model = HOME.resolveSibling("shared").resolve("data/credential-jsonld/elm/ELM.ttl");
    assumeThat(model).withFailMessage("the model is not on this machine").isRegularFile();
    Set<String> declared = new TreeSet<>();
    Files.readAllLines(model).stream()
        .filter(line -> line.startsWith("elm:"))
        .forEach(line -> declared.add(ELM + line.substring("elm:".length()).strip()));
    Set<String> mapped = new TreeSet<>();
    ontology.triples().stream()
        .map(Triple::getObject)
        .filter(node -> node.isURI() && node.getURI().startsWith(ELM))
        .forEach(node -> mapped.add(node.getURI()));
    assertThat(mapped).isNotEmpty().isSubsetOf(declared);
  }
}
