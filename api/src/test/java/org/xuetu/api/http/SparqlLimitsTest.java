package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.QueryMemory;
import org.xuetu.graph.sparql.Turnstile;

/// What is told when a limit is reached; small limits over made-up triples.
class SparqlLimitsTest {
  private static final int ROWS = 20_000;
  @TempDir static Path folder;
  private static LimitedServer server;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    server =
        new LimitedServer(
            folder,
            new QueryLimits(
                Duration.ofSeconds(60),
                ROWS,
                8 << 20,
                new QueryMemory(64 << 20, 8 << 20),
                new Turnstile(1)));
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> ask(String query, String accept) throws Exception {
    return client.get(
        "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", accept);
  }

  /// For queries that are to run out of time.
  private static HttpResponse<String> askBriefly(String query) throws Exception {
    return client.get(
        "/sparql?timeout=2&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, '\"truncated\"'",
    "application/sparql-results+xml, '<!-- truncated'",
  })
  void aTableThatIsCutIsWellFormedAndSaysSo(String accept, String sign) throws Exception {
    var cut = ask("SELECT ?s { ?s ?p ?o } LIMIT 25000", accept);
    assertThat(cut.statusCode()).isEqualTo(200);
    assertThat(cut.body()).contains(sign);
    var lang = W3cResults.lang(accept.endsWith("json") ? "srj" : "srx");
    var rows =
        W3cResults.read(cut.body().getBytes(StandardCharsets.UTF_8), lang, "http://example.org/");
    assertThat(((W3cResults.Rows) rows).rows().size()).isEqualTo(ROWS);
    var whole = ask("SELECT ?s { ?s ?p ?o } LIMIT 20000", accept);
    assertThat(whole.body()).doesNotContain("truncated");
  }

  @Test
  void aShortCutIsToldInAHeader() throws Exception {
    var cut = ask("SELECT (1 AS ?x) { ?s ?p ?o }", "text/csv");
    assertThat(cut.headers().firstValue("Xuetu-Truncated")).contains("rows; limit=" + ROWS);
    assertThat(cut.body().lines()).hasSize(ROWS + 1);
    var whole = ask("SELECT (1 AS ?x) { ?s ?p ?o } LIMIT 20000", "text/csv");
    assertThat(whole.headers().firstValue("Xuetu-Truncated")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, ttl", "application/n-triples, nt", "application/rdf+xml, rdf",
    "application/ld+json, jsonld", "application/trig, trig", "application/n-quads, nq",
  })
  void aGraphThatIsCutCanBeRead(String accept, String extension) throws Exception {
    var cut = ask("CONSTRUCT WHERE { ?s ?p ?o }", accept);
    assertThat(cut.statusCode()).isEqualTo(200);
    var graph =
        W3cResults.read(
            cut.body().getBytes(StandardCharsets.UTF_8),
            W3cResults.lang(extension),
            "http://example.org/");
    assertThat(((W3cResults.Triples) graph).graph().size()).isEqualTo(ROWS);
  }

  @Test
  void theLimitsAreAnnounced() throws Exception {
    assertThat(ask("ASK {}", "*/*").headers().firstValue("Xuetu-Query-Limits"))
        .contains("time=60.000, rows=20000, bytes=8388608, memory=8388608");
  }

  @Test
  void whatTakesTooMuchMemoryOrTimeIsRefusedWithAWayOut() throws Exception {
    var sorted = askBriefly("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f");
    assertThat(sorted.statusCode()).as(sorted.body()).isIn(422, 503);
    var late = askBriefly("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    Problems.check(late, 503, "sparql-timeout");
    assertThat(late.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aCrowdFromOneAddressIsSentAwayButNobodyElse() throws Exception {
    var slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    List<Callable<HttpResponse<String>>> crowd = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      crowd.add(() -> askBriefly(slow));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int away = 0;
      for (var answer : threads.invokeAll(crowd)) {
        var response = answer.get();
        if (response.statusCode() == 429) {
          Problems.check(response, 429, "too-many-queries");
          assertThat(response.headers().firstValue("Retry-After")).isPresent();
          away++;
        } else {
          Problems.check(response, 503, "sparql-timeout");
        }
      }
      assertThat(away).isPositive();
    }
    assertThat(ask("ASK {}", "*/*").statusCode()).isEqualTo(200);
  }
}
