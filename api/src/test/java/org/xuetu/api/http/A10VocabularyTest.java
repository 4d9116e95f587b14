package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// Where the IRIs of words and concepts lead, and the questions to start from.
@ExtendWith(BundledRelease.class)
class A10VocabularyTest {
  @Test
  void everyWordOfTheOntologyHasItsPlaceOnThePage(Client client) throws Exception {
    var page = client.get("/ns", "Accept", "text/html").body();
    var words =
        client.json(
            "/sparql?format=srj&query="
                + "SELECT%20%3Fw%20%7B%20%3Fw%20rdfs%3AisDefinedBy%20%3Chttps%3A%2F%2Fw3id.org%2Fxuetu%2Fns%3E%20%7D");
    var bindings = words.path("results").path("bindings");
    assertThat(bindings.size()).isGreaterThan(150);
    for (var binding : bindings) {
      var iri = binding.path("w").path("value").asText();
      assertThat(page).contains("id=\"" + iri.substring(iri.indexOf('#') + 1) + "\"");
    }
    assertThat(page)
        .contains("来源行", "source row", "skos:prefLabel", "ceterms:Course", "/concept/level");
  }

  /// A link within the page leads to something on it, and no place has two things.
  @Test
  void linksWithinThePageLeadSomewhere(Client client) throws Exception {
    var page = client.get("/ns", "Accept", "text/html").body();
    var places = new TreeSet<String>();
    var place = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (place.find()) {
      assertThat(places.add(place.group(1))).as(place.group(1)).isTrue();
    }
    var link = Pattern.compile("href=\"(?:/ns)?#([^\"]+)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      assertThat(places).contains(link.group(1));
      links++;
    }
    assertThat(links).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({
    "/ns, text/turtle, owl:Ontology",
    "/ns/1.1.0, text/turtle, owl:Ontology",
    "/ns/1.1.0, text/html, <h1>学图本体</h1>",
    "/ns, application/ld+json, https://w3id.org/xuetu/ns",
    "/ns, application/rdf+xml, rdf:RDF",
    "/ns, application/n-triples, <https://w3id.org/xuetu/ns#credits>",
    "/ns, text/html, <h1>学图本体</h1>",
    "/concept/level, text/turtle, skos:ConceptScheme",
    "/concept/level, text/html, junior-college",
    "/concept/level/junior-college, application/n-triples, \"专科\"@zh",
    "/concept/level/junior-college, text/html, https://w3id.org/xuetu/concept/level/junior-college",
  })
  void comesInTheFormThatIsAskedFor(String path, String form, String part, Client client)
      throws Exception {
    var answer = client.get(path, "Accept", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(form);
    assertThat(answer.body()).contains(part);
  }

  @Test
  void theOntologyIsGivenWithoutTheConceptsAndWithItsVersion(Client client) throws Exception {
    var lines = client.get("/ns?format=nt").body();
    assertThat(lines)
        .contains("<http://www.w3.org/2002/07/owl#versionIRI>")
        .doesNotContain("\n<https://w3id.org/xuetu/concept/")
        .doesNotContain("\n<http://localhost");
  }

  @Test
  void whatIsNotThereIsRefused(Client client) throws Exception {
    var json = new String[] {"Accept", "application/json;q=0.5, application/problem+json"};
    assertThat(client.get("/concept/planet", "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(client.get("/concept/level/planet", "Accept", "text/html").statusCode())
        .isEqualTo(404);
    Problems.check(client.get("/ns", json), 406, "not-acceptable");
    var version = client.get("/ns/0.9", "Accept", "application/problem+json, text/turtle");
    Problems.check(version, 404, "unknown-entity");
    assertThat(version.body()).contains("/ns/1.1.0");
    Problems.check(client.get("/ns?format=xls", json), 400, "invalid-parameter");
  }

  @Test
  void everyExampleIsListedWithItsAnswer(Client client) throws Exception {
    var body = client.json("/api/examples");
    assertThat(body.path("total").asInt()).isEqualTo(body.path("examples").size());
    var first = body.path("examples").path(0);
    assertThat(first.path("zh").asText()).isNotEmpty();
    assertThat(first.path("query").asText()).contains("SELECT");
    for (var example : body.path("examples")) {
      if (example.path("name").asText().equals("cet4-rules-jiangsu")) {
        assertThat(example.path("expectations").toString()).contains("RR030");
        assertThat(client.get(example.path("href").asText()).body()).contains("RR030");
        return;
      }
    }
    throw new AssertionError("the example is missing");
  }
}
