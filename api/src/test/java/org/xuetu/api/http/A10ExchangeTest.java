package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Served;
import org.xuetu.graph.exchange.RdfSelect;
import org.xuetu.graph.exchange.RdfSyntax;

/// What others can take away: things in their words, the whole, and the description of it.
@ExtendWith(BundledRelease.class)
class A10ExchangeTest {
  private static final String COURSE = "/id/course/13000";

  @ParameterizedTest
  @CsvSource({
    "schema, https://schema.org/, type, Course",
    "ctdl, https://purl.org/ctdl/terms/, @type, ceterms:Course",
    "elm, http://data.europa.eu/snb/model/elm/, type, LearningAchievementSpecification",
  })
  void aProfileIsChosenByParameterOrHeader(
      String key, String iri, String type, String course, Client client) throws Exception {
    var byParameter = client.get(COURSE + "?profile=" + key, "Accept", "text/html");
    var byIri = client.get(COURSE + "?profile=" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
    var byAccept = client.get(COURSE, "Accept", "application/ld+json;profile=\"" + iri + "\"");
    var byHeader = client.get(COURSE, "Accept", "*/*", "Accept-Profile", "<urn:x>, <" + iri + ">");
    assertThat(Client.json(byParameter).path(type).asText()).isEqualTo(course);
    for (var answer : new HttpResponse<?>[] {byIri, byAccept, byHeader}) {
      assertThat(answer.body()).isEqualTo(byParameter.body());
    }
    assertThat(byParameter.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/ld+json")
        .contains(iri);
    assertThat(byParameter.headers().firstValue("Content-Profile")).contains("<" + iri + ">");
    assertThat(byParameter.headers().firstValue("Link").orElseThrow())
        .contains("<" + iri + ">; rel=\"profile\"", "rel=\"alternate\"");
    assertThat(byHeader.headers().firstValue("Vary").orElseThrow()).contains("Accept-Profile");
  }

  @Test
  void aTagOfOneProfileIsNoneOfAnother(Client client) throws Exception {
    var tag =
        client
            .get(COURSE, "Accept", "*/*", "Accept-Profile", "<https://schema.org/>")
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    assertThat(
            client
                .get(
                    COURSE,
                    "Accept",
                    "*/*",
                    "Accept-Profile",
                    "<https://purl.org/ctdl/terms/>",
                    "If-None-Match",
                    tag)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void profilesThatAreNotThereAreRefusedOrPassedOver(Client client) throws Exception {
    var unknown = client.get(COURSE + "?profile=lom");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("ctdl");
    var none = client.get("/id/session/JS-2026-10?profile=ctdl", "Accept", "application/json");
    assertThat(none.statusCode()).isIn(404, 406);
    var ignored = client.get(COURSE, "Accept", "application/ld+json;profile=\"urn:other\"");
    assertThat(ignored.statusCode()).isEqualTo(200);
    assertThat(ignored.headers().firstValue("Content-Profile")).isEmpty();
  }

  @Test
  void theDumpIsTheFileTheChecksumAndTheDescriptionTellOf(Client client, Served served)
      throws Exception {
    var id = served.store().findCurrent().orElseThrow();
    var dump = bytes(client, "/dumps/latest.nq.gz");
    assertThat(bytes(client, "/dumps/" + id + ".nq.gz")).isEqualTo(dump);
    var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump));
    assertThat(client.get("/dumps/latest.nq.gz.sha256").body())
        .isEqualTo(sha + "  " + id + ".nq.gz\n");
    try (var lines = new GZIPInputStream(new ByteArrayInputStream(dump))) {
      var quads =
          new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().distinct().count();
      assertThat(quads).isEqualTo(served.store().getManifest(id).quads());
    }
    var description = client.get("/.well-known/void", "Accept", "text/turtle").body();
    assertThat(description).contains(sha, "/dumps/" + id + ".nq.gz", " " + dump.length);
    var head = client.send("HEAD", "/dumps/latest.nq.gz", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest.zip", "r0000000000000000.nq.gz", "x.ctdl.jsonld", "..%2Fx.nq.gz"})
  void otherFilesAreNotThere(String file, Client client) throws Exception {
    assertThat(client.get("/dumps/" + file).statusCode()).isIn(400, 404);
  }

  @Test
  void theCatalogueIsServedWhole(Client client) throws Exception {
    var catalogue = client.get("/dumps/latest.ctdl.jsonld");
    assertThat(catalogue.headers().firstValue("Content-Type").orElseThrow()).contains("ctdl");
    assertThat(Client.json(catalogue).path("@graph").size()).isGreaterThan(1500);
  }

  @Test
  void theDescriptionCountsWhatSparqlCounts(Client client) throws Exception {
    var description = client.get("/.well-known/void", "Accept", "text/turtle").body();
    // The counts count everything but themselves.
    var others =
        "{ SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o }"
            + " FILTER(!STRENDS(STR(?g), '/source/statistics')) } }";
    assertThat(counts(client, "SELECT ('all' AS ?what) (COUNT(*) AS ?n) { " + others + " }"))
        .isEqualTo(
            told(
                description,
                "SELECT ('all' AS ?what) ?n { ?d void:dataDump ?x ; void:triples ?n }"));
    assertThat(
            counts(
                client,
                "SELECT ?what (COUNT(*) AS ?n) { GRAPH ?what { ?s ?p ?o }"
                    + " FILTER(!STRENDS(STR(?what), '/source/statistics')) } GROUP BY ?what"))
        .isEqualTo(
            told(description, "SELECT ?what ?n { ?d void:subset ?what . ?what void:triples ?n }"))
        .hasSizeGreaterThan(30);
    assertThat(
            counts(
                client,
                "SELECT (?o AS ?what) (COUNT(?s) AS ?n) { "
                    + others
                    + " FILTER(?p = rdf:type) } GROUP BY ?o"))
        .isEqualTo(
            told(
                description,
                "SELECT ?what ?n { ?d void:dataDump ?x ; void:classPartition ?p ."
                    + " ?p void:class ?what ; void:entities ?n }"));
    assertThat(
            counts(client, "SELECT (?p AS ?what) (COUNT(*) AS ?n) { " + others + " } GROUP BY ?p"))
        .isEqualTo(
            told(
                description,
                "SELECT ?what ?n { ?d void:dataDump ?x ; void:propertyPartition ?p ."
                    + " ?p void:property ?what ; void:triples ?n }"));
    var inSource = "/source/jiangsu-zikao";
    assertThat(
            counts(
                client,
                "SELECT ?what (COUNT(*) AS ?n) { GRAPH ?g { ?s a ?what }"
                    + " FILTER(STRENDS(STR(?g), '"
                    + inSource
                    + "')) } GROUP BY ?what"))
        .isEqualTo(
            told(
                description,
                "SELECT ?what ?n { ?g void:classPartition ?p . ?p void:class ?what ; void:entities"
                    + " ?n FILTER(STRENDS(STR(?g), '"
                    + inSource
                    + "')) }"))
        .isNotEmpty();
  }

  @Test
  void everySourceIsDescribedWithItsRights(Client client, Served served) throws Exception {
    var description = client.get("/.well-known/void", "Accept", "text/turtle").body();
    var sources =
        told(
            description,
            "SELECT ?what (1 AS ?n) { ?d void:subset ?g . ?g dcterms:identifier ?what ;"
                + " dcterms:date ?x ; xt:certainty ?y ; xt:province ?z . FILTER EXISTS { ?g"
                + " dcterms:license|dcterms:rights ?r } }");
    var manifest = served.store().getManifest(served.store().findCurrent().orElseThrow());
    assertThat(sources.keySet())
        .containsExactlyInAnyOrderElementsOf(
            manifest.sources().stream().map(source -> source.name()).toList());
  }

  @Test
  void theDescriptionSpeaksEveryFormat(Client client) throws Exception {
    var turtle = client.get("/.well-known/void", "Accept", "text/turtle").body();
    var select = new RdfSelect();
    var query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    var size = select.select(turtle.getBytes(StandardCharsets.UTF_8), RdfSyntax.TURTLE, query);
    for (var syntax : new RdfSyntax[] {RdfSyntax.N_TRIPLES, RdfSyntax.RDF_XML, RdfSyntax.JSON_LD}) {
      var other = client.get("/.well-known/void", "Accept", syntax.mediaType());
      assertThat(other.statusCode()).isEqualTo(200);
      assertThat(select.select(other.body().getBytes(StandardCharsets.UTF_8), syntax, query))
          .isEqualTo(size);
    }
  }

  private static Map<String, Long> counts(Client client, String query) throws Exception {
    JsonNode answer =
        Client.json(
            client.get(
                "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept",
                "application/sparql-results+json"));
    var counts = new TreeMap<String, Long>();
    for (var row : answer.path("results").path("bindings")) {
      counts.put(row.path("what").path("value").asText(), row.path("n").path("value").asLong());
    }
    return counts;
  }

  private static Map<String, Long> told(String description, String query) throws Exception {
    var counts = new TreeMap<String, Long>();
    new RdfSelect()
        .select(description.getBytes(StandardCharsets.UTF_8), RdfSyntax.TURTLE, query)
        .rows()
        .forEach(row -> counts.put(row.getFirst(), Long.parseLong(row.getLast())));
    return counts;
  }

  private static byte[] bytes(Client client, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(client.address() + path)).build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }
}
