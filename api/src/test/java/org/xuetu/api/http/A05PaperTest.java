package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.api.Wiring;
import org.xuetu.api.fixture.BundledRelease;
import org.xuetu.api.fixture.CalendarFile;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.Problems;
import org.xuetu.api.fixture.Served;

/// Plans as a calendar, a table and words say what they say as JSON.
@ExtendWith(BundledRelease.class)
class A05PaperTest {
  private static final String ONE =
      """
      {"learner": {"achievements": [{"key": "03708"}, {"key": "00015"}]},
       "targets": ["JS-050101-2024"], "alternatives": 1, "constraints": {"start": "2026-10"}}
      """;
  private static final String TWO =
      """
      {"targets": ["JS-120201K-2024", "JS-120206-2024"], "constraints": {"start": "2026-10"}}
      """;
  private static final String LONG =
      """
      {"targets": ["JS-050101-2024"], "via": "best", "constraints": {"start": "2026-10"}}
      """;
  private static final String IMPOSSIBLE =
      """
      {"targets": ["JS-050101-2024"], "constraints": {"start": "2026-04", "deadline": "2026-06"}}
      """;

  private static HttpResponse<String> plan(
      Client client, String query, String body, String... headers) throws Exception {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return client.send("POST", "/api/pathways" + query, body, all.toArray(String[]::new));
  }

  /// What has to stand in a calendar: when, which courses, whether it is certain.
  private static TreeSet<String> expected(JsonNode steps) {
    var expected = new TreeSet<String>();
    for (var step : steps) {
      var days = new ArrayList<String>();
      for (var course : step.path("courses")) {
        if (course.has("begins")) {
          expected.add(
              local(course.path("begins"))
                  + "/"
                  + local(course.path("ends"))
                  + status(step)
                  + List.of(course.path("key").asText()));
        } else {
          days.add(course.path("key").asText());
        }
      }
      if (!days.isEmpty() || step.path("courses").isEmpty()) {
        var month = YearMonth.parse(step.path("month").asText());
        var from = step.has("from") ? YearMonth.parse(step.path("from").asText()) : month;
        var first = from.atDay(1);
        var end = month.plusMonths(1).atDay(1);
        if (step.has("date")) {
          first = LocalDate.parse(step.path("date").asText());
          end = first.plusDays(1);
        }
        expected.add(day(first) + "/" + day(end) + status(step) + days);
      }
    }
    return expected;
  }

  private static String status(JsonNode step) {
    return step.path("forecast").asBoolean() ? " TENTATIVE " : " CONFIRMED ";
  }

  private static String local(JsonNode time) {
    var parsed = OffsetDateTime.parse(time.asText());
    assertThat(parsed.getOffset().getId()).isEqualTo("+08:00");
    return parsed.format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
  }

  private static String day(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static TreeSet<String> written(CalendarFile calendar) {
    var written = new TreeSet<String>();
    for (var event : calendar.events()) {
      boolean timed = event.containsKey("DTSTART;TZID=Asia/Shanghai");
      var suffix = timed ? ";TZID=Asia/Shanghai" : ";VALUE=DATE";
      var courses = new ArrayList<String>();
      for (var line : event.get("DESCRIPTION").split("\n", -1)) {
        if (line.matches("[0-9]{5} .* 学分.*")) {
          courses.add(line.substring(0, 5));
        }
      }
      assertThat(event.get("STATUS").equals("TENTATIVE"))
          .isEqualTo(event.get("SUMMARY").startsWith("预测"));
      courses.forEach(course -> assertThat(event.get("SUMMARY")).contains(course));
      written.add(
          event.get("DTSTART" + suffix)
              + "/"
              + event.get("DTEND" + suffix)
              + " "
              + event.get("STATUS")
              + " "
              + courses);
    }
    assertThat(calendar.events()).extracting(it -> it.get("UID")).doesNotHaveDuplicates();
    return written;
  }

  @Test
  void theCalendarIsTheBestPlan(Client client) throws Exception {
    var steps = Client.json(plan(client, "", ONE)).path("plans").path(0).path("sessions");
    var answer = plan(client, "", ONE, "Accept", "text/calendar");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/calendar; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(".ics");
    var calendar = CalendarFile.read(answer.body());
    assertThat(written(calendar)).isEqualTo(expected(steps));
    assertThat(steps.findValuesAsText("begins")).as("hours are known").isNotEmpty();
    assertThat(plan(client, "?format=ics", ONE).body()).as("on every run").isEqualTo(answer.body());
  }

  @Test
  void severalTargetsAreOneCalendar(Client client) throws Exception {
    var steps = Client.json(plan(client, "", TWO)).path("joint").path("sessions");
    assertThat(written(CalendarFile.read(plan(client, "?format=ics", TWO).body())))
        .isEqualTo(expected(steps));
  }

  @Test
  void bothStagesOfALongerWayAreInIt(Client client) throws Exception {
    var expected = new TreeSet<String>();
    for (var stage : Client.json(plan(client, "", LONG)).path("plans")) {
      expected.addAll(expected(stage.path("sessions")));
    }
    assertThat(written(CalendarFile.read(plan(client, "?format=ics", LONG).body())))
        .isEqualTo(expected);
  }

  @Test
  void theTableHasARowForEveryStepAndCourseOfEveryPlan(Client client) throws Exception {
    var body = Client.json(plan(client, "", ONE));
    int rows = 0;
    for (var each : body.path("plans")) {
      for (var step : each.path("sessions")) {
        rows += Math.max(1, step.path("courses").size());
      }
    }
    assertThat(body.path("plans")).hasSize(2);
    var csv = plan(client, "", ONE, "Accept", "text/csv").body();
    assertThat(csv).startsWith("\uFEFF方案,专业计划,环节,");
    assertThat(csv.split("\r\n", -1)).hasSize(rows + 2);
    assertThat(csv).contains(",预测,", ",已公布,", ",09:00,11:30,周", "\r\n2,JS-050101-2024,");
  }

  @Test
  void wordsAreTheCommandLines(Client client) throws Exception {
    var answer = plan(client, "?format=txt", ONE);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).contains("已证明没有更好的安排", "毕业申请");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ics", "csv", "txt"})
  void theCommandLineWritesTheSame(String form, Client client, Served served) throws Exception {
    var out = new StringWriter();
    int code =
        Wiring.program(Map.of(), false)
            .speakTo(new PrintWriter(out), new PrintWriter(Writer.nullWriter()))
            .execute(
                "pathway",
                "--target=JS-050101-2024",
                "--passed=03708,00015",
                "--alternatives=1",
                "--start=2026-10",
                "--format=" + form,
                "--releases=" + served.config().releases());
    assertThat(code).isZero();
    assertThat(out.toString()).isEqualTo(plan(client, "?format=" + form, ONE).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ics", "csv", "txt"})
  void aConflictIsToldInEveryForm(String form, Client client) throws Exception {
    var detail =
        Client.json(plan(client, "", IMPOSSIBLE)).path("conflict").path(0).path("detail").asText();
    var body = plan(client, "?format=" + form, IMPOSSIBLE).body();
    if (form.equals("ics")) {
      var event = CalendarFile.read(body).events().getFirst();
      assertThat(event)
          .containsEntry("SUMMARY", "做不到：JS-050101-2024")
          .containsEntry("DTSTART;VALUE=DATE", "20260401");
      assertThat(event.get("DESCRIPTION")).contains(detail);
    } else {
      assertThat(body).contains("做不到", detail);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | application/json",
        "*/* | application/json",
        "text/html, */*;q=0.1 | application/json",
        "text/csv;q=0.5, text/calendar | text/calendar",
        "text/* | text/calendar",
      })
  void theFormIsNegotiated(String accept, String type, Client client) throws Exception {
    assertThat(
            plan(client, "", ONE, "Accept", accept).headers().firstValue("Content-Type").orElse(""))
        .startsWith(type);
  }

  @Test
  void otherFormsAreRefused(Client client) throws Exception {
    Problems.check(plan(client, "", ONE, "Accept", "image/png"), 406, "not-acceptable");
    Problems.check(plan(client, "?format=pdf", ONE), 400, "invalid-parameter");
  }
}
