package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// Pages speak Chinese or English, and grow for older eyes; the browser remembers, the server does not.
@ExtendWith(BundledRelease.class)
class A14ReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9 | zh-CN",
        "en-US,en;q=0.9,zh;q=0.8 | en",
        "fr-FR,zh;q=0.5,en;q=0.3 | zh-CN",
        "zh;q=0, en | en",
        "english | zh-CN",
        ";;=, | zh-CN"
      })
  void theBrowsersLanguageIsTaken(String header, String language, Client client) throws Exception {
    assertThat(client.get("/", "Accept-Language", header).body())
        .contains("<html lang=\"" + language + "\"");
  }

  @Test
  void aChoiceIsKeptByTheBrowserAndLeadsBack(Client client) throws Exception {
    var answer = client.get("/reading?as=en.large&back=%2Fsearch%3Fq%3D13000");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/search?q=13000");
    var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("reading=en.large;").contains("Path=/", "SameSite=Lax");
    var page =
        client
            .get(
                "/search?q=13000",
                "Cookie",
                "other=1; reading=en.large",
                "Accept-Language",
                "zh-CN")
            .body();
    assertThat(page).contains("<html lang=\"en\" class=\"large", "Search", "中文");
    assertThat(page).contains("/reading?as=zh-CN.large&amp;back=%2Fsearch%3Fq%3D13000");
  }

  @Test
  void aKeptPageIsNotShownToWhoReadsOtherwise(Client client) throws Exception {
    var plain = client.get("/", "Accept-Language", "zh");
    var tag = plain.headers().firstValue("ETag").orElseThrow();
    assertThat(plain.headers().firstValue("Vary").orElse("")).contains("Cookie", "Accept-Language");
    assertThat(client.get("/", "If-None-Match", tag, "Accept-Language", "zh").statusCode())
        .isEqualTo(304);
    var other = client.get("/", "If-None-Match", tag, "Cookie", "reading=zh-CN.contrast");
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).contains("class=\"contrast\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"large", "en.huge", "EN", "zh-CN.contrast.large", "%22%3E%3Cscript%3E"})
  void anUnknownWayToReadIsRefused(String as, Client client) throws Exception {
    Problems.check(client.get("/reading?as=" + as), 400, "invalid-parameter");
    assertThat(client.get("/", "Cookie", "reading=" + as).body()).contains("lang=\"zh-CN\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2F%2Fexample.org",
        "https:%2F%2Fexample.org",
        "%2F%5Cexample.org",
        "%2Fa%0D%0Ab"
      })
  void itLeadsNowhereElse(String back, Client client) throws Exception {
    Problems.check(client.get("/reading?as=en&back=" + back), 400, "invalid-parameter");
  }
}
