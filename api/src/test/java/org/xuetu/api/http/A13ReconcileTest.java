package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// A column of names becomes keys, by the Reconciliation Service API 0.2.
@ExtendWith(BundledRelease.class)
class A13ReconcileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/api/reconcile";

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> post(Client client, String name, Object value)
      throws Exception {
    return client.send(
        "POST",
        PATH,
        name + "=" + encode(value instanceof String text ? text : JSON.writeValueAsString(value)),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static JsonNode result(Client client, Map<String, Object> query) throws Exception {
    var answer = post(client, "queries", Map.of("q0", query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.json(answer).path("q0").path("result");
  }

  /// Names as they stand in tables: with spaces and full width, in brackets, short, former, by code.
  @Test
  void aColumnOfMessyNamesComesOutRight(Client client) throws Exception {
    Map<String, String> column = new LinkedHashMap<>();
    column.put("　合肥工业大学 ", "school/10359");
    column.put("ＨＦＵＴ", "school/10359");
    column.put("合工大", "school/10359");
    column.put("10357", "school/10357");
    column.put("安师大", "school/10370");
    column.put("合肥学院", "school/11059");
    column.put("合肥大学（原合肥学院）", "school/11059");
    column.put("安徽職業技術學院", "school/10869");
    column.put("安徽职业技术大学(原：安徽职业技术学院)", "school/10869");
    column.put("安徽广播电视大学", "school/AH-AHOU");
    column.put("皖南医学院", "school/10368");
    column.put("蚌埠医学院", "school/10367");
    var queries = JSON.createObjectNode();
    int row = 0;
    for (var name : column.keySet()) {
      queries.putObject("q" + row++).put("query", name).put("type", "school").put("limit", 3);
    }
    var answer = Client.json(post(client, "queries", queries));
    row = 0;
    for (var expected : column.entrySet()) {
      var result = answer.path("q" + row++).path("result");
      assertThat(result.path(0).path("id").asText())
          .as(expected.getKey() + " " + result)
          .isEqualTo(expected.getValue());
      assertThat(result.path(0).path("match").asBoolean()).as(expected.getKey()).isTrue();
      assertThat(result.valueStream().filter(it -> it.path("match").asBoolean())).hasSize(1);
    }
  }

  /// What could be several things, or is only like one, is proposed and not decided.
  @ParameterizedTest
  @ValueSource(strings = {"工大", "安徽大学医学院", "合肥大学（上海校区）", "合肥工业", "安徽太学"})
  void whatIsNotCertainIsProposedOnly(String name, Client client) throws Exception {
    var result = result(client, Map.of("query", name, "type", "school"));
    assertThat(result.size()).as(name).isPositive();
    for (var candidate : result) {
      assertThat(candidate.path("match").asBoolean()).as(name + " " + candidate).isFalse();
    }
  }

  @Test
  void scoresFallAndAreBelowHundredUnlessTheNameIsItsOwn(Client client) throws Exception {
    var result = result(client, Map.of("query", "合肥大学", "type", "school", "limit", 5));
    double last = 100;
    for (var candidate : result) {
      assertThat(candidate.path("score").asDouble()).isBetween(0.0, last);
      last = candidate.path("score").asDouble();
    }
    assertThat(result.path(0).path("score").asDouble()).isEqualTo(100);
    assertThat(result.path(1).path("score").asDouble()).isLessThan(100);
    assertThat(result.size()).isLessThanOrEqualTo(5);
  }

  /// One name, several courses: a code or the credits say which is meant.
  @Test
  void aPropertyDecidesBetweenNamesakes(Client client) throws Exception {
    var name = "中国近现代史纲要";
    var alone = result(client, Map.of("query", name, "type", "course"));
    assertThat(alone.valueStream().filter(it -> it.path("score").asDouble() == 100).count())
        .isGreaterThan(1);
    assertThat(alone.valueStream().noneMatch(it -> it.path("match").asBoolean())).isTrue();
    for (var known :
        List.of(
            List.of("credits", "2.0", "course/03708"),
            List.of("form", "开放教育", "course/OUC-04681"),
            List.of("code", "15043", "course/15043"))) {
      var decided =
          result(
              client,
              Map.of(
                  "query",
                  name,
                  "type",
                  "course",
                  "properties",
                  List.of(Map.of("pid", known.get(0), "v", known.get(1)))));
      assertThat(decided.path(0).path("id").asText())
          .as(decided.toString())
          .isEqualTo(known.get(2));
      assertThat(decided.path(0).path("match").asBoolean()).isTrue();
      assertThat(decided.path(1).path("score").asDouble()).isLessThan(100);
    }
  }

  /// What is known to be wrong is no match, however right the name is.
  @Test
  void aContradictionIsNoMatch(Client client) throws Exception {
    var properties = List.of(Map.of("pid", "province", "v", "江苏"));
    var result =
        result(client, Map.of("query", "合肥工业大学", "type", "school", "properties", properties));
    assertThat(result.path(0).path("match").asBoolean()).isFalse();
    var right =
        result(
            client,
            Map.of(
                "query",
                "合肥工业大学",
                "type",
                List.of("school"),
                "properties",
                List.of(Map.of("pid", "province", "v", List.of(Map.of("id", "ah"), "江苏")))));
    assertThat(right.path(0).path("match").asBoolean()).isTrue();
  }

  /// A code of today goes before the same digits as an old code.
  @Test
  void aCodeIsTheCodeOfToday(Client client) throws Exception {
    var result = result(client, Map.of("query", "00015", "type", "course"));
    assertThat(result.path(0).path("id").asText()).isEqualTo("course/00015");
    assertThat(result.path(0).path("match").asBoolean()).isTrue();
  }

  @Test
  void theManifestNamesServicesThatAreThere(Client client) throws Exception {
    var answer = client.get(PATH, "Origin", "https://example.org");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    var manifest = Client.json(answer);
    assertThat(manifest.path("versions").toString()).isEqualTo("[\"0.2\"]");
    assertThat(manifest.path("identifierSpace").asText()).endsWith("/id/");
    assertThat(manifest.path("defaultTypes").size()).isEqualTo(15);
    for (var what : List.of("entity", "type", "property")) {
      var service = manifest.path("suggest").path(what);
      var found = client.json(service.path("service_path").asText() + "?prefix=" + prefix(what));
      assertThat(found.path("result").size()).as(what).isPositive();
      var id = found.path("result").path(0).path("id").asText();
      var flyout =
          client.json(service.path("flyout_service_path").asText().replace("${id}", encode(id)));
      assertThat(flyout.path("id").asText()).isEqualTo(id);
      assertThat(flyout.path("html").asText()).contains("<strong>");
    }
    var preview = client.get(path(manifest.path("preview")));
    assertThat(preview.body()).contains("合肥工业大学");
    assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors *");
    var view = client.get(path(manifest.path("view")));
    assertThat(view.statusCode()).isEqualTo(303);
    assertThat(client.get(view.headers().firstValue("Location").orElseThrow()).statusCode())
        .isEqualTo(200);
    var preflight = client.send("OPTIONS", PATH, "", "Origin", "https://example.org");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("POST");
  }

  private static String prefix(String what) {
    return encode(what.equals("entity") ? "合肥工" : what.equals("type") ? "学" : "省");
  }

  private static String path(JsonNode service) {
    return service
        .path("url")
        .asText()
        .replace("{{id}}", encode("school/10359"))
        .replaceFirst("^https?://[^/]*", "");
  }

  @Test
  void keysGiveFurtherColumns(Client client) throws Exception {
    var proposed = client.json(PATH + "/properties?type=course");
    var ids = proposed.path("properties").valueStream().map(it -> it.path("id").asText()).toList();
    assertThat(ids).contains("credits", "theory", "type");
    var answer =
        Client.json(
            post(
                client,
                "extend",
                Map.of(
                    "ids",
                    List.of("course/13000", "course/none", "nonsense"),
                    "properties",
                    List.of(Map.of("id", "credits"), Map.of("id", "name"), Map.of("id", "type")))));
    assertThat(answer.path("meta").path(0).path("name").asText()).isEqualTo("学分");
    var row = answer.path("rows").path("course/13000");
    assertThat(row.path("credits").path(0).path("float").asDouble()).isEqualTo(7);
    assertThat(row.path("name").path(0).path("str").asText()).isEqualTo("英语(专升本)");
    for (var nothing : List.of("course/none", "nonsense")) {
      assertThat(answer.path("rows").path(nothing).path("name").isEmpty()).isTrue();
      assertThat(answer.path("rows").path(nothing).has("credits")).isTrue();
    }
    var host =
        Client.json(
            post(
                client,
                "extend",
                Map.of(
                    "ids",
                    List.of("programme/JS-050101-2024"),
                    "properties",
                    List.of(Map.of("id", "major")))));
    assertThat(host.at("/meta/0/type/id").asText()).isEqualTo("major");
    assertThat(host.path("rows").path("programme/JS-050101-2024").at("/major/0/id").asText())
        .isEqualTo("major/050101");
  }

  @Test
  void getAndPostSayTheSame(Client client) throws Exception {
    var queries = "{\"a\":{\"query\":\"安徽大学\"},\"b\":{\"query\":\"没有这样的东西xyz\"}}";
    var get = client.get(PATH + "?queries=" + encode(queries));
    assertThat(get.body()).isEqualTo(post(client, "queries", queries).body());
    assertThat(Client.json(get).path("b").path("result").isArray()).isTrue();
  }

  @Test
  void limitsHoldAndFaultsAreTold(Client client) throws Exception {
    ObjectNode many = JSON.createObjectNode();
    for (int at = 0; at < 51; at++) {
      many.putObject("q" + at).put("query", "安徽大学");
    }
    Problems.check(post(client, "queries", many), 400, "invalid-parameter");
    Problems.check(post(client, "queries", "{"), 400, "invalid-parameter");
    Problems.check(post(client, "queries", "[]"), 400, "invalid-parameter");
    Problems.check(post(client, "queries", "{\"q\":{}}"), 400, "invalid-parameter");
    Problems.check(
        post(client, "queries", Map.of("q", Map.of("query", "x".repeat(201)))),
        400,
        "invalid-parameter");
    Problems.check(
        post(client, "queries", Map.of("q", Map.of("query", "x", "type", "planet"))),
        400,
        "invalid-parameter");
    var unknown =
        Problems.check(
            post(
                client,
                "queries",
                Map.of(
                    "q",
                    Map.of(
                        "query",
                        "x",
                        "type",
                        "school",
                        "properties",
                        List.of(Map.of("pid", "colour", "v", "red"))))),
            400,
            "invalid-parameter");
    assertThat(unknown.path("detail").asText()).contains("province");
    Problems.check(client.get(PATH + "?query=x"), 400, "unknown-parameter");
    Problems.check(
        client.send("POST", PATH, "{}", "Content-Type", "application/json"),
        415,
        "unsupported-media-type");
    Problems.check(
        client.get(PATH + "/preview?id=school/none", "Accept", "*/*"), 404, "unknown-entity");
  }
}
