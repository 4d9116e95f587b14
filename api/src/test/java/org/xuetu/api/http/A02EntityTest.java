package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.graph.model.EntityType;

/// One entity: as JSON, as a page, as linked data.
@ExtendWith(BundledRelease.class)
class A02EntityTest {
  @Test
  void saysWhatItIsAndWhereItIsFrom(Client client) throws Exception {
    var body = client.json("/api/entities/programme/JS-050101-2024");
    assertThat(body.path("type").asText()).isEqualTo("programme");
    assertThat(body.path("name").asText()).contains("汉语言文学");
    assertThat(body.path("iri").asText())
        .isEqualTo("http://localhost:7070/id/programme/JS-050101-2024");
    assertThat(body.path("certainty").asText()).isEqualTo("high");
    assertThat(body.path("sources").size()).isPositive();
    assertThat(body.path("statements").findValuesAsText("field"))
        .contains("province", "minCredits");
    assertThat(body.path("mentions").findValuesAsText("type")).contains("item");
  }

  @Test
  void whatResemblesItIsASuggestionAndSaysSo(Client client) throws Exception {
    var body = client.json("/api/entities/course/00023/related");
    assertThat(body.path("notice").asText()).contains("不是认定规则");
    assertThat(body.path("similar").findValuesAsText("key")).contains("00022");
    var equivalents = body.path("equivalents");
    assertThat(equivalents.size()).isPositive();
    for (var equivalent : equivalents) {
      assertThat(equivalent.path("status").asText()).isEqualTo("suggestion");
      assertThat(equivalent.path("evidence").size()).isGreaterThan(1);
    }
    var page = client.get("/id/course/00023", "Accept", "text/html").body();
    assertThat(page).contains("可能等同，待人判断").contains(body.path("notice").asText());
  }

  @Test
  void everyTypeHasItsPage(Client client) throws Exception {
    for (var type : EntityType.values()) {
      var result =
          client.json(
              "/sparql?format=srj&query="
                  + encode(
                      "SELECT ?s { ?s a ?c FILTER(CONTAINS(STR(?s), '/id/%s/')) } LIMIT 1"
                          .formatted(type.key())));
      var iri = result.path("results").path("bindings").path(0).path("s").path("value").asText();
      assertThat(iri).as(type.key()).isNotEmpty();
      var path = iri.substring("http://localhost:7070".length());
      var page = client.get(path, "Accept", "text/html");
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("<h1>").contains("来源").contains("format=ttl");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RR246, 2025-07-31, not-yet",
    "RR246, 2025-08-15, unclear",
    "RR246, 2026-10-01, in-force",
    "RR247, 2026-10-01, not-stated",
  })
  void tellsHowItStoodOnADay(String rule, String day, String state, Client client)
      throws Exception {
    var body = client.json("/api/entities/rule/" + rule + "?asOf=" + day);
    assertThat(body.path("asOf").path("date").asText()).isEqualTo(day);
    assertThat(body.path("asOf").path("state").asText()).isEqualTo(state);
    assertThat(body.path("asOf").path("stateLabel").asText()).isNotEmpty();
    assertThat(body.has("validity")).isEqualTo(!state.equals("not-stated"));
    assertThat(client.json("/api/entities/rule/" + rule).has("asOf")).isFalse();
  }

  @Test
  void whatRefersToItIsMarkedAndNotLeftOut(Client client) throws Exception {
    var path = "/api/entities/policy/anhui-exemption-change-2025";
    var then = client.json(path + "?asOf=2025-01-01").path("mentions").path(0);
    assertThat(then.path("records").path(0).path("key").asText()).isEqualTo("RR246");
    assertThat(then.path("records").path(0).path("asOf").path("state").asText())
        .isEqualTo("not-yet");
    assertThat(then.path("records").path(0).path("validity").path("from").asText())
        .isEqualTo("2025-08");
    assertThat(client.json(path).path("mentions").path(0).path("total"))
        .isEqualTo(then.path("total"));
    Problems.check(client.get(path + "?asOf=2025-13-01"), 400, "invalid-parameter");
  }

  /// A course's table of plan items leads to the plans.
  @Test
  void partsNameWhatTheyArePartOf(Client client) throws Exception {
    for (var group : client.json("/api/entities/course/13000").path("mentions")) {
      if (group.path("type").asText().equals("item")
          && group.path("field").asText().equals("course")) {
        assertThat(
                group
                    .path("records")
                    .path(0)
                    .path("details")
                    .findPath("target")
                    .path("type")
                    .asText())
            .isEqualTo("programme");
        return;
      }
    }
    throw new AssertionError("no plan items");
  }

  @Test
  void itsOtherNamesStandBesideItsName(Client client) throws Exception {
    var page = client.get("/id/school/10359", "Accept", "text/html").body();
    assertThat(page).contains("<dt>别名</dt>").contains("<dd>合工大</dd>").contains("4134010359");
  }

  @Test
  void whatIsUncertainSaysSo(Client client) throws Exception {
    var result =
        client.json(
            "/sparql?format=srj&query="
                + encode("SELECT ?s { ?s a xt:Rule ; xt:certainty 'low' } LIMIT 1"));
    var iri = result.path("results").path("bindings").path(0).path("s").path("value").asText();
    var path = iri.substring("http://localhost:7070".length());
    var page = client.get(path, "Accept", "text/html").body();
    assertThat(page).contains("待核实").contains("不能作为办理的依据");
    var key = path.substring(path.lastIndexOf('/') + 1);
    assertThat(client.json("/api/entities/rule/" + key).path("certaintyLabel").asText())
        .isEqualTo("待核实");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle,           text/turtle,           <http://localhost:7070/id/course/13000>",
    "application/ld+json,   application/ld+json,   @context",
    "application/n-triples, application/n-triples, <http://schema.org/courseCode>",
    "application/rdf+xml,   application/rdf+xml,   rdf:RDF",
    "text/html,             text/html,             <h1>英语(专升本)</h1>",
    "*/*,                   text/html,             <h1>",
  })
  void comesInTheFormThatIsAskedFor(String accept, String type, String part, Client client)
      throws Exception {
    var response = client.get("/id/course/13000", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept");
    assertThat(response.body()).contains(part);
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml",
    "html, text/html"
  })
  void theAddressMayNameTheForm(String format, String type, Client client) throws Exception {
    var response = client.get("/id/course/13000?format=" + format, "Accept", "image/png");
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
  }

  @Test
  void whatIsNotThereIsSaidPlainly(Client client) throws Exception {
    Problems.check(client.get("/api/entities/course/99999"), 404, "unknown-entity");
    Problems.check(client.get("/api/entities/planet/1"), 404, "unknown-type");
    Problems.check(client.get("/id/course/99999"), 404, "unknown-entity");
    Problems.check(client.get("/id/course/13000", "Accept", "image/png"), 406, "not-acceptable");
    Problems.check(client.get("/id/course/13000?format=pdf"), 400, "invalid-parameter");
    Problems.check(client.get("/id/course"), 404, "unknown-route");
    var page = client.get("/id/course/99999", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("没有这个实体").contains("99999");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
