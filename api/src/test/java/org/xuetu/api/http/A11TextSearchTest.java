package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.api.fixture.Served;
import org.xuetu.indexer.relevance.JudgedQuestion;

/// `xt:search` in a query and the search box find the same things in the same order.
@ExtendWith(BundledRelease.class)
class A11TextSearchTest {
  private static final int NAMES = 150;
  private static final int HITS = 20;

  /// Scores are added up in another order where a search is limited to one document.
  private static final double ROUNDING = 1e-3;

  @Test
  void namesAreFoundAsInTheSearchBox(Client client) throws Exception {
    var names = new ArrayList<String>();
    var all =
        sparql(
            client,
            "SELECT DISTINCT (STR(?n) AS ?name) { ?x skos:prefLabel|skos:altLabel|skos:notation ?n } ORDER BY ?name");
    all.path("results")
        .path("bindings")
        .forEach(row -> names.add(row.path("name").path("value").asText()));
    assertThat(names).hasSizeGreaterThan(2000);
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("A11TextSearchTest -Dtest.seed=" + seed);
    Collections.shuffle(names, new Random(seed));
    for (var name : names.subList(0, NAMES)) {
      if (name.codePointCount(0, name.length()) <= 200) {
        compare(client, name, "", "");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"questions.tsv", "more.tsv", "held-out.tsv"})
  void questionsAreAnsweredAsInTheSearchBox(String table, Client client) throws Exception {
    var judged =
        JudgedQuestion.read(Served.repository().resolve(Path.of("bench/relevance", table)));
    assertThat(judged).isNotEmpty();
    for (var question : judged) {
      compare(client, question.text(), "", "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "会计     | &type=course                       | \"type:course\"",
        "会计     | &type=course&type=major            | \"type:course\" \"type:major\"",
        "英语     | &type=course&province=js        | \"province:js\" \"type:course\"",
        "英语     | &province=江苏                      | \"province:江苏\"",
        "管理     | &level=专升本                       | \"level:专升本\"",
        "kuaiji   | &type=major                        | \"type:major\"",
        "大学英语 | &certainty=high                    | \"certainty:high\"",
        "免考     | &type=rule&province=安徽            | \"type:rule\" \"province:安徽\"",
      })
  void filtersAreThoseOfTheSearchBox(String q, String parameters, String arguments, Client client)
      throws Exception {
    assertThat(compare(client, q, parameters, arguments)).isPositive();
  }

  /// @return how many hits there were
  private static int compare(Client client, String q, String parameters, String arguments)
      throws Exception {
    var encoded = new StringBuilder();
    for (var parameter : parameters.split("&", -1)) {
      if (!parameter.isEmpty()) {
        var parts = parameter.split("=", 2);
        encoded.append('&').append(parts[0]).append('=').append(encode(parts[1]));
      }
    }
    var box = client.json("/api/search?size=" + HITS + "&q=" + encode(q) + encoded).path("hits");
    var query =
        "SELECT * { (?hit ?score ?snippet ?matched) xt:search ("
            + literal(q)
            + " "
            + HITS
            + " "
            + arguments
            + ") }";
    var rows = sparql(client, query).path("results").path("bindings");
    assertThat(iris(rows)).as(q).isEqualTo(iris(box));
    for (int at = 0; at < box.size(); at++) {
      var hit = box.get(at);
      var row = rows.get(at);
      assertThat(row.path("score").path("value").asDouble())
          .as(q)
          .isCloseTo(
              hit.path("score").asDouble(), within(ROUNDING * (1 + hit.path("score").asDouble())));
      var matched = hit.path("matched").path("text").asText(hit.path("name").asText());
      assertThat(row.path("matched").path("value").asText()).as(q).isEqualTo(matched);
      var marked = hit.path("highlight");
      var snippet =
          marked.path("text").asText(marked.path("alias").asText(marked.path("name").asText()));
      assertThat(row.path("snippet").path("value").asText()).as(q).isEqualTo(snippet);
    }
    return box.size();
  }

  private static List<String> iris(JsonNode hits) {
    var iris = new ArrayList<String>();
    hits.forEach(
        hit ->
            iris.add(
                hit.has("iri")
                    ? hit.path("iri").asText()
                    : hit.path("hit").path("value").asText()));
    return iris;
  }

  /// Asked about alone, or after all others: a thing is found by the same words with the same score.
  @Test
  void aThingHasOneScore(Client client) throws Exception {
    var all = "SELECT ?hit ?score { (?hit ?score) xt:search '会计 专升本' }";
    var rows = sparql(client, all).path("results").path("bindings");
    assertThat(rows.size()).isGreaterThan(20);
    for (int at = 0; at < rows.size(); at += 7) {
      var iri = rows.get(at).path("hit").path("value").asText();
      var one = sparql(client, "SELECT ?score { (<" + iri + "> ?score) xt:search '会计 专升本' }");
      assertThat(
              one.path("results").path("bindings").path(0).path("score").path("value").asDouble())
          .isCloseTo(rows.get(at).path("score").path("value").asDouble(), within(0.01));
    }
    var other = "ASK { <http://localhost:7070/id/school/nobody> xt:search '会计' }";
    assertThat(sparql(client, other).path("boolean").asBoolean()).isFalse();
  }

  @Test
  void oldCodesAndAliasesFindAndSaySo(Client client) throws Exception {
    var query =
        "SELECT ?code ?matched { (?hit ?s ?t ?matched) xt:search ('00015' 1) . ?hit schema:courseCode ?code }";
    var row = sparql(client, query).path("results").path("bindings").path(0);
    assertThat(row.path("code").path("value").asText()).isEqualTo("13000");
    assertThat(row.path("matched").path("value").asText()).isEqualTo("00015");
    assertThat(row.path("matched").path("xml:lang").asText()).isEqualTo("zh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?x xt:search ('会计' 0) }                          | 1 | 15",
        "SELECT * { ?x a ?t OPTIONAL { ?x xt:search ('会计' 'type:curse') } } | 1 | 34",
        "SELECT * { ?x xt:search ('会计' 'level:博士后') }              | 1 | 15",
        "SELECT * { ?x xt:search ('会计' 'colour:red') }                | 1 | 15",
        "SELECT * { ?x xt:search ?nothing }                            | 1 | 15",
      })
  void whatCannotBeUsedIsAProblemWithItsPlace(String query, int line, int column, Client client)
      throws Exception {
    var problem =
        Problems.check(client.get("/sparql?query=" + encode(query)), 400, "sparql-argument");
    assertThat(problem.path("position").path("line").asInt()).isEqualTo(line);
    assertThat(problem.path("position").path("column").asInt()).isEqualTo(column);
  }

  @Test
  void aTextOfTwoHundredLettersAndNoMore(Client client) throws Exception {
    var asked = "/sparql?query=" + encode("ASK { ?x xt:search '" + "会".repeat(200) + "' }");
    assertThat(client.get(asked).statusCode()).isEqualTo(200);
    var longer = "/sparql?query=" + encode("ASK { ?x xt:search '" + "会".repeat(201) + "' }");
    Problems.check(client.get(longer), 400, "sparql-argument");
  }

  private static JsonNode sparql(Client client, String query) throws Exception {
    var response =
        client.send(
            "POST",
            "/sparql",
            query,
            "Content-Type",
            "application/sparql-query",
            "Accept",
            "application/sparql-results+json");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Client.json(response);
  }

  private static String literal(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
