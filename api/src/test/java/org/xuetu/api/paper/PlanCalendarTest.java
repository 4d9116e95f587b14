package org.xuetu.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xuetu.api.fixture.CalendarFile;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.Cost;
import org.xuetu.graph.pathway.DegreeOutlook;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.Plan;
import org.xuetu.graph.pathway.PlanStep;
import org.xuetu.graph.pathway.PlannedCourse;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PaperTime;

/// Calendars and tables of made-up plans, with names that the bundled data does not have.
class PlanCalendarTest {
  private static final YearMonth MONTH = YearMonth.of(2030, 1);
  private static final Instant STAMP = Instant.parse("2029-12-31T17:00:05.25Z");
  private static final Citation CITED = new Citation(Certainty.HIGH, "虚构的来源");
  private static final Credits TWO = new Credits(20);

  private static PlannedCourse course(String key, String name, Optional<PaperTime> time) {
    return new PlannedCourse(
        key,
        name,
        TWO,
        Optional.empty(),
        time,
        ItemKind.WRITTEN,
        false,
        "虚构的理由。",
        Optional.empty(),
        CITED);
  }

  private static PlanStep step(String key, boolean forecast, PlannedCourse... courses) {
    return new PlanStep(
        PlanStep.Kind.SESSION,
        key,
        MONTH,
        Optional.empty(),
        Optional.empty(),
        forecast,
        "虚构的依据。",
        CITED,
        List.of(courses));
  }

  private static PathwayResult result(PlanStep... steps) {
    var plan =
        new Plan(
            "XX-1",
            PathwayRequest.Objective.EARLIEST_FINISH,
            List.of(),
            MONTH,
            Optional.empty(),
            List.of(),
            new Plan.CreditTotals(TWO, TWO, TWO),
            List.of(),
            List.of(steps),
            new Cost("", List.of(), List.of()),
            new DegreeOutlook(Optional.empty(), List.of(), ""),
            List.of());
    return new PathwayResult(
        List.of("XX-1"),
        PathwayResult.Status.OPTIMAL,
        Optional.of(MONTH),
        Optional.empty(),
        List.of(plan),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static CalendarFile calendar(PlanStep... steps) {
    return CalendarFile.read(PlanCalendar.write(result(steps), STAMP, MONTH));
  }

  @Test
  void whateverANameHoldsComesBack() {
    var nasty = "甲,乙;丙\\n丁\\\n戊:\"己\" 𠮷𠮷𠮷" + "很长的课程名称".repeat(40);
    var event =
        calendar(step("s", false, course("1", nasty, Optional.empty()))).events().getFirst();
    assertThat(event).containsEntry("SUMMARY", "笔试：1 " + nasty);
    assertThat(event.get("DESCRIPTION")).contains(nasty, "\n来源：虚构的来源");
  }

  /// Folding meets characters of one to four octets at every column.
  @Test
  void randomNamesComeBack() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var letters = List.of("a", ",", ";", "\\", "\n", "é", "汉", "字", "𠮷", " ");
    for (int round = 0; round < 300; round++) {
      var name = new StringBuilder();
      random
          .ints(random.nextInt(200), 0, letters.size())
          .forEach(it -> name.append(letters.get(it)));
      var events =
          calendar(step("s", true, course("1", name.toString(), Optional.empty()))).events();
      assertThat(events.getFirst().get("SUMMARY")).as("seed " + seed).isEqualTo("预测·笔试：1 " + name);
    }
  }

  @Test
  void otherControlCharactersAreLeftOut() {
    var event =
        calendar(step("s", false, course("1", "甲\u0000乙\u0007丙\r\n丁\r戊", Optional.empty())));
    assertThat(event.events().getFirst()).containsEntry("SUMMARY", "笔试：1 甲乙丙\n丁\n戊");
  }

  @Test
  void hoursThatAreKnownAreOnTheClockAndTheRestIsAllDay() {
    var time = PaperTime.of(LocalDate.of(2030, 1, 5), "14:30-17:00");
    var events =
        calendar(
                step(
                    "s",
                    false,
                    course("1", "甲", time),
                    course("2", "乙", Optional.empty()),
                    course("3", "丙", Optional.empty())))
            .events();
    assertThat(events).hasSize(2);
    assertThat(events.getFirst())
        .containsEntry("UID", "XX-1/s/1@xuetu")
        .containsEntry("DTSTAMP", "20291231T170005Z")
        .containsEntry("DTSTART;TZID=Asia/Shanghai", "20300105T143000")
        .containsEntry("DTEND;TZID=Asia/Shanghai", "20300105T170000")
        .containsEntry("STATUS", "CONFIRMED");
    assertThat(events.getLast())
        .containsEntry("UID", "XX-1/s@xuetu")
        .containsEntry("SUMMARY", "笔试：2 乙、3 丙")
        .containsEntry("DTSTART;VALUE=DATE", "20300101")
        .containsEntry("DTEND;VALUE=DATE", "20300201");
  }

  /// Two certificates of one month have one key; a calendar would keep only one event of a UID.
  @Test
  void stepsWithOneKeyStayApart() {
    var events =
        calendar(
                step("s", true, course("1", "甲", Optional.empty())),
                step("s", true, course("2", "乙", Optional.empty())))
            .events();
    assertThat(events).extracting(it -> it.get("UID")).doesNotHaveDuplicates().hasSize(2);
    assertThat(events).allMatch(it -> it.get("STATUS").equals("TENTATIVE"));
  }

  @Test
  void aTableHoldsNoFormula() {
    var csv =
        new String(
            PlanTable.csv(
                result(step("s", true, course("1", "=HYPERLINK(\"x\"),y", Optional.empty())))),
            StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF方案,专业计划,").contains(",\"'=HYPERLINK(\"\"x\"\"),y\",");
  }
}
