package org.xuetu.graph.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdfSelectTest {
  private static final byte[] MADE_UP =
      """
      @prefix schema: <http://schema.org/> .
      <http://a/1> schema:name "甲"@zh ; schema:numberOfCredits 3 ; schema:provider [ schema:name "校" ] .
      <http://a/2> schema:name "乙"@zh .
      """
          .getBytes(UTF_8);

  private static SelectedTable select(String query) throws RdfException {
    return new RdfSelect().select(MADE_UP, RdfSyntax.TURTLE, query);
  }

  @Test
  void rowsAreTextAndWhatIsUnboundIsEmpty() throws RdfException {
    SelectedTable table =
        select(
            """
            SELECT ?course ?name ?credits ?by WHERE {
              ?course schema:name ?name FILTER isIRI(?course)
              OPTIONAL { ?course schema:numberOfCredits ?credits }
              OPTIONAL { ?course schema:provider ?by }
            } ORDER BY ?course
            """);
    assertThat(table.header()).containsExactly("course", "name", "credits", "by");
    assertThat(table.rows())
        .containsExactly(
            List.of("http://a/1", "甲", "3", "_:b0"), List.of("http://a/2", "乙", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT ?x WHERE { ?x",
    "CONSTRUCT WHERE { ?s ?p ?o }",
    "SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * WHERE { ?s <java:java.lang.System> ?o }",
  })
  void otherQueriesAreRefused(String query) {
    assertThat(catchThrowableOfType(RdfException.class, () -> select(query)).reason())
        .isEqualTo(RdfException.Reason.QUERY_INVALID);
  }

  @Test
  void aQueryOpensNoFile() throws RdfException {
    assertThat(select("SELECT * FROM <file:///etc/hostname> WHERE { ?s ?p ?o }").rows()).isEmpty();
  }

  @Test
  void productsEndAtTheRowsOrTheTime() {
    String product = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
    RdfSelect few =
        new RdfSelect(new RdfLimits(10_000, 100, 10, 20, 100, 100, Duration.ofSeconds(60)));
    RdfException rows =
        catchThrowableOfType(
            RdfException.class, () -> few.select(MADE_UP, RdfSyntax.TURTLE, product));
    assertThat(rows.reason()).isEqualTo(RdfException.Reason.TOO_MANY_ROWS);
    assertThat(rows.namedProblem()).contains("rdfRows");
    String long_ = "SELECT (COUNT(*) AS ?n) WHERE { " + "?s ?p ?o . ".replace("?", "?a").repeat(1);
    StringBuilder joins = new StringBuilder(long_);
    for (int i = 0; i < 12; i++) {
      joins.append("?s%1$d ?p%1$d ?o%1$d . ".formatted(i));
    }
    RdfSelect hurried =
        new RdfSelect(new RdfLimits(10_000, 100, 10, 20, 100, 100, Duration.ofMillis(300)));
    RdfException time =
        catchThrowableOfType(
            RdfException.class, () -> hurried.select(MADE_UP, RdfSyntax.TURTLE, joins + "}"));
    assertThat(time.reason()).isEqualTo(RdfException.Reason.TIMEOUT);
  }
}
