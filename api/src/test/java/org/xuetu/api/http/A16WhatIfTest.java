package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// Which course and which rule cost a learner most.
@ExtendWith(BundledRelease.class)
class A16WhatIfTest {
  private static String body(int score) {
    return """
        {"learner": {"achievements": [
           {"type": "credential", "name": "英语四级", "score": %d, "date": "2025-12-20"}]},
         "targets": ["JS-081001-2024"], "constraints": {"start": "2026-10"}}
        """
        .formatted(score);
  }

  private static HttpResponse<String> ask(Client client, String path, String body)
      throws Exception {
    return client.send("POST", path, body, "Content-Type", "application/json");
  }

  @Test
  void onePointTooFewIsNamedWithWhatItCosts(Client client) throws Exception {
    var answer = ask(client, "/api/pathways/what-if", body(424));
    assertThat(answer.statusCode()).isEqualTo(200);
    var delays = Client.json(answer);
    var better = Client.json(ask(client, "/api/pathways", body(425)));
    var refused = delays.path("rules").path(0);
    for (var each : delays.path("rules")) {
      refused = each.path("cause").asText().equals("recognition") ? each : refused;
    }
    assertThat(refused.path("cause").asText()).isEqualTo("recognition");
    assertThat(refused.path("state").asText()).isEqualTo("refused");
    assertThat(refused.path("achievement").asText()).contains("四级");
    assertThat(refused.path("source").asText()).isNotEmpty();
    assertThat(refused.path("finish").asText()).isEqualTo(better.path("bound").asText());
    assertThat(delays.path("courses").path(0).path("papersSaved").asInt()).isPositive();
    var met = Client.json(ask(client, "/api/pathways/what-if", body(425)));
    assertThat(met.path("rules").findValuesAsText("cause")).doesNotContain("recognition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"targets\": [\"JS-081001-2024\", \"JS-050101-2024\"]} | targets",
        "{\"targets\": []} | targets",
        "{\"targets\": [\"JS-081001-2024\"], \"via\": \"best\"} | via",
        "{\"targets\": [\"JS-081001-2024\"], \"objective\": [\"fewest-papers\"]} | objective",
        "{\"targets\": [\"JS-081001-2024\"], \"learner\": {\"achievements\": [{\"key\": \"99999\"}]}} | learner.achievements[0].key",
      })
  void whatCannotBeAskedIsNamed(String body, String parameter, Client client) throws Exception {
    var problem =
        Problems.check(ask(client, "/api/pathways/what-if", body), 400, "unusable-request");
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
  }
}
