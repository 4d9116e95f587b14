package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.MadeUpData;
import org.xuetu.api.fixture.Problems;
import org.xuetu.api.fixture.Served;

/// Reports by name: listed with what can be set, answered in three forms, and the same for as long as
/// their release is kept.
@ExtendWith(BundledRelease.class)
class A12QueriesTest {
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String detail(HttpResponse<String> answer, int status, String code)
      throws Exception {
    return Problems.check(answer, status, code).path("detail").asText();
  }

  /// Whatever the list says can be asked, can be asked.
  @Test
  void everyListedQueryIsAnsweredInEveryForm(Client client) throws Exception {
    var list = client.json("/api/queries");
    assertThat(list.path("total").asInt()).isGreaterThanOrEqualTo(10);
    for (var query : list.path("queries")) {
      var href = query.path("href").asText();
      var answer = client.get(href, "Accept", "application/json");
      assertThat(answer.statusCode()).as(href + answer.body()).isEqualTo(200);
      var body = Client.json(answer);
      assertThat(body.path("rows").size())
          .as(href)
          .isEqualTo(body.path("total").asInt())
          .isPositive();
      var csv = client.get(href + "?format=csv");
      assertThat(header(csv, "Content-Type")).startsWith("text/csv");
      var titles =
          "\uFEFF"
              + String.join(
                  ",",
                  query
                      .path("columns")
                      .valueStream()
                      .map(it -> it.path("title").asText())
                      .toList());
      assertThat(csv.body()).startsWith(titles + "\r\n");
      var sheet = sheet(client.bytes(href + "?format=xlsx").body());
      assertThat(sheet.get("xl/sharedStrings.xml"))
          .contains(
              query.path("columns").path(0).path("title").asText(),
              query.path("question").asText());
      assertThat(sheet.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }
  }

  private static Map<String, String> sheet(byte[] workbook) throws Exception {
    Map<String, String> parts = new HashMap<>();
    var file = Files.write(Files.createTempFile("report", ".xlsx"), workbook);
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), plain(new String(bytes, StandardCharsets.UTF_8)));
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }

  /// Without the numbers that stand for characters.
  private static String plain(String xml) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
  }

  @Test
  void everyPermittedValueIsTakenByItsLabelAndItsKey(Client client) throws Exception {
    for (var query : client.json("/api/queries").path("queries")) {
      for (var parameter : query.path("parameters")) {
        for (var value : parameter.path("values")) {
          var address = query.path("href").asText() + "?" + parameter.path("name").asText() + "=";
          if (value.path("key").asText().equals("ah")) {
            var byLabel = client.json(address + encode(value.path("label").asText()));
            var byKey = client.json(address + encode(value.path("key").asText()));
            assertThat(byLabel.path("rows")).isEqualTo(byKey.path("rows"));
          }
        }
      }
    }
  }

  @Test
  void theFormIsNegotiated(Client client) throws Exception {
    var path = "/api/queries/claims-and-held";
    assertThat(header(client.get(path, "Accept", "text/csv"), "Content-Type"))
        .startsWith("text/csv");
    assertThat(header(client.get(path, "Accept", "*/*"), "Content-Type"))
        .startsWith("application/json");
    Problems.check(client.get(path, "Accept", "image/png"), 406, "not-acceptable");
    Problems.check(client.get(path + "?format=pdf"), 400, "invalid-parameter");
    var one = client.get(path);
    assertThat(client.get(path, "If-None-Match", header(one, "ETag")).statusCode()).isEqualTo(304);
  }

  @Test
  void whatCannotBeSetIsToldWithWhatCan(Client client) throws Exception {
    var path = "/api/queries/programmes-by-province";
    assertThat(detail(client.get(path + "?provinze=x"), 400, "unknown-parameter"))
        .contains("province", "level");
    assertThat(detail(client.get(path + "?province=" + encode("火星")), 400, "invalid-parameter"))
        .contains("安徽");
    Problems.check(client.get(path + "?province=js&province=gd"), 400, "repeated-parameter");
    assertThat(detail(client.get("/api/queries/none"), 404, "unknown-query"))
        .contains("member-coverage");
    Problems.check(client.get("/api/queries?x=1"), 400, "unknown-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "} DROP ALL", "\" . ?s ?p ?o . FILTER(\"", "\\", "'''", "年#", "{?x}", "𠮷"})
  void aValueNeverBecomesAPartOfTheQuery(String value, Client client) throws Exception {
    var body = client.json("/api/queries/rules-by-certificate?certificate=" + encode(value));
    assertThat(body.path("total").asInt()).as(body.toString()).isZero();
    assertThat(body.path("parameters").path("证书名称里的字").asText()).isEqualTo(value);
  }

  /// A permalink gives the same answer after a newer release is served, and a clear no when its release
  /// is gone.
  @Test
  void aPermalinkPinsItsRelease(@TempDir Path folder) throws Exception {
    var data = MadeUpData.write(folder, List.of("90001,=HYPERLINK(1),3,low"));
    var queries = Files.createDirectories(data.resolve("queries"));
    Files.writeString(
        queries.resolve("made-up.rq"),
        """
        # title: 虚构课程
        # zh: 有哪些虚构的课程？
        # en: Which made-up courses are there?
        # param: code | 代码 | text | *
        # column: name | 名称
        # column: credits | 学分
        # expect: rows>=0
        SELECT ?name ?credits { ?c a schema:Course ; schema:courseCode ?code ; rdfs:label ?name ; xt:credits ?credits }
        ORDER BY ?name
        """);
    try (var served = Served.from(data)) {
      var client = served.client();
      var first = client.get("/api/queries/made-up?code=90001");
      var body = Client.json(first);
      var link = URI.create(body.path("permalink").asText());
      var pinned = link.getRawPath() + "?" + link.getRawQuery();
      assertThat(pinned).contains("release=" + header(first, "Xuetu-Release"), "code=90001");
      assertThat(client.get(pinned).body()).isEqualTo(first.body());
      // A text that looks like a formula stays a text.
      assertThat(client.get("/api/queries/made-up?format=csv").body()).contains("'=HYPERLINK(1)");
      var sheet = sheet(client.bytes("/api/queries/made-up?format=xlsx").body());
      assertThat(sheet.get("xl/sharedStrings.xml")).contains("=HYPERLINK(1)");
      assertThat(sheet.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>").contains("<v>3</v>");

      MadeUpData.rewrite(data, List.of("90001,改名,4,low"));
      served.build();
      served.refresh();
      assertThat(client.get("/api/queries/made-up").body()).contains("改名").doesNotContain("HYPER");
      var again = client.get(pinned);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(header(again, "Xuetu-Release")).isEqualTo(header(first, "Xuetu-Release"));

      served.store().prune(0);
      var gone = detail(client.get(pinned), 404, "unknown-release");
      assertThat(gone).contains(served.store().findCurrent().orElseThrow());
      Problems.check(client.get("/api/queries/made-up?release=../x"), 404, "unknown-release");
    }
  }
}
