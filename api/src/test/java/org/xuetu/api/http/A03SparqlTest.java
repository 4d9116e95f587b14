package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// SPARQL 1.1 Protocol.
@ExtendWith(BundledRelease.class)
class A03SparqlTest {
  private static final String NAME =
      "SELECT ?name { ?c schema:courseCode '13000' ; skos:prefLabel ?name }";

  @Test
  void threeWaysToAsk(Client client) throws Exception {
    var get = client.get("/sparql?query=" + encode(NAME), "Accept", "text/csv");
    assertThat(get.body()).contains("英语(专升本)");
    var form =
        client.send(
            "POST",
            "/sparql",
            "query=" + encode(NAME),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/csv");
    assertThat(form.body()).isEqualTo(get.body());
    var direct =
        client.send(
            "POST",
            "/sparql",
            NAME,
            "Content-Type",
            "application/sparql-query; charset=utf-8",
            "Accept",
            "text/csv");
    assertThat(direct.body()).isEqualTo(get.body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/json,                application/sparql-results+json",
    "application/sparql-results+xml,  application/sparql-results+xml",
    "text/csv,                        text/csv",
    "text/tab-separated-values,       text/tab-separated-values",
    "*/*,                             application/sparql-results+json",
  })
  void tables(String accept, String type, Client client) throws Exception {
    var response = client.get("/sparql?query=" + encode(NAME), "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(response.body()).contains("英语(专升本)");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle",
    "application/n-triples",
    "application/rdf+xml",
    "application/ld+json",
    "application/trig",
    "application/n-quads",
  })
  void graphs(String accept, Client client) throws Exception {
    var query = encode("CONSTRUCT WHERE { ?c schema:courseCode '13000' ; skos:prefLabel ?n }");
    var response = client.get("/sparql?query=" + query, "Accept", accept);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
    assertThat(response.body()).contains("13000");
  }

  @Test
  void oneGraphForEachSource(Client client) throws Exception {
    var graph = "http://localhost:7070/source/jiangsu-zikao";
    var all =
        client.json("/sparql?format=srj&query=" + encode("SELECT (COUNT(*) AS ?n) { ?s a ?t }"));
    var one =
        client.json(
            "/sparql?format=srj&query="
                + encode("SELECT (COUNT(*) AS ?n) { ?s a ?t }")
                + "&default-graph-uri="
                + encode(graph));
    assertThat(count(one)).isPositive().isLessThan(count(all));
  }

  @Test
  void whatCannotBeAnswered(Client client) throws Exception {
    Problems.check(client.get("/sparql?query=SELEKT"), 400, "sparql-malformed");
    Problems.check(
        client.get("/sparql?query=" + encode("SELECT * { SERVICE <http://x/> { ?s ?p ?o } }")),
        400,
        "sparql-refused");
    Problems.check(client.get("/sparql?query=ASK%7B%7D&timeout=0"), 400, "invalid-parameter");
    Problems.check(client.get("/sparql?query=ASK%7B%7D&timeout=9999"), 400, "invalid-parameter");
    Problems.check(client.get("/sparql?query=ASK%7B%7D&limit=1"), 400, "unknown-parameter");
    Problems.check(
        client.get("/sparql?query=ASK%7B%7D", "Accept", "text/turtle"), 406, "not-acceptable");
    Problems.check(
        client.send("POST", "/sparql", "ASK{}", "Content-Type", "text/plain"),
        415,
        "unsupported-media-type");
    Problems.check(
        client.send("POST", "/sparql", "DROP ALL", "Content-Type", "application/sparql-update"),
        403,
        "sparql-update");
    Problems.check(client.get("/sparql?query=DROP%20ALL"), 403, "sparql-update");
    Problems.check(
        client.send(
            "POST",
            "/sparql",
            "update=" + encode("DROP ALL"),
            "Content-Type",
            "application/x-www-form-urlencoded"),
        400,
        "unknown-parameter");
    Problems.check(
        client.send(
            "POST",
            "/sparql",
            "ASK{}" + " ".repeat(2 << 20),
            "Content-Type",
            "application/sparql-query"),
        413,
        "body-too-large");
    Problems.check(client.send("DELETE", "/sparql", ""), 405, "method-not-allowed");
  }

  @Test
  void aQueryThatTakesTooLongIsStopped(Client client) throws Exception {
    var product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    long started = System.nanoTime();
    Problems.check(
        client.get("/sparql?timeout=0.5&query=" + encode(product)), 503, "sparql-timeout");
    assertThat(System.nanoTime() - started).isLessThan(8_000_000_000L);
  }

  @Test
  void aHalfAnswerIsNeverTakenForAWholeOne(Client client) {
    var product = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
    assertThat(
            catchThrowable(
                () ->
                    client.get("/sparql?timeout=2&query=" + encode(product), "Accept", "text/csv")))
        .as("the connection is cut")
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatChangesByItselfIsNotKept(Client client) throws Exception {
    var response = client.get("/sparql?query=" + encode("SELECT (NOW() AS ?t) {}"));
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(response.headers().firstValue("ETag")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'text/csv;q=0.5, application/sparql-results+xml;q=0.9', application/sparql-results+xml",
    "'text/html, */*;q=0.1',                                 application/sparql-results+json",
    "'application/*;q=0.2, text/csv;q=0.3',                  text/csv",
    "'application/sparql-results+json;q=0, */*',             application/sparql-results+xml",
  })
  void theWeightsOfAcceptDecide(String accept, String type, Client client) throws Exception {
    var response = client.get("/sparql?query=" + encode(NAME), "Accept", accept);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
  }

  @Test
  void theRequestsGraphsStandInForThoseOfTheQuery(Client client) throws Exception {
    var query = "SELECT (COUNT(*) AS ?n) FROM <http://example.org/none> { ?s a ?t }";
    var form =
        "query="
            + encode(query)
            + "&default-graph-uri="
            + encode("http://localhost:7070/source/jiangsu-zikao");
    var asked =
        client.send("POST", "/sparql", form, "Content-Type", "application/x-www-form-urlencoded");
    assertThat(count(Client.json(asked))).isPositive();
    assertThat(count(client.json("/sparql?query=" + encode(query)))).isZero();
  }

  @Test
  void headOptionsAndPagesOfOtherSites(Client client) throws Exception {
    var head = client.send("HEAD", "/sparql?query=" + encode(NAME), "", "Accept", "text/csv");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(head.headers().firstValue("ETag")).isPresent();
    assertThat(client.send("HEAD", "/sparql?query=SELEKT", "").statusCode()).isEqualTo(400);
    var options = client.send("OPTIONS", "/sparql", "", "Origin", "http://example.org");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
    assertThat(options.headers().firstValue("Access-Control-Allow-Methods"))
        .contains("GET, HEAD, OPTIONS, POST");
    assertThat(options.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    var bad = client.get("/sparql?query=SELEKT");
    assertThat(bad.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(client.get("/metrics").headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void aLongResultIsCompressedForThoseWhoReadIt(Client client) throws Exception {
    var path = "/sparql?query=" + encode("SELECT * { ?s schema:courseCode ?o }");
    var packed = client.get(path, "Accept", "text/csv", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    var plain = client.get(path, "Accept", "text/csv");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(packed.body().length()).isLessThan(plain.body().length());
  }

  @Test
  void anUnchangedReleaseIsNotSentAgain(Client client) throws Exception {
    var path = "/sparql?query=" + encode(NAME);
    var tag = client.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(client.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    var csv = client.get(path, "Accept", "text/csv", "If-None-Match", tag);
    assertThat(csv.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p }                      | 1 | 18 | 三元组",
        "SELEKT * { ?s ?p ?o }                   | 1 | 1  | SELECT",
        "SELECT * { ?s ?p ?o                     | 1 | 0  | 突然结束",
        "SELECT * { ?s foo:p ?o }                | 1 | 0  | 前缀 foo",
        "SELECT * { ?s ?p ?o ； ?q ?r }           | 1 | 21 | 全角",
      })
  void aMistakeIsShownWithItsPlaceAndAHint(
      String query, int line, int column, String hint, Client client) throws Exception {
    var problem =
        Problems.check(client.get("/sparql?query=" + encode(query)), 400, "sparql-malformed");
    assertThat(problem.path("detail").asText()).contains(hint);
    assertThat(problem.path("position").path("line").asInt()).isEqualTo(line);
    if (column > 0) {
      assertThat(problem.path("position").path("column").asInt()).isEqualTo(column);
    }
  }

  @Test
  void onlyUtf8(Client client) throws Exception {
    Problems.check(
        client.send(
            "POST", "/sparql", "ASK {}", "Content-Type", "application/sparql-query; charset=GBK"),
        415,
        "unsupported-media-type");
  }

  private static long count(JsonNode result) {
    return result.path("results").path("bindings").path(0).path("n").path("value").asLong();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
