package org.xuetu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.graph.exchange.RdfSelect;
import org.xuetu.graph.exchange.RdfSyntax;
import org.xuetu.graph.ontology.Expectation;

/// A stranger who knows SPARQL and its standard words, and of this place nothing but the endpoint's
/// address, answers questions with what the endpoint says of itself.
@ExtendWith(BundledRelease.class)
class ResearcherSessionTest {
  private static final String STANDARD =
      """
      PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      """;

  /// Asks with full names only: no prefix of ours is known here.
  private static List<Map<String, String>> ask(Client client, String query) throws Exception {
    var answer =
        client.send(
            "POST",
            "/sparql",
            STANDARD + query,
            "Content-Type",
            "application/sparql-query",
            "Accept",
            "application/sparql-results+json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode binding : Client.json(answer).path("results").path("bindings")) {
      Map<String, String> row = new LinkedHashMap<>();
      binding
          .properties()
          .forEach(it -> row.put(it.getKey(), it.getValue().path("value").asText()));
      rows.add(row);
    }
    return rows;
  }

  private static String only(List<Map<String, String>> rows, String column) {
    assertThat(rows).as(column).hasSize(1);
    return rows.getFirst().getOrDefault(column, "");
  }

  /// The class that people call so.
  private static String classOf(Client client, String label) throws Exception {
    return only(
        ask(
            client,
            "SELECT DISTINCT ?class { ?dataset void:sparqlEndpoint ?here ; void:classPartition ?part ."
                + " ?part void:class ?class . ?class rdfs:label \""
                + label
                + "\"@zh }"),
        "class");
  }

  /// The property of a class's things that people call so.
  private static String propertyOf(Client client, String rdfClass, String label) throws Exception {
    return only(
        ask(
            client,
            "SELECT DISTINCT ?property { ?dataset void:sparqlEndpoint ?here ; void:classPartition ?part ."
                + " ?part void:class <"
                + rdfClass
                + "> ; void:propertyPartition/void:property ?property . ?property rdfs:label \""
                + label
                + "\"@zh }"),
        "property");
  }

  @Test
  void theServiceDocumentLeadsToTheGraphsAndTheirCounts(Client client) throws Exception {
    var document = client.get("/sparql", "Accept", "text/turtle").body();
    var told =
        new RdfSelect()
            .select(
                document.getBytes(StandardCharsets.UTF_8),
                RdfSyntax.TURTLE,
                STANDARD
                    + "SELECT ?endpoint ?graph { ?s a sd:Service ; sd:endpoint ?endpoint ;"
                    + " sd:defaultDataset/sd:namedGraph/sd:name ?graph } ORDER BY ?graph");
    assertThat(URI.create(told.rows().getFirst().getFirst()).getPath()).isEqualTo("/sparql");
    var counted =
        ask(
            client,
            "SELECT ?graph ?n { ?d void:subset ?graph . ?graph void:triples ?n } ORDER BY ?graph");
    assertThat(counted.size()).isEqualTo(told.rows().size() - 1);
    for (var graph : counted.subList(0, 3)) {
      var real =
          ask(
              client,
              "SELECT (COUNT(*) AS ?n) { GRAPH <"
                  + graph.getOrDefault("graph", "")
                  + "> { ?s ?p ?o } }");
      assertThat(only(real, "n")).isEqualTo(graph.get("n"));
    }
  }

  /// How many recognition rules are there for Anhui, by certainty, and how many are hypotheses?
  @Test
  void aQuestionIsPutTogetherFromFoundWords(Client client) throws Exception {
    var rule = classOf(client, "认定规则");
    var province = propertyOf(client, rule, "省份");
    var certainty = propertyOf(client, rule, "可信度");
    var hypothesis = propertyOf(client, rule, "待核假设");
    var scheme =
        only(
            ask(
                client,
                "SELECT ?scheme { <"
                    + province
                    + "> ?from ?scheme . ?scheme a skos:ConceptScheme }"),
            "scheme");
    var anhui =
        only(
            ask(
                client,
                "SELECT ?c { ?c skos:inScheme <" + scheme + "> ; skos:prefLabel \"安徽\"@zh }"),
            "c");
    assertThat(
            only(
                ask(
                    client,
                    "SELECT ?m { <"
                        + hypothesis
                        + "> skos:definition ?m FILTER (LANG(?m) = \"zh\") }"),
                "m"))
        .isNotBlank();
    var rows =
        ask(
            client,
            "SELECT ?certainty (COUNT(DISTINCT ?rule) AS ?rules) (SUM(?guess) AS ?hypotheses) { ?rule a <"
                + rule
                + "> ; <"
                + province
                + "> <"
                + anhui
                + "> ; <"
                + certainty
                + "> ?certainty . BIND (IF(EXISTS { ?rule <"
                + hypothesis
                + "> true }, 1, 0) AS ?guess) } GROUP BY ?certainty");
    assertThat(rows)
        .anySatisfy(
            row -> {
              assertThat(row).containsEntry("certainty", "low");
              assertThat(row).containsEntry("rules", "7").containsEntry("hypotheses", "7");
            });
  }

  /// Whatever query the endpoint gives away, its answer shows what the endpoint says it shows.
  @Test
  void everyQueryItGivesAwayAnswersAsItSays(Client client) throws Exception {
    var queries =
        ask(
            client,
            "SELECT ?query ?text { ?query a sh:SPARQLExecutable ; sh:select ?text ;"
                + " rdfs:comment ?question FILTER (CONTAINS(?question, \"联盟\")) }");
    assertThat(queries.size()).isGreaterThan(3);
    for (var query : queries) {
      var iri = query.getOrDefault("query", "");
      var rows = ask(client, query.getOrDefault("text", ""));
      var table = new Expectation.Table(List.of(), rows);
      var expected =
          ask(client, "SELECT ?line { <" + iri + "> ?says ?line . ?says rdfs:label \"预期的答案\"@zh }");
      assertThat(expected).isNotEmpty();
      for (var line : expected) {
        var expectation = Expectation.find(line.getOrDefault("line", "")).orElseThrow();
        assertThat(expectation.holdsFor(table)).as(iri + " " + line + rows).isTrue();
      }
    }
  }
}
