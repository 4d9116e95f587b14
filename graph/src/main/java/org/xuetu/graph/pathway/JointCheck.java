package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.Clash;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Slot;

/// Verifier: do the plans of several targets fit on one timetable, and does it say what they say?
/// Each plan is checked by itself elsewhere.
final class JointCheck {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final Breaches breaches;

  /// @param programme one of the targets; all are of its province
  JointCheck(
      PlanningRecords records, Programme programme, PathwayRequest request, Breaches breaches) {
    this.records = records;
    this.programme = programme;
    this.request = request;
    this.breaches = breaches;
  }

  void check(List<Plan> plans, PathwayResult.JointTimetable timetable) {
    Map<String, Map<String, PlannedCourse>> sessions = new TreeMap<>();
    Map<String, String> sessionOf = new HashMap<>();
    Set<String> served = new HashSet<>();
    Set<String> shared = new HashSet<>();
    YearMonth last = YearMonth.of(1, 1);
    for (Plan plan : plans) {
      last = plan.finish().isAfter(last) ? plan.finish() : last;
      for (PlanStep step : plan.steps()) {
        for (PlannedCourse course : step.courses()) {
          if (!served.add(course.key())) {
            shared.add(course.key());
          }
          if (step.kind() == PlanStep.Kind.SESSION) {
            sessions.computeIfAbsent(step.key(), _ -> new HashMap<>()).put(course.key(), course);
            String before = sessionOf.put(course.key(), step.key());
            breaches.unless(before == null || before.equals(step.key()), "sat-twice", course.key());
          }
        }
      }
    }
    sessions.forEach((key, courses) -> checkSession(key, courses));
    breaches.unless(timetable.finish().equals(last), "joint-finish", timetable.finish() + "");
    breaches.unless(
        timetable.papers() == sessionOf.size(), "joint-papers", timetable.papers() + "");
    breaches.unless(timetable.papersBound() <= timetable.papers(), "joint-papers", "bound");
    breaches.unless(
        Set.copyOf(timetable.shared()).equals(shared), "joint-shared", timetable.shared() + "");
    checkTold(timetable, sessionOf, served);
  }

  private void checkSession(String key, Map<String, PlannedCourse> courses) {
    int most = request.constraints().perSession().orElse(Integer.MAX_VALUE);
    boolean timetables = records.hasTimetable(programme);
    int slots = timetables ? most : records.timelineOf(programme).slotsPerSession();
    breaches.unless(courses.size() <= Math.min(most, slots), "load", key);
    Set<Slot> taken = new HashSet<>();
    for (PlannedCourse course : courses.values()) {
      course
          .slot()
          .ifPresent(slot -> breaches.unless(taken.add(slot), "slot-twice", key + " " + slot));
    }
    for (Clash clash : records.clashesIn(key)) {
      long together = courses.keySet().stream().filter(clash.courses()::contains).count();
      breaches.unless(timetables || together <= 1, "clash", key + " " + clash.key());
    }
  }

  /// The timetable tells every course of the plans once, in the same session.
  private void checkTold(
      PathwayResult.JointTimetable timetable, Map<String, String> sessionOf, Set<String> served) {
    Set<String> told = new HashSet<>();
    for (PlanStep step : timetable.steps()) {
      for (PlannedCourse course : step.courses()) {
        breaches.unless(told.add(course.key()), "told-twice", course.key());
        String session = sessionOf.get(course.key());
        breaches.unless(
            session == null || session.equals(step.key()), "told-elsewhere", course.key());
      }
    }
    breaches.unless(told.equals(served), "not-told", told + " " + served);
  }
}
