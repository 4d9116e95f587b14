package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.config.ConfigLoader;
import org.xuetu.api.config.Setting;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.indexer.release.ReleaseStore;

/// The server before it has a release: what holds for every answer.
class ServerTest {
  @TempDir static Path home;
  private static Site site;
  private static Client client;

  private static Site site(int port) {
    var config =
        new ConfigLoader(home, Map.of())
            .load(Map.of(Setting.PORT, Integer.toString(port)), Optional.empty());
    return new Site(config, new ReleaseHolder(new ReleaseStore(config.releases())));
  }

  @BeforeAll
  static void start() {
    site = site(0);
    site.start();
    client = new Client(site.port());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void livesButIsNotReady() throws Exception {
    assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
    var ready = client.get("/health/ready");
    Problems.check(ready, 503, "not-ready");
    assertThat(ready.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void everyAnswerIsGuardedAndNamed() throws Exception {
    for (var path : new String[] {"/health/live", "/nothing", "/openapi.json", "/api/nothing"}) {
      var headers = client.get(path).headers();
      assertThat(headers.firstValue("X-Request-Id")).as(path).isPresent();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Server")).as("says nothing of itself").isEmpty();
    }
  }

  @Test
  void unknownAddressIsAProblem() throws Exception {
    Problems.check(client.get("/api/nothing"), 404, "unknown-route");
    Problems.check(client.get("/nothing"), 404, "unknown-route");
    Problems.check(client.get("/health/live/"), 404, "unknown-route");
  }

  @Test
  void peopleGetAPage() throws Exception {
    var page = client.get("/%3Cscript%3E", "Accept", "text/html,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.body()).contains("没有这个网址").doesNotContain("<script>");
    var api = client.get("/api/nothing", "Accept", "text/html,*/*;q=0.8");
    Problems.check(api, 404, "unknown-route");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "BREW"})
  void wrongMethodNamesTheRightOnes(String method) throws Exception {
    var response = client.send(method, "/health/live", "");
    Problems.check(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void headHasTheHeadersOfGet() throws Exception {
    var head = client.send("HEAD", "/openapi.json", "");
    var get = client.get("/openapi.json");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }

  @Test
  void unknownParameterIsRefused() throws Exception {
    var response = client.get("/health/live?verbose=1");
    Problems.check(response, 400, "unknown-parameter");
    assertThat(Client.json(response).path("parameter").asText()).isEqualTo("verbose");
    assertThat(Client.json(response).path("value").asText()).isEqualTo("1");
  }

  @Test
  void brokenEncodingIsRefused() throws Exception {
    for (var target :
        new String[] {"/health/live?a=%", "/health/live?a=%ff", "/%", "/%ff", "/a%00b"}) {
      var answer = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(answer)
          .as(target)
          .startsWith("HTTP/1.1 40")
          .contains("problem+json")
          .contains("X-Request-Id");
    }
  }

  @Test
  void whatIsNotHttpIsRefusedInTheSameWords() throws Exception {
    assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").contains("problem+json");
    var longAddress = "/api/search?q=" + "x".repeat(20_000);
    assertThat(raw("GET " + longAddress + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414")
        .contains("address-too-long");
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("headers-too-large");
  }

  @Test
  void styleAndScriptMayBeKeptForEver() throws Exception {
    var page = client.get("/nothing", "Accept", "text/html").body();
    var matcher = Pattern.compile("/assets/[0-9a-f]+/[a-z.]+").matcher(page);
    int seen = 0;
    while (matcher.find()) {
      var response = client.get(matcher.group());
      assertThat(response.statusCode()).as(matcher.group()).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      seen++;
    }
    assertThat(seen).isEqualTo(3);
    assertThat(client.get("/assets/0000/xuetu.css").statusCode()).isEqualTo(404);
  }

  @Test
  void measurementsCountRoutesNotAddresses() throws Exception {
    client.get("/health/live");
    client.get("/secret-words");
    var metrics = client.get("/metrics").body();
    assertThat(metrics)
        .contains("xuetu_http_requests_seconds_count")
        .contains("route=\"/health/live\"")
        .doesNotContain("secret-words");
  }

  @Test
  void aPortInUseIsOneSentence() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var second = site(other.getLocalPort())) {
      assertThatThrownBy(second::start)
          .isInstanceOf(ListenException.class)
          .hasMessageContaining("端口 " + other.getLocalPort() + " 已被别的程序占用");
    }
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
