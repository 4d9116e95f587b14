package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;

/// The planner's page as a plain form.
@ExtendWith(BundledRelease.class)
class A15PlanPageTest {
  private static final String TARGET = "&target=JS-050101-2024&start=2026-12";

  private static HttpResponse<String> send(Client client, String holds, String more)
      throws Exception {
    return client.send(
        "POST",
        "/plan",
        "holds=" + URLEncoder.encode(holds, StandardCharsets.UTF_8) + more,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html",
        "Accept-Language",
        "zh");
  }

  /// The kind of a line, its score and its date are understood as people write them.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "四级 431 2025-12 | 英语(专升本)",
        "四级,431,2025年12月20日 | 英语(专升本)",
        "大学英语四级 431 2025/12/20 | 英语(专升本)",
        "00015,85,2025-10-25 | JS-SUB-005",
        "专科 会计 毕业 | 前置学历"
      })
  void aLineIsUnderstood(String line, String shown, Client client) throws Exception {
    var answer = send(client, line, TARGET);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var counts = answer.body().split("state-counts", 2);
    assertThat(counts).hasSize(2);
    assertThat(counts[1].split("class=\"state ", 2)[0]).contains(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&start=soon | 2026-04",
        "&perSession=x | 整数",
        "&budget=-1 | 多少元",
        "&target=JS-050101-1999 | JS-050101-1999",
        "&objective=best | earliest-finish"
      })
  void aWrongFieldIsNamedAndTheRestIsKept(String more, String told, Client client)
      throws Exception {
    var answer = send(client, "03708 88", "&target=JS-050101-2024" + more);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("role=\"alert\"", told, ">03708 88</textarea>");
  }

  @Test
  void aDayThatDoesNotExistIsToldAtItsLine(Client client) throws Exception {
    var answer = send(client, "03708\n四级 431 2025-02-30", TARGET);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("第 2 行", "没有这一天");
  }
}
