package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.indexer.table.TableFile;
import org.xuetu.indexer.table.TableLimits;

/// Reports of the alliance over the bundled data.
@ExtendWith(BundledRelease.class)
class A15AllianceTest {
  private static final String PAIR = "/api/alliance/losses?from=JS-120201K-2024&to=JS-120203K-2024";

  private static BigDecimal sum(JsonNode loss) {
    return loss.path("counts")
        .decimalValue()
        .add(loss.path("conditional").decimalValue())
        .add(loss.path("undecided").decimalValue())
        .add(loss.path("refused").decimalValue());
  }

  /// A graduate's courses sent as anybody's are answered with the same credits.
  @Test
  void aPairIsAnsweredAsTheGraduateWouldBe(Client client) throws Exception {
    var body = client.json(PAIR);
    var loss = body.path("losses").path(0);
    var achievements = new StringBuilder();
    for (var course : body.path("courses")) {
      if (course.path("credits").decimalValue().signum() > 0) {
        achievements
            .append(achievements.isEmpty() ? "" : ",")
            .append("{\"key\":\"" + course.path("course").asText() + "\"}");
      }
    }
    var asked =
        Client.json(
                client.send(
                    "POST",
                    "/api/recognition",
                    "{\"learner\":{\"achievements\":["
                        + achievements
                        + "]},\"targets\":[\"JS-120203K-2024\"],\"asOf\":\""
                        + body.path("start").asText()
                        + "-01\"}",
                    "Content-Type",
                    "application/json"))
            .path("targets")
            .path(0);
    assertThat(loss.path("recognised")).isEqualTo(asked.path("recognised"));
    assertThat(loss.path("recognised").asInt()).isPositive();
    assertThat(sum(loss)).isEqualByComparingTo(loss.path("completed").decimalValue());
    var byRule = BigDecimal.ZERO;
    for (var rule : loss.path("rules")) {
      byRule = byRule.add(rule.path("credits").decimalValue());
    }
    assertThat(byRule).isEqualByComparingTo(loss.path("counts").decimalValue());
  }

  @Test
  void aRowHoldsThePairAndLeavesTheProgrammeItselfOut(Client client) throws Exception {
    var pair = client.json(PAIR).path("losses").path(0);
    var row = client.json("/api/alliance/losses?from=JS-120201K-2024");
    var column = client.json("/api/alliance/losses?to=JS-120203K-2024");
    assertThat(row.path("losses").findValuesAsText("to")).hasSize(row.path("total").asInt());
    assertThat(row.path("losses")).contains(pair);
    assertThat(column.path("losses")).contains(pair);
    for (var loss : row.path("losses")) {
      assertThat(loss.path("to").path("key").asText()).isNotEqualTo("JS-120201K-2024");
      assertThat(sum(loss)).isEqualByComparingTo(loss.path("completed").decimalValue());
      assertThat(loss.path("share").doubleValue()).isBetween(0.0, 1.0);
    }
  }

  /// The same release begins in the same month, whenever it was built or is asked.
  @Test
  void theReferenceMonthIsThatOfTheNewestSource(Client client) throws Exception {
    var newest = "";
    for (var source : client.json("/api/release").path("sources")) {
      var date = source.path("date").asText();
      var month = date.length() < 7 ? date + "-01" : date.substring(0, 7);
      newest = month.compareTo(newest) > 0 ? month : newest;
    }
    assertThat(client.json("/api/alliance/undecided").path("start").asText()).isEqualTo(newest);
  }

  @Test
  void undecidedRulesSayHowTheyWereMeasured(Client client) throws Exception {
    var body = client.json("/api/alliance/undecided");
    assertThat(body.path("definitions")).isNotEmpty();
    var measures = body.path("rules").findValuesAsText("measure");
    assertThat(measures)
        .contains("planned", "at-most", "unknown")
        .hasSize(body.path("total").asInt());
    for (var rule : body.path("rules")) {
      var gain = rule.path("gain");
      if (gain.path("measure").asText().equals("unknown")) {
        assertThat(gain.path("reason").asText()).isNotEmpty();
        assertThat(gain.path("credits").decimalValue()).isZero();
      }
    }
  }

  @Test
  void bottlenecksAreTheEnginesOwnFinishes(Client client) throws Exception {
    var body = client.json("/api/alliance/bottlenecks?programme=JS-080901-2024");
    var programme = body.path("programmes").path(0);
    assertThat(finish(client, body.path("start").asText(), ""))
        .isEqualTo(programme.path("finish").asText());
    assertThat(programme.path("bottlenecks")).isNotEmpty();
    for (var bottleneck : programme.path("bottlenecks")) {
      assertThat(finish(client, body.path("start").asText(), bottleneck.path("course").asText()))
          .isEqualTo(bottleneck.path("finish").asText());
      assertThat(bottleneck.path("delayMonths").asInt()).isPositive();
      for (var cause : bottleneck.path("causes")) {
        assertThat(cause.path("delayMonths").asInt())
            .isLessThanOrEqualTo(bottleneck.path("delayMonths").asInt());
      }
    }
  }

  private static String finish(Client client, String start, String passed) throws Exception {
    var achievements = passed.isEmpty() ? "" : "{\"key\":\"" + passed + "\"}";
    var answer =
        client.send(
            "POST",
            "/api/pathways/targets",
            "{\"learner\":{\"achievements\":["
                + achievements
                + "]},\"targets\":[\"JS-080901-2024\"],\"constraints\":{\"start\":\""
                + start
                + "\"}}",
            "Content-Type",
            "application/json");
    return Client.json(answer).path("targets").path(0).path("finish").asText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "undecided?format=",
        "losses?from=JS-120201K-2024&format=",
        "losses?from=JS-120201K-2024&to=JS-120203K-2024&format=",
        "bottlenecks?programme=JS-080901-2024&format="
      })
  void everyReportIsATableToo(String path, Client client) throws Exception {
    var csv = client.get("/api/alliance/" + path + "csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.body()).startsWith("\uFEFF");
    var lines = csv.body().split("\r\n", -1);
    assertThat(lines.length).isGreaterThan(3);
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", ".csv");
    var xlsx = client.bytes("/api/alliance/" + path + "xlsx");
    var sheets = TableFile.read(xlsx.body(), "", TableLimits.UPLOAD);
    var table = TableFile.read(csv.body().getBytes(StandardCharsets.UTF_8), "", TableLimits.UPLOAD);
    assertThat(sheets.getFirst().header()).isEqualTo(table.getFirst().header());
    assertThat(sheets.getFirst().rows()).hasSameSizeAs(table.getFirst().rows());
    assertThat(sheets.getLast().rows().toString() + sheets.getLast().header())
        .contains("参照月", "发布版");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/alliance/losses?from=JS-999999-2024, from",
    "/api/alliance/losses?to=nothing, to",
    "/api/alliance/bottlenecks?programme=JS-1, programme",
    "/api/alliance/undecided?format=pdf, format"
  })
  void whatIsWrongIsNamed(String path, String parameter, Client client) throws Exception {
    var problem = Problems.check(client.get(path), 400, "invalid-parameter");
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
  }

  /// Known, and without courses: the reason is told.
  @Test
  void aProgrammeWithoutCoursesSaysWhy(Client client) throws Exception {
    var unplanned = client.json("/api/search?type=programme&form=open&size=50").path("hits");
    var told = 0;
    for (var hit : unplanned) {
      var answer =
          client.get("/api/alliance/losses?to=JS-050101-2024&from=" + hit.path("key").asText());
      if (answer.statusCode() == 400) {
        assertThat(Client.json(answer).path("detail").asText()).contains("课程未收录");
        told++;
      }
    }
    assertThat(told).isPositive();
  }
}
