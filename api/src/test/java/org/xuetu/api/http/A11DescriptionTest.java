package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.graph.exchange.RdfSelect;
import org.xuetu.graph.exchange.RdfSyntax;

/// What the endpoint says of itself is true, and can be asked of it.
@ExtendWith(BundledRelease.class)
class A11DescriptionTest {
  private static List<String> ask(Client client, String query) throws Exception {
    var answer =
        client.send(
            "POST",
            "/sparql",
            query,
            "Content-Type",
            "application/sparql-query",
            "Accept",
            "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().skip(1).toList();
  }

  private static List<String> told(String turtle, String query) throws Exception {
    var rows = new ArrayList<String>();
    new RdfSelect()
        .select(turtle.getBytes(StandardCharsets.UTF_8), RdfSyntax.TURTLE, query)
        .rows()
        .forEach(row -> rows.add(String.join(",", row)));
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "'*/*', text/turtle",
    "application/rdf+xml, application/rdf+xml",
    "application/ld+json, application/ld+json",
    "application/n-triples, application/n-triples",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/html",
  })
  void aQueryLessGetDescribesTheServiceInTheFormatAskedFor(
      String accept, String expected, Client client) throws Exception {
    var answer = client.get("/sparql", "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(expected);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.body()).contains("/sparql");
  }

  /// A forgotten query is still told when something else was said.
  @ParameterizedTest
  @ValueSource(strings = {"/sparql?timeout=3", "/sparql?query=", "/sparql?default-graph-uri=urn:x"})
  void aForgottenQueryIsNoDescription(String address, Client client) throws Exception {
    Problems.check(client.get(address), 400, "missing-parameter");
  }

  @Test
  void thePageBeginsWithTheExampleThatIsNamed(Client client) throws Exception {
    var page = client.get("/sparql?example=most-shared-courses", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsPattern(
            "(?s)<textarea[^>]*>[^<]*COUNT\\(DISTINCT \\?programme\\)[^<]*</textarea>");
    Problems.check(client.get("/sparql?example=no-such&format=html"), 400, "invalid-parameter");
  }

  @Test
  void everyNamedGraphIsNamedAndNoOther(Client client) throws Exception {
    var service = client.get("/sparql", "Accept", "text/turtle").body();
    var named =
        told(service, "SELECT ?n { ?s sd:defaultDataset/sd:namedGraph/sd:name ?n } ORDER BY ?n");
    assertThat(named)
        .isEqualTo(ask(client, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"))
        .hasSizeGreaterThan(30);
    assertThat(told(service, "SELECT ?f { ?s sd:feature ?f }"))
        .containsExactly("http://www.w3.org/ns/sparql-service-description#UnionDefaultGraph");
  }

  /// Each format that is promised is given to those who ask for it by its name.
  @Test
  void everyPromisedFormatIsGiven(Client client) throws Exception {
    var service = client.get("/sparql", "Accept", "text/turtle").body();
    assertThat(told(service, "SELECT ?f { ?s sd:resultFormat ?f }")).hasSize(10);
    for (var format : List.of("srj", "srx", "csv", "tsv")) {
      assertThat(client.get("/sparql?query=ASK%7B%7D&format=" + format).statusCode())
          .isEqualTo(200);
    }
  }

  /// A function that is promised works, and one that is not there is not promised.
  @Test
  void everyPromisedFunctionCasts(Client client) throws Exception {
    var service = client.get("/sparql", "Accept", "text/turtle").body();
    var functions = told(service, "SELECT ?f { ?s sd:extensionFunction ?f } ORDER BY ?f");
    assertThat(functions).contains("http://www.w3.org/2001/XMLSchema#date");
    assertThat(
            ask(
                client,
                "SELECT (<http://www.w3.org/2001/XMLSchema#date>('2026-10-01') AS ?day) {}"))
        .containsExactly("2026-10-01");
    for (var function : functions) {
      assertThat(function).startsWith("http://www.w3.org/2001/XMLSchema#");
    }
  }

  @Test
  void thePrefixesAreTheSameEverywhereAndWork(Client client) throws Exception {
    var prefixes = client.json("/api/prefixes").path("prefixes");
    var declared =
        ask(
            client,
            "SELECT ?p ?n { ?s sh:prefixes/sh:declare ?d . ?s a sd:Service . ?d sh:prefix ?p ;"
                + " sh:namespace ?n }");
    assertThat(declared).hasSize(prefixes.size()).contains("xt,https://w3id.org/xuetu/ns#");
    var undeclared = new StringBuilder("ASK { VALUES ?x { ");
    for (var prefix : prefixes.properties()) {
      assertThat(declared).contains(prefix.getKey() + "," + prefix.getValue().asText());
      undeclared.append(prefix.getKey()).append(":x ");
    }
    assertThat(ask(client, undeclared + "} }")).containsExactly("true");
  }

  @Test
  void theExamplesInTheGraphAreTheExamplesOfTheList(Client client) throws Exception {
    var listed = new TreeSet<String>();
    client
        .json("/api/examples")
        .path("examples")
        .forEach(it -> listed.add(it.path("name").asText()));
    assertThat(
            ask(
                client,
                "SELECT ?name { ?q a sh:SPARQLExecutable ; dcterms:identifier ?name ;"
                    + " xt:expectedAnswer ?a ; dcterms:title ?t ; sh:select|sh:ask ?text ."
                    + " ?q rdfs:comment ?c FILTER(LANG(?c) = 'zh')"
                    + " FILTER(CONTAINS(STR(?q), '/api/examples#')) } GROUP BY ?name ORDER BY ?name"))
        .containsExactlyElementsOf(listed);
  }

  /// The overview counts what SPARQL counts, class by class and property by property.
  @Test
  void theOverviewCountsWhatSparqlCounts(Client client) throws Exception {
    var body = client.json("/api/schema");
    assertThat(body.path("classes").size()).isGreaterThan(30);
    for (var name :
        List.of("schema:CollegeOrUniversity", "xt:Rule", "skos:Concept", "sd:NamedGraph")) {
      var rdfClass = find(body.path("classes"), name);
      assertThat(ask(client, "SELECT (COUNT(?s) AS ?n) { ?s a " + name + " }"))
          .as(name)
          .containsExactly(rdfClass.path("count").asText());
      var counted =
          ask(
              client,
              "SELECT ?p (COUNT(*) AS ?n) { { SELECT DISTINCT ?s ?p ?o { ?s a "
                  + name
                  + " . GRAPH ?g { ?s ?p ?o } FILTER(!STRENDS(STR(?g), '/source/statistics')) } }"
                  + " } GROUP BY ?p");
      var told = new TreeSet<String>();
      rdfClass
          .path("properties")
          .forEach(it -> told.add(it.path("iri").asText() + "," + it.path("count").asText()));
      assertThat(told).as(name).isEqualTo(new TreeSet<>(counted));
    }
    var school = find(body.path("classes"), "schema:CollegeOrUniversity");
    assertThat(school.path("zh").asText()).isEqualTo("学校");
    assertThat(find(school.path("properties"), "xt:schoolType").path("schemes").path(0).asText())
        .isEqualTo("https://w3id.org/xuetu/concept/school-type");
  }

  private static JsonNode find(JsonNode list, String name) {
    for (var each : list) {
      if (each.path("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError("no " + name);
  }

  /// Every word that the description uses is explained where all words are.
  @Test
  void everyWordOfTheDescriptionIsExplained(Client client) throws Exception {
    assertThat(
            ask(
                client,
                "SELECT DISTINCT ?p { GRAPH ?g { ?s ?p ?o }"
                    + " FILTER(REGEX(STR(?g), '/source/(service|queries|statistics)$'))"
                    + " FILTER(!STRSTARTS(STR(?p), 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'))"
                    + " FILTER NOT EXISTS { ?p rdfs:label ?l } }"))
        .isEmpty();
    assertThat(
            ask(
                client,
                "SELECT DISTINCT ?c { GRAPH ?g { ?s a ?c }"
                    + " FILTER(REGEX(STR(?g), '/source/(service|queries|statistics)$'))"
                    + " FILTER NOT EXISTS { ?c rdfs:label ?l } }"))
        .isEmpty();
  }
}
