package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// Search and type-ahead, as JSON and as a page.
@ExtendWith(BundledRelease.class)
class A04SearchTest {
  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "汉本, major/050101",
    "13000, course/13000",
    "英语(专升本), course/13000",
    "yingyu zhuanshengben, course/13000",
    "合工大, school/10359",
    "JS-050101-2024, programme/JS-050101-2024",
  })
  void findsByEveryKindOfName(String q, String expected, Client client) throws Exception {
    var body = client.json("/api/search?q=" + encode(q));
    assertThat(ids(body)).first().isEqualTo(expected);
    assertThat(body.path("query").path("q").asText()).isEqualTo(q);
  }

  @Test
  void filtersFacetsAndPages(Client client) throws Exception {
    var all = client.json("/api/search?q=" + encode("英语") + "&facets=type,level&size=5");
    assertThat(all.path("hits")).hasSize(5);
    assertThat(all.path("facets").path("type").size()).isGreaterThan(1);
    var courses = client.json("/api/search?q=" + encode("英语") + "&type=course&size=5");
    assertThat(courses.path("total").asLong()).isPositive().isLessThan(all.path("total").asLong());
    assertThat(ids(courses)).allMatch(id -> id.startsWith("course/"));
    var second = client.json("/api/search?q=" + encode("英语") + "&type=course&size=5&page=2");
    assertThat(ids(second)).doesNotContainAnyElementsOf(ids(courses));
    var onward =
        client.json(
            "/api/search?q="
                + encode("英语")
                + "&type=course&size=5&cursor="
                + encode(courses.path("cursor").asText()));
    assertThat(ids(onward)).isEqualTo(ids(second));
    var credits = client.json("/api/search?type=course&creditsMin=7&creditsMax=7&size=5");
    for (var hit : credits.path("hits")) {
      assertThat(hit.path("credits").asDouble()).isEqualTo(7);
    }
  }

  @Test
  void aFilterIsWrittenByKeyOrByLabel(Client client) throws Exception {
    var byKey = client.json("/api/search?type=programme&province=js");
    assertThat(byKey.path("total").asLong()).isPositive();
    for (var word : new String[] {"JS", encode("江苏")}) {
      var other = client.json("/api/search?type=programme&province=" + word);
      assertThat(ids(other)).isEqualTo(ids(byKey));
    }
  }

  @Test
  void sumsOfAFacetAreThoseOfTheFilter(Client client) throws Exception {
    var body = client.json("/api/search?facets=type&size=1");
    long sum = 0;
    for (var value : body.path("facets").path("type")) {
      sum += value.path("count").asLong();
    }
    assertThat(sum).isEqualTo(body.path("total").asLong());
    assertThat(body.path("total").asLong())
        .isEqualTo(client.json("/api/stats").path("entities").asLong());
  }

  @Test
  void explainsItsScores(Client client) throws Exception {
    var hit = client.json("/api/search?q=13000&explain=true").path("hits").path(0);
    assertThat(hit.path("reasons").size()).isPositive();
    assertThat(client.json("/api/search?q=13000").path("hits").path(0).has("reasons")).isFalse();
  }

  @Test
  void suggestsWhileOneTypes(Client client) throws Exception {
    var body = client.json("/api/suggest?q=hanyu&size=2");
    assertThat(body.path("groups").findValuesAsText("key")).contains("050101");
    assertThat(client.json("/api/suggest?q=").path("groups")).isEmpty();
    assertThat(
            client.json("/api/suggest?q=hanyu&type=course").path("groups").findValuesAsText("type"))
        .containsOnly("course");
  }

  @Test
  void codesAreSuggestedApartFromNames(Client client) throws Exception {
    var groups = client.json("/api/suggest?q=1300").path("groups");
    assertThat(groups.path(0).path("typeLabel").asText()).isEqualTo("课程代码");
    assertThat(groups.path(0).findValuesAsText("how")).containsOnly("code");
    assertThat(client.json("/api/suggest?q=" + encode("合肥gong")).findValuesAsText("name"))
        .contains("合肥工业大学");
  }

  /// Counts of what the graph tells; the values chosen of one filter leave its own counts alone.
  @Test
  void derivedFacetsAreCountedExactly(Client client) throws Exception {
    var asked = "/api/search?type=course&size=1&facets=plans,accepted,replaces";
    var open = client.json(asked);
    for (var name : List.of("plans", "accepted", "replaces")) {
      for (var value : open.path("facets").path(name)) {
        var chosen = client.json(asked + "&" + name + "=" + encode(value.path("value").asText()));
        assertThat(chosen.path("total").asLong()).isEqualTo(value.path("count").asLong());
        assertThat(chosen.path("facets").path(name).findValuesAsText("count"))
            .isEqualTo(open.path("facets").path(name).findValuesAsText("count"));
      }
    }
    assertThat(
            client
                .json("/api/search?q=13000&replaces=true&size=1")
                .path("hits")
                .path(0)
                .path("key")
                .asText())
        .isEqualTo("13000");
    var everywhere = client.json("/api/search?q=13000&plans=10%2B&size=1");
    assertThat(everywhere.path("hits").path(0).path("key").asText()).isEqualTo("13000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size=0",
        "size=101",
        "page=0",
        "page=abc",
        "page=5000&size=100",
        "type=planet",
        "certainty=sure",
        "facets=colour",
        "sort=colour",
        "creditsMin=many",
        "explain=maybe",
        "cursor=nonsense",
        "province=atlantis",
        "level=%E5%8D%9A%E5%A3%AB%E5%90%8E"
      })
  void nonsenseIsRefusedByName(String query, Client client) throws Exception {
    var problem = Problems.check(client.get("/api/search?q=x&" + query), 400, "invalid-parameter");
    assertThat(problem.path("parameter").asText()).isNotEmpty();
  }

  @Test
  void otherMistakes(Client client) throws Exception {
    Problems.check(client.get("/api/search?query=x"), 400, "unknown-parameter");
    Problems.check(client.get("/api/search?q=a&q=b"), 400, "repeated-parameter");
    Problems.check(client.get("/api/search?q=" + "x".repeat(201)), 400, "invalid-parameter");
    Problems.check(client.get("/api/suggest?q=x&size=21"), 400, "invalid-parameter");
    Problems.check(client.send("POST", "/api/search", "{}"), 405, "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "((((",
        "a:b",
        "*",
        "?",
        "~",
        "\"",
        "AND",
        "\u0000",
        "\uD83D\uDE00",
        "（）",
        "+-&|!{}[]^\"~*?:\\/"
      })
  void anythingMayBeAsked(String q, Client client) throws Exception {
    assertThat(client.get("/api/search?q=" + encode(q)).statusCode()).isEqualTo(200);
    assertThat(client.get("/api/suggest?q=" + encode(q)).statusCode()).isEqualTo(200);
    var page = client.get("/search?q=" + encode(q), "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>alert").doesNotContain("value=\"\"\"");
  }

  @Test
  void thePageShowsWhatIsFoundAndHelpsWhereNothingIs(Client client) throws Exception {
    var page = client.get("/search?q=" + encode("汉本"), "Accept", "text/html").body();
    assertThat(page).contains("/id/major/050101").contains("别名：汉本");
    var filtered =
        client
            .get("/search?q=" + encode("英语") + "&type=course&page=2", "Accept", "text/html")
            .body();
    assertThat(filtered).contains("类型：课程").contains("上一页").contains("第 2 / ");
    var none = client.get("/search?q=" + encode("qqzzxxjj"), "Accept", "text/html").body();
    assertThat(none).contains("没有找到").contains("换一个说法");
    var refused = client.get("/search?type=planet", "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("参数的值不合要求").contains("planet");
  }

  private static List<String> ids(JsonNode body) {
    return StreamSupport.stream(body.path("hits").spliterator(), false)
        .map(hit -> hit.path("type").asText() + "/" + hit.path("key").asText())
        .toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
