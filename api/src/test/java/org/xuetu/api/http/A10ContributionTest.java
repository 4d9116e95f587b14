package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// A school's file over the wire. The courses are made up.
@ExtendWith(BundledRelease.class)
class A10ContributionTest {
  private static final String VALIDATE = "/api/contributions/validate";
  private static final String TABLE =
      """
      编号,课程名称,学校,学分,学时,是否共享,使用许可,对应课程代码
      10359-0001,虚构课程一,合肥工业大学,3,48,是,联盟成员免费使用,13000
      10359-0002,虚构课程二,10359,三,48,是,联盟成员免费使用,13000
      """;

  private static HttpResponse<String> send(Client client, String text, String type, String name)
      throws Exception {
    return client.post(
        VALIDATE + (name.isEmpty() ? "" : "?name=" + name),
        text.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        type);
  }

  private static JsonNode checked(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    return Client.json(response);
  }

  private static JsonNode finding(JsonNode body, String code) {
    for (var finding : body.path("findings")) {
      if (finding.path("code").asText().equals(code)) {
        return finding;
      }
    }
    throw new AssertionError("no finding " + code + " in " + body);
  }

  @Test
  void aTableIsToldCellByCell(Client client) throws Exception {
    var body = checked(send(client, TABLE, "text/csv", "a.csv"));
    assertThat(body.path("conforms").asBoolean()).isFalse();
    assertThat(body.path("records").asInt()).isEqualTo(2);
    var credits = finding(body, "resource-credits-range");
    assertThat(credits.path("severity").asText()).isEqualTo("violation");
    assertThat(credits.path("row").asInt()).isEqualTo(3);
    assertThat(credits.path("column").asText()).isEqualTo("学分");
    assertThat(credits.path("value").asText()).isEqualTo("三");
    assertThat(credits.path("fix").asText()).contains("只填数字");
    assertThat(body.path("standard").path("certainty").asText()).isEqualTo("low");
    assertThat(body.path("score").path("conformance").asDouble()).isEqualTo(50);
    assertThat(body.path("score").path("explained").asText()).contains("70%");
    assertThat(body.path("schools").path(0).path("school").asText()).isEqualTo("10359");
    assertThat(body.path("schools").path(0).path("name").asText()).isEqualTo("合肥工业大学");
    assertThat(body.path("preview").path("counts").path("new").asInt()).isEqualTo(1);
    assertThat(body.path("preview").path("counts").path("held-back").asInt()).isEqualTo(1);
    assertThat(body.path("preview").path("links").path("course").path(0).path("key").asText())
        .isEqualTo("13000");
    assertThat(body.path("limits").path("contributionBytes").asInt()).isEqualTo(10_485_760);
  }

  @Test
  void whicheverWayItIsSentItIsTheSame(Client client) throws Exception {
    var plain = checked(send(client, TABLE, "text/csv", "a.csv")).path("findings");
    assertThat(checked(send(client, TABLE, "application/octet-stream", "")).path("findings"))
        .as("told by its content")
        .isEqualTo(plain);
    assertThat(
            checked(
                    client.post(
                        VALIDATE + "?name=a.csv", TABLE.getBytes(Charset.forName("GB18030"))))
                .path("findings"))
        .isEqualTo(plain);
    var form = form("课程.csv", TABLE);
    var body =
        checked(client.post(VALIDATE, form, "Content-Type", "multipart/form-data; boundary=XX"));
    assertThat(body.path("findings")).isEqualTo(plain);
    assertThat(body.path("file").asText()).isEqualTo("课程.csv");
  }

  private static byte[] form(String name, String text) {
    return ("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/csv\r\n\r\n"
            + text
            + "\r\n--XX--\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static final String LINKED =
      """
      {"@context": ["https://w3id.org/xuetu/context",
         {"provider": {"@id": "schema:provider", "@type": "@id"}}],
       "@id": "https://example.org/course/1", "@type": "schema:LearningResource",
       "dcterms:identifier": "10359-0001",
       "skos:prefLabel": {"@value": "虚构课程一", "@language": "zh"},
       "provider": "http://localhost:7070/id/school/10359",
       "xt:credits": 2.5, "xt:hours": 20, "xt:shared": true, "dcterm:licence": "x",
       "xt:level": {"@id": "https://w3id.org/xuetu/concept/level/kindergarten"},
       "schema:provder": "x"}
      """;

  @Test
  void linkedDataIsToldByNodeAndProperty(Client client) throws Exception {
    var body =
        checked(
            send(
                client,
                LINKED.replace("dcterm:licence", "dcterms:license"),
                "application/ld+json",
                ""));
    assertThat(body.path("records").asInt()).isEqualTo(1);
    var level = finding(body, "resource-level-listed");
    assertThat(level.path("focus").asText()).isEqualTo("https://example.org/course/1");
    assertThat(level.path("path").asText()).isEqualTo("xt:level");
    assertThat(level.path("column").asText()).isEqualTo("层次");
    assertThat(level.path("value").asText()).endsWith("kindergarten");
    assertThat(level.has("row")).isFalse();
    assertThat(finding(body, "resource-hours-per-credit").path("value").asText()).isEqualTo("8");
    assertThat(finding(body, "property-unknown").path("fix").asText()).contains("schema:provider");
    assertThat(body.path("schools").path(0).path("name").asText()).isEqualTo("合肥工业大学");
    var turtle =
        """
        @prefix schema: <http://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://example.org/c> a schema:Course ; schema:courseCode "1" ; skos:prefLabel "虚构课"@zh .
        """;
    var course = checked(send(client, turtle, "text/turtle", ""));
    assertThat(finding(course, "course-code-form").path("focus").asText())
        .isEqualTo("https://example.org/c");
    assertThat(checked(send(client, turtle, "application/x-www-form-urlencoded", "")).path("codes"))
        .as("told by its content")
        .isEqualTo(course.path("codes"));
    assertThat(finding(course, "course-credits-required").path("path").asText())
        .isEqualTo("xt:credits");
  }

  @Test
  void aTableWithoutCoursesSaysWhichHeadersItNeeds(Client client) throws Exception {
    var body = checked(send(client, "姓名,电话\n某人,1\n", "text/csv", "a.csv"));
    assertThat(body.path("conforms").asBoolean()).isFalse();
    assertThat(body.has("score")).isFalse();
    assertThat(finding(body, "no-record").path("fix").asText()).contains("编号、课程名称");
    assertThat(finding(body, "sheet-ignored").path("value").asText()).contains("姓名");
  }

  @Test
  void theWorkbookAndTheStandardAreHandedOut(Client client) throws Exception {
    var workbook = client.bytes("/api/contributions/template");
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.headers().firstValue("Content-Type").orElse(""))
        .contains("spreadsheetml.sheet");
    assertThat(workbook.headers().firstValue("Content-Disposition").orElse(""))
        .contains("xuetu-courses-0.1.0.xlsx");
    var body = checked(client.post(VALIDATE + "?name=a.xlsx", workbook.body()));
    assertThat(body.path("records").asInt()).isZero();
    assertThat(finding(body, "example-left").path("sheet").asText()).isEqualTo("课程");
    var standard = client.get("/api/contributions/standard");
    assertThat(standard.headers().firstValue("Content-Type").orElse("")).contains("text/turtle");
    assertThat(standard.body()).contains("sh:NodeShape", "resource-credits-range", "怎么改");
  }

  @Test
  void wrongRequestsAreNamed(Client client) throws Exception {
    Problems.check(send(client, TABLE, "text/csv", "a.csv&sheet=1"), 400, "unknown-parameter");
    Problems.check(client.get(VALIDATE), 405, "method-not-allowed");
    Problems.check(
        client.post(VALIDATE, form("a.csv", TABLE), "Content-Type", "multipart/form-data"),
        400,
        "malformed-body");
    Problems.check(
        client.post(
            VALIDATE,
            "--XX--\r\n".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "multipart/form-data; boundary=XX"),
        400,
        "malformed-body");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileOverTheLimitIsRefusedWithTheLimitsName(boolean asForm, Client client) throws Exception {
    var large = TABLE + "x".repeat(11 << 20);
    var response =
        asForm
            ? client.post(
                VALIDATE, form("a.csv", large), "Content-Type", "multipart/form-data; boundary=XX")
            : send(client, large, "text/csv", "a.csv");
    var problem = Problems.check(response, 413, "body-too-large");
    assertThat(problem.path("detail").asText()).contains("10485760", "contributionBytes");
  }

  @Test
  void aLargeFormIsReadWhole(Client client) throws Exception {
    var rows = new ArrayList<String>();
    for (int row = 0; row < 15_000; row++) {
      rows.add("10359-%05d,虚构课程%d,10359,3,48,是,%s,13000".formatted(row, row, "许可".repeat(60)));
    }
    var text = TABLE.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows);
    var body =
        checked(
            client.post(
                VALIDATE, form("a.csv", text), "Content-Type", "multipart/form-data; boundary=XX"));
    assertThat(body.path("records").asInt()).isEqualTo(15_000);
    assertThat(body.path("conforms").asBoolean()).isTrue();
  }
}
