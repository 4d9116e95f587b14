package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;

/// What achievements are worth.
@ExtendWith(BundledRelease.class)
class A09RecognitionTest {
  @Test
  void everyAchievementHasOneStateTowardEveryTarget(Client client) throws Exception {
    var body =
        Client.json(
            ask(
                client,
                """
                {"learner": {
                   "achievements": [
                     {"type": "credential", "name": "四级", "score": 424, "date": "2025-12-20"},
                     {"type": "course", "name": "高等数学", "school": "某大学"}],
                   "holds": ["NCRE二级C语言"], "prior": "专科"},
                 "targets": ["JS-050101-2024", "JS-080901-2024"], "asOf": "2026-11-23"}
                """));
    assertThat(body.path("targets")).hasSize(2);
    for (var target : body.path("targets")) {
      assertThat(target.path("achievements")).hasSize(4);
      assertThat(target.path("achievements").path(0).path("state").asText()).isEqualTo("refused");
      assertThat(target.path("achievements").path(0).path("reason").asText()).contains("425");
      assertThat(target.path("exemptions").path("most").asInt()).isPositive();
    }
    var certificate = body.path("targets").path(1).path("achievements").path(2);
    assertThat(certificate.path("state").asText()).isEqualTo("counts");
    assertThat(certificate.path("details").findValuesAsText("rule")).containsOnly("RR003");
    assertThat(certificate.path("details").findValuesAsText("source")).hasSize(2);
  }

  @Test
  void allProgrammesOfALevel(Client client) throws Exception {
    var body =
        Client.json(
            ask(
                client,
                """
                {"learner": {"holds": ["CR009"]}, "province": "江苏", "level": "专科"}
                """));
    assertThat(body.path("targets").size()).isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | unusable-request | targets",
        "{\"province\": \"安徽\"} | unusable-request | province",
        "{\"targets\": [\"JS-050101-2024\"], \"asOf\": \"heute\"} | invalid-parameter | asOf",
        "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"holds\": [\"屠龙证\"]}} |"
            + " unusable-request | learner.holds[0]",
        "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"achievements\": [{\"type\":"
            + " \"credential\"}]}} | malformed-body | learner.achievements[0].key",
        "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"prior\": \"满腹经纶\"}} | unusable-request"
            + " | learner.prior",
        "{\"targets\": [\"JS-050101-2024\", \"JS-050101-2024\"]} | unusable-request | targets[1]"
      })
  void whatIsWrongIsNamed(String body, String code, String parameter, Client client)
      throws Exception {
    var problem = Problems.check(ask(client, body), 400, code);
    assertThat(problem.path("parameter").asText()).startsWith(parameter);
  }

  @Test
  void programmesAreRankedByWhatRemains(Client client) throws Exception {
    var body =
        Client.json(
            client.send(
                "POST",
                "/api/pathways/targets",
                """
                {"learner": {"holds": ["NCRE二级C语言"]}, "province": "江苏",
                 "constraints": {"start": "2026-12"}}
                """,
                "Content-Type",
                "application/json"));
    assertThat(body.path("targets")).hasSize(54);
    assertThat(body.path("targets").findValuesAsText("finish")).isSorted();
    var nearest = body.path("targets").path(0);
    var plan =
        Client.json(
                client.send(
                    "POST",
                    "/api/pathways",
                    """
                    {"learner": {"holds": ["NCRE二级C语言"]}, "targets": ["%s"],
                     "constraints": {"start": "2026-12"}}
                    """
                        .formatted(nearest.path("programme").asText()),
                    "Content-Type",
                    "application/json"))
            .path("plans")
            .path(0);
    assertThat(nearest.path("finish")).isEqualTo(plan.path("finish"));
    assertThat(nearest.path("cost")).isEqualTo(plan.path("cost"));
    assertThat(nearest.path("sessions").asInt())
        .isPositive()
        .isEqualTo(
            plan.path("sessions").findValuesAsText("kind").stream()
                .filter("session"::equals)
                .count());
  }

  @Test
  void aThousandAchievementsAreTooMany(Client client) throws Exception {
    var many =
        IntStream.range(0, 1000)
            .mapToObj(i -> "{\"key\": \"%05d\"}".formatted(i))
            .collect(Collectors.joining(","));
    var problem =
        Problems.check(
            ask(
                client,
                "{\"targets\": [\"JS-050101-2024\"], \"learner\": {\"achievements\": ["
                    + many
                    + "]}}"),
            400,
            "invalid-parameter");
    assertThat(problem.path("detail").asText()).contains("500");
  }

  private static HttpResponse<String> ask(Client client, String body) throws Exception {
    return client.send("POST", "/api/recognition", body, "Content-Type", "application/json");
  }
}
