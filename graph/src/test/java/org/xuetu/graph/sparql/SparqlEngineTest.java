package org.xuetu.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.graph.mapping.MadeUpCatalogue;

/// What a query may do, what it gets, and what stops it.
class SparqlEngineTest {
  private final SparqlEngine engine = new SparqlEngine(MadeUpCatalogue.store());

  private String ask(String query, ResultFormat format) throws Exception {
    return ask(query, format, List.of());
  }

  private String ask(String query, ResultFormat format, List<String> graphs) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SparqlQuery parsed = SparqlQuery.parse(query, graphs, List.of());
    engine.write(parsed, format, QueryLimits.alone(Duration.ofSeconds(20)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theDefaultGraphIsTheUnionOfAllSources() throws Exception {
    String names = "SELECT ?n { ?c schema:courseCode '00001' ; skos:prefLabel ?n } ORDER BY ?n";
    assertThat(ask(names, ResultFormat.CSV)).isEqualTo("n\r\n乙名（虚构）\r\n甲名（虚构）\r\n");
  }

  @Test
  void aGraphSaysWhatOneSourceStates() throws Exception {
    String names =
        "SELECT ?n { GRAPH <http://example.org/source/doubtful> { ?c skos:prefLabel ?n } }";
    assertThat(ask(names, ResultFormat.CSV)).isEqualTo("n\r\n乙名（虚构）\r\n");
    assertThat(
            ask(
                "SELECT ?n { ?c skos:prefLabel ?n }",
                ResultFormat.CSV,
                List.of("http://example.org/source/doubtful")))
        .isEqualTo("n\r\n乙名（虚构）\r\n");
  }

  @Test
  void everyFormatOfAShapeCanBeWritten() throws Exception {
    for (ResultFormat format : ResultFormat.list(ResultFormat.Shape.TABLE)) {
      assertThat(ask("SELECT * { ?s xt:credits ?o }", format)).as(format.name()).contains("4.5");
      assertThat(ask("ASK { ?s xt:credits ?o }", format)).as(format.name()).contains("true");
    }
    for (ResultFormat format : ResultFormat.list(ResultFormat.Shape.GRAPH)) {
      assertThat(ask("CONSTRUCT { ?s xt:credits ?o } { ?s xt:credits ?o }", format))
          .as(format.name())
          .contains("4.5");
    }
  }

  @Test
  void aMistakeIsShownWithItsPlace() {
    assertThatThrownBy(() -> ask("SELECT *\n{ ?s ?p }", ResultFormat.JSON))
        .isInstanceOfSatisfying(
            SparqlException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(SparqlException.Reason.MALFORMED);
              assertThat(e.line()).isEqualTo(2);
              assertThat(e.column()).isPositive();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) { }",
        "SELECT * { ?s <java:org.example.Property> ?o }",
        "SELECT * { ?s ?p ?o FILTER(<JAVA:org.example.F>(?o)) }",
      })
  void nothingOutsideTheReleaseIsReached(String query) {
    assertRefused(() -> ask(query, ResultFormat.JSON), SparqlException.Reason.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "DROP ALL",
        "LOAD <file:///etc/hosts>",
        "DELETE WHERE { ?s ?p ?o }",
      })
  void updatesAreRefused(String update) {
    assertRefused(() -> ask(update, ResultFormat.JSON), SparqlException.Reason.UPDATE);
  }

  @Test
  void nothingIsNotAQuery() {
    assertRefused(() -> ask("", ResultFormat.JSON), SparqlException.Reason.MALFORMED);
  }

  @Test
  void fromReadsNoFileAndNoNetwork() throws Exception {
    String query = "SELECT * FROM <file:///etc/hosts> FROM <http://127.0.0.1:1/> { ?s ?p ?o }";
    assertThat(ask(query, ResultFormat.CSV)).isEqualTo("s,p,o\r\n");
  }

  @Test
  void aQueryThatTakesTooLongIsStopped() {
    String product =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
    assertRefused(
        () ->
            engine.write(
                SparqlQuery.parse(product, List.of(), List.of()),
                ResultFormat.JSON,
                QueryLimits.alone(Duration.ofMillis(200)),
                new ByteArrayOutputStream()),
        SparqlException.Reason.TIMEOUT);
  }

  @Test
  void aTableCannotBeWrittenAsTurtle() {
    assertRefused(
        () -> ask("SELECT * { ?s ?p ?o }", ResultFormat.TURTLE),
        SparqlException.Reason.FORMAT_UNSUPPORTED);
  }

  private static void assertRefused(ThrowingCallable call, SparqlException.Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SparqlException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
