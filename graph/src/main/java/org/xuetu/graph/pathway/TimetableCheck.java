package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.Clash;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.Offering;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.Timeline;

/// Verifier: is every paper sat where it is offered, one in a slot, and not too many in a session?
final class TimetableCheck {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final Breaches breaches;
  private final Timeline timeline;
  private final List<Session> sessions;
  private final boolean timetables;
  private final Optional<YearMonth> lastPublished;

  TimetableCheck(
      PlanningRecords records, Programme programme, PathwayRequest request, Breaches breaches) {
    this.records = records;
    this.programme = programme;
    this.request = request;
    this.breaches = breaches;
    timeline = records.timelineOf(programme);
    sessions = records.sessionsOf(programme);
    List<Session> published = sessions.stream().filter(records::hasTimetable).toList();
    timetables = !published.isEmpty();
    lastPublished = published.stream().map(Session::month).reduce((_, later) -> later);
  }

  void check(Plan plan) {
    Set<String> seen = new HashSet<>();
    for (PlanStep step : plan.steps()) {
      if (step.kind().hasResults()) {
        breaches.unless(
            (step.kind() == PlanStep.Kind.TERM) == (programme.form() == StudyForm.OPEN),
            "step-kind",
            step.key());
        breaches.unless(seen.add(step.key()), "session-twice", step.key());
        breaches.unless(seen.add(step.month().toString()), "session-twice", step.key());
        checkSession(step);
      }
    }
  }

  private void checkSession(PlanStep step) {
    YearMonth start = request.constraints().start();
    breaches.unless(!step.month().isBefore(start), "before-start", step.key());
    breaches.unless(!step.courses().isEmpty(), "empty-step", step.key());
    int most = request.constraints().perSession().orElse(Integer.MAX_VALUE);
    breaches.unless(step.courses().size() <= most, "load", step.key());
    Set<Slot> taken = new HashSet<>();
    for (PlannedCourse course : step.courses()) {
      ItemKind expected = programme.form() == StudyForm.OPEN ? ItemKind.COURSE : ItemKind.WRITTEN;
      breaches.unless(course.kind() == expected, "not-a-paper", course.key());
      course
          .slot()
          .ifPresent(
              slot -> breaches.unless(taken.add(slot), "slot-twice", step.key() + " " + slot));
    }
    Optional<Session> session =
        sessions.stream().filter(each -> each.key().equals(step.key())).findFirst();
    breaches.unless(
        session.isEmpty() || session.get().month().equals(step.month()), "session", step.key());
    breaches.unless(step.date().equals(session.flatMap(Session::date)), "session-date", step.key());
    if (session.filter(records::hasTimetable).isPresent()) {
      checkPublished(step);
    } else {
      checkUnpublished(step, session.isPresent());
    }
  }

  private void checkPublished(PlanStep step) {
    breaches.unless(!step.forecast(), "forecast-mark", step.key());
    for (PlannedCourse course : step.courses()) {
      Optional<Offering> offering = records.findOffering(step.key(), course.key());
      boolean offered = offering.isPresent() && offering.map(Offering::slot).equals(course.slot());
      breaches.unless(offered, "not-offered", where(course, step));
      boolean timed = offering.flatMap(Offering::time).equals(course.time());
      breaches.unless(timed || !offered, "paper-time", where(course, step));
    }
  }

  private void checkUnpublished(PlanStep step, boolean announced) {
    breaches.unless(step.forecast(), "forecast-mark", step.key());
    boolean later = lastPublished.isEmpty() || step.month().isAfter(lastPublished.get());
    boolean usual = timeline.sessionMonths().contains(step.month().getMonthValue());
    breaches.unless(announced || later && usual, "no-session", step.key());
    if (!timetables) {
      breaches.unless(step.courses().size() <= timeline.slotsPerSession(), "load", step.key());
      for (Clash clash : records.clashesIn(step.key())) {
        long together =
            step.courses().stream().filter(each -> clash.courses().contains(each.key())).count();
        breaches.unless(together <= 1, "clash", step.key() + " " + clash.key());
      }
    }
    for (PlannedCourse course : step.courses()) {
      Optional<Pattern> pattern = records.findPattern(programme.province(), course.key());
      boolean month =
          pattern
              .map(each -> each.months().contains(step.month().getMonthValue()))
              .orElse(!timetables);
      Optional<Slot> expected =
          timetables ? pattern.flatMap(each -> lastSeen(each, step.month())) : Optional.empty();
      breaches.unless(course.slot().equals(expected), "wrong-slot", where(course, step));
      breaches.unless(course.time().isEmpty(), "paper-time", where(course, step));
      boolean offered = month && (!timetables || expected.isPresent());
      breaches.unless(offered, "not-offered", where(course, step));
    }
  }

  /// The slot of the latest session of that month of the year, else of the latest session.
  private static Optional<Slot> lastSeen(Pattern pattern, YearMonth month) {
    Optional<Slot> latest = Optional.empty();
    Optional<Slot> latestInMonth = Optional.empty();
    for (Map.Entry<YearMonth, Slot> each : pattern.seen().entrySet()) {
      latest = Optional.of(each.getValue());
      if (each.getKey().getMonth() == month.getMonth()) {
        latestInMonth = latest;
      }
    }
    return latestInMonth.isPresent() ? latestInMonth : latest;
  }

  private static String where(PlannedCourse course, PlanStep step) {
    return course.key() + " in " + step.key() + " " + course.slot();
  }
}
