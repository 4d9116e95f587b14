package org.xuetu.graph.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.alliance.AllianceReports;
import org.xuetu.graph.delay.Delay.Cause;
import org.xuetu.graph.delay.ProgrammeDelays.Bottleneck;
import org.xuetu.graph.pathway.BundledData;
import org.xuetu.graph.pathway.SmallWorld;
import org.xuetu.graph.pathway.model.Offering;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;

/// What holds programmes up.
class BottlenecksTest {
  private static final PlanningRecords RECORDS = BundledData.records();

  private static ProgrammeDelays delays(PlanningRecords records) {
    return new AllianceReports(records, SmallWorld.START)
        .delays(records.programmes().getFirst())
        .orElseThrow();
  }

  /// Three papers in two slots: where they are examined once a year only, the third one costs a year's
  /// wait, and half a year where any one of them comes in July as well.
  @Test
  void oneSessionAYearDelaysAsMuchAsAWorldWithoutItSays() {
    ProgrammeDelays free = delays(SmallWorld.records());
    ProgrammeDelays held = delays(SmallWorld.records(List.of(), List.of("a", "b", "c", "d")));
    int months = (int) ChronoUnit.MONTHS.between(free.finish(), held.finish());
    assertThat(months).isPositive();
    Bottleneck bottleneck =
        held.bottlenecks().stream()
            .filter(each -> each.course().course().equals("b"))
            .findFirst()
            .orElseThrow();
    Delay cause = bottleneck.causes().getFirst();
    assertThat(bottleneck.causes()).hasSize(1);
    assertThat(cause.cause()).isEqualTo(Cause.SESSIONS);
    assertThat(cause.finish()).isEqualTo(free.finish());
    assertThat(cause.months()).isEqualTo(months);
    assertThat(held.overall())
        .anyMatch(each -> each.cause() == Cause.SESSIONS && each.months() == months);
    assertThat(free.overall()).noneMatch(each -> each.cause() == Cause.SESSIONS);
  }

  /// A course passed is never worse than one that can be sat at any time.
  @Test
  void noCauseWeighsMoreThanTheCourse() {
    AllianceReports reports = new AllianceReports(RECORDS, YearMonth.of(2026, 9));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      Programme programme = RECORDS.programmes().get(random.nextInt(55));
      ProgrammeDelays delays = reports.delays(programme).orElseThrow();
      for (Bottleneck each : delays.bottlenecks()) {
        assertThat(each.delay().months()).as("seed %s", seed).isPositive();
        assertThat(each.delay().finish().plusMonths(each.delay().months()))
            .isEqualTo(delays.finish());
        for (Delay cause : each.causes()) {
          assertThat(cause.months())
              .as("seed %s %s", seed, each)
              .isBetween(1, each.delay().months());
        }
      }
    }
  }

  @Test
  void aCourseInEverySessionKeepsItsSlotAndTheOthersTheirs() {
    Programme programme = RECORDS.findProgramme("JS-080901-2024").orElseThrow();
    Timetables before = new Timetables(RECORDS, programme);
    assertThat(before.pauses("00023")).isTrue();
    PlanningRecords changed = before.inEverySession(Set.of("00023"));
    Timetables after = new Timetables(changed, programme);
    assertThat(after.pauses("00023")).isFalse();
    assertThat(after.slotOf("00023")).isEqualTo(before.slotOf("00023"));
    for (Session session : RECORDS.sessionsOf(programme)) {
      if (RECORDS.hasTimetable(session)) {
        assertThat(changed.findOffering(session.key(), "00023")).isPresent();
        assertThat(changed.findOffering(session.key(), "15040"))
            .isEqualTo(RECORDS.findOffering(session.key(), "15040"));
      }
    }
    assertThat(changed.findPattern(programme.province(), "15040"))
        .isEqualTo(RECORDS.findPattern(programme.province(), "15040"));
  }

  @Test
  void aCourseInAnotherSlotKeepsItsMonths() {
    Programme programme = RECORDS.findProgramme("JS-080901-2024").orElseThrow();
    Timetables before = new Timetables(RECORDS, programme);
    Slot other =
        before.slots().stream()
            .filter(slot -> !slot.equals(before.slotOf("00023").orElseThrow()))
            .findFirst()
            .orElseThrow();
    PlanningRecords changed = before.inSlots(Map.of("00023", other));
    for (Session session : RECORDS.sessionsOf(programme)) {
      assertThat(changed.findOffering(session.key(), "00023").map(Offering::slot))
          .isEqualTo(RECORDS.findOffering(session.key(), "00023").map(_ -> other));
      assertThat(changed.findOffering(session.key(), "15040"))
          .isEqualTo(RECORDS.findOffering(session.key(), "15040"));
    }
    var pattern = changed.findPattern(programme.province(), "00023").orElseThrow();
    assertThat(pattern.seen().values()).containsOnly(other);
    assertThat(pattern.months())
        .isEqualTo(RECORDS.findPattern(programme.province(), "00023").orElseThrow().months());
  }
}
