package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.MadeUpData;
import org.xuetu.api.fixture.Served;

/// Names, questions and addresses with markup are shown, never run.
class A08MarkupTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String IMAGE = "x\" onmouseover=\"alert(1)\" <img src=x onerror=alert(1)>";
  private static final Pattern TAG = Pattern.compile("<[a-z](?:[^<>\"]|\"[^\"]*\")*>");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  @TempDir static Path folder;
  private static Served served;
  private static Client client;

  @BeforeAll
  static void serve() throws Exception {
    MadeUpData.write(
        folder,
        List.of(
            "90001,危险" + SCRIPT + "课程,2,low",
            "90002,\"危险" + IMAGE.replace("\"", "\"\"") + "课程\",2,high",
            "90003,危险</title><em>课程</em>&lt;b&gt;,2,high"));
    served = Served.from(folder);
    client = served.client();
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/course/90001", "/id/course/90002", "/id/course/90003"})
  void inEntityPages(String path) throws Exception {
    harmless(client.get(path, "Accept", "text/html").body());
  }

  @Test
  void inResults() throws Exception {
    var page = client.get("/search?q=" + encode("危险"), "Accept", "text/html").body();
    harmless(page);
    assertThat(page).contains("/id/course/90001", "/id/course/90002", "/id/course/90003");
    assertThat(page).contains("待核实");
  }

  @Test
  void inHighlightsOfTheInterface() throws Exception {
    for (var hit : client.json("/api/search?q=" + encode("危险")).path("hits")) {
      hit.path("highlight")
          .forEach(html -> assertThat(html.asText()).doesNotContain("<script", "<img", "<b>"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SCRIPT, IMAGE, "\"><svg onload=alert(1)>", "javascript:alert(1)"})
  void inQuestionsAndAddresses(String text) throws Exception {
    harmless(client.get("/search?q=" + encode(text), "Accept", "text/html").body());
    harmless(client.get("/search?city=" + encode(text), "Accept", "text/html").body());
    harmless(client.get("/search?" + encode(text) + "=1", "Accept", "text/html").body());
    harmless(client.get("/id/course/" + path(text), "Accept", "text/html").body());
    harmless(client.get("/id/" + path(text) + "/1", "Accept", "text/html").body());
    harmless(client.get("/" + path(text), "Accept", "text/html").body());
  }

  /// No element that was not ours, and no attribute that runs anything.
  private static void harmless(String html) {
    assertThat(html).doesNotContain("<script>", "<img", "<svg", "href=\"javascript:");
    for (var tag : TAG.matcher(html).results().toList()) {
      assertThat(QUOTED.matcher(tag.group()).replaceAll("")).doesNotContainPattern("\\bon[a-z]+=");
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Slashes are no part of a key.
  private static String path(String text) {
    return encode(text.replace("/", "")).replace("+", "%20");
  }
}
