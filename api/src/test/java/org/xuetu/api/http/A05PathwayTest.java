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

/// A way to the end of a programme.
@ExtendWith(BundledRelease.class)
class A05PathwayTest {
  @Test
  void workedCaseW1(Client client) throws Exception {
    var body =
        Client.json(
            plan(
                client,
                """
                {
                  "learner": {"achievements": [
                    {"type": "course", "key": "03708"}, {"type": "course", "key": "03709"},
                    {"type": "course", "key": "00015"}, {"type": "course", "key": "00537"}]},
                  "targets": ["JS-050101-2024"],
                  "constraints": {"start": "2026-04", "foreignLanguage": true}
                }
                """));
    assertThat(body.path("status").asText()).isEqualTo("optimal");
    var plan = body.path("plans").path(0);
    assertThat(plan.path("credits").path("recognised").asInt()).isEqualTo(19);
    assertThat(plan.path("finish").asText()).isEqualTo(body.path("bound").asText());
    assertThat(plan.path("sessions").findValuesAsText("key")).contains("15040", "10196");
    for (var recognised : plan.path("recognised")) {
      assertThat(recognised.path("source").asText()).isNotEmpty();
      assertThat(recognised.path("certainty").asText()).isNotEmpty();
    }
  }

  @Test
  void whatCannotBeDoneSaysWhy(Client client) throws Exception {
    var body =
        Client.json(
            plan(
                client,
                """
                {"targets": ["JS-050101-2024"],
                 "constraints": {"start": "2026-04", "deadline": "2026-06"}}
                """));
    assertThat(body.path("status").asText()).isEqualTo("infeasible");
    assertThat(body.path("plans")).isEmpty();
    assertThat(body.path("conflict").path(0).path("detail").asText()).isNotEmpty();
  }

  @Test
  void severalTargetsShareOneTimetable(Client client) throws Exception {
    var body =
        Client.json(
            plan(
                client,
                """
                {"targets": ["JS-120201K-2024", "JS-120206-2024"], "constraints": {"start": "2026-10"}}
                """));
    assertThat(body.path("status").asText()).isEqualTo("optimal");
    assertThat(body.path("plans").findValuesAsText("programme"))
        .containsExactly("JS-120201K-2024", "JS-120206-2024");
    var joint = body.path("joint");
    assertThat(joint.path("papers").asInt()).isEqualTo(joint.path("papersBound").asInt());
    assertThat(joint.path("sessions").findValuesAsText("key")).doesNotHaveDuplicates();
  }

  @Test
  void aLongerWayHasTwoPlansAndTwoExits(Client client) throws Exception {
    var body =
        Client.json(
            plan(
                client,
                """
                {"targets": ["JS-050101-2024"], "via": "best", "constraints": {"start": "2026-10"}}
                """));
    assertThat(body.path("plans")).hasSize(2);
    assertThat(body.path("exits").path(0).path("holds").asText()).contains("专科毕业证书");
    assertThat(body.path("exits").path(1).path("month").asText())
        .isEqualTo(body.path("bound").asText());
  }

  @Test
  void furtherPlansSayWhatIsDifferent(Client client) throws Exception {
    var body =
        Client.json(
            plan(
                client,
                """
                {"targets": ["JS-050101-2024"], "alternatives": 2,
                 "objective": ["fewest-papers", "earliest-finish"],
                 "constraints": {"start": "2026-10"}}
                """));
    assertThat(body.path("plans")).hasSize(3);
    assertThat(body.path("plans").path(0).has("differences")).isFalse();
    assertThat(body.path("plans").path(1).path("differences")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"targets\": [\"JS-050101-2025\"]} | unusable-request | targets",
        "{\"targets\": []} | unusable-request | targets",
        "{\"targets\": [\"JS-050101-2024\"], \"goal\": \"fame\"} | invalid-parameter | goal",
        "{\"targets\": [\"JS-050101-2024\"], \"objective\": [\"fun\"]} | invalid-parameter | objective",
        "{\"targets\": [\"JS-050101-2024\"], \"constraints\": {\"start\": \"April\"}} | invalid-parameter | constraints.start",
        "{\"targets\": [\"JS-050101-2024\"], \"constraints\": {\"start\": \"2026-13\"}} | invalid-parameter | constraints.start",
        "{\"targets\": [\"JS-050101-2024\"], \"constraints\": {\"speed\": 1}} | unknown-parameter | constraints.speed",
        "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"achievements\": [{\"key\": \"99999\"}]}} | unusable-request | learner.achievements[0].key",
        "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"achievements\": [{\"key\": \"00015\", \"date\": \"soon\"}]}} | invalid-parameter | learner.achievements[0].date",
        "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"achievements\": [{\"type\": \"medal\", \"key\": \"1\"}]}} | invalid-parameter | learner.achievements[0].type",
        "{\"targets\": \"JS-050101-2024\"} | malformed-body | targets",
        "{} | malformed-body | targets",
        "{\"targets\": [null]} | malformed-body | targets[0]",
        "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"achievements\": [null]}} | malformed-body | learner.achievements[0]",
        "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"achievements\": [{}]}} | malformed-body | learner.achievements[0].key",
      })
  void whatIsWrongIsNamed(String body, String code, String parameter, Client client)
      throws Exception {
    var problem = Problems.check(plan(client, body), 400, code);
    assertThat(problem.path("parameter").asText()).startsWith(parameter);
  }

  @Test
  void everythingWrongIsToldAtOnce(Client client) throws Exception {
    var problem =
        Problems.check(
            plan(
                client,
                """
                {"targets": ["JS-050101-2024"],
                 "learner": {"achievements": [{"key": "99998"}, {"key": "99999"}]}}
                """),
            400,
            "unusable-request");
    assertThat(problem.path("errors").findValuesAsText("value")).contains("99998", "99999");
  }

  @Test
  void bodiesThatAreNone(Client client) throws Exception {
    for (var body : new String[] {"", "null", "[", "{\"targets\": [1", "nonsense", "[]", "{} {}"}) {
      var problem = Problems.check(plan(client, body), 400, "malformed-body");
      assertThat(problem.path("detail").asText()).as(body).isNotEmpty();
    }
    var deep = Problems.check(plan(client, "{\"a\":".repeat(2000)), 400, "malformed-body");
    assertThat(deep.path("detail").asText()).contains("1000 层");
    Problems.check(
        client.send("POST", "/api/pathways", "{}", "Content-Type", "text/plain"),
        415,
        "unsupported-media-type");
    Problems.check(
        plan(client, "{\"targets\": [\"" + "x".repeat(2 << 20) + "\"]}"), 413, "body-too-large");
    Problems.check(client.get("/api/pathways"), 405, "method-not-allowed");
  }

  private static HttpResponse<String> plan(Client client, String body) throws Exception {
    return client.send("POST", "/api/pathways", body, "Content-Type", "application/json");
  }
}
