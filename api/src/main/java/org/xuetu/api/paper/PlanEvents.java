package org.xuetu.api.paper;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.PlanStep;
import org.xuetu.graph.pathway.PlannedCourse;

/// What a learner has to do and when: one plan for each programme, not those that differ from it,
/// because nobody follows two at once.
final class PlanEvents {
  private final List<PlanEvent> events = new ArrayList<>();

  /// How many steps of one key have been met: two certificates may be sat in one month.
  private final Map<String, Integer> met = new HashMap<>();

  private PlanEvents() {}

  /// @param start the month from which on was planned, where the conflict is written when there is no
  ///     plan
  static List<PlanEvent> of(PathwayResult result, YearMonth start) {
    var all = new PlanEvents();
    var targets = String.join("+", result.targets());
    if (result.plans().isEmpty()) {
      all.events.add(conflict(result, targets, start));
    } else if (result.joint().isPresent()) {
      result.joint().get().steps().forEach(step -> all.add(targets, step));
    } else {
      var told = new HashSet<String>();
      result.plans().stream()
          .filter(plan -> told.add(plan.programme()))
          .forEach(plan -> plan.steps().forEach(step -> all.add(plan.programme(), step)));
    }
    return List.copyOf(all.events);
  }

  private static PlanEvent conflict(PathwayResult result, String targets, YearMonth start) {
    return new PlanEvent(
        targets + "/conflict",
        "做不到：" + targets,
        String.join("\n", PlanText.lines(result)),
        new PlanEvent.When.Days(start.atDay(1), start.atDay(2)),
        true);
  }

  private void add(String programme, PlanStep step) {
    var key = programme + "/" + step.key();
    int before = met.merge(key, 1, Integer::sum) - 1;
    var uid = before == 0 ? key : key + "/" + before;
    var others = new ArrayList<PlannedCourse>();
    for (var course : step.courses()) {
      if (course.time().isPresent()) {
        var when = new PlanEvent.When.Hours(course.time().get());
        events.add(event(uid + "/" + course.key(), programme, step, List.of(course), when));
      } else {
        others.add(course);
      }
    }
    if (!others.isEmpty() || step.courses().isEmpty()) {
      events.add(event(uid, programme, step, others, days(step)));
    }
  }

  /// The announced day, else every month in which it may be.
  private static PlanEvent.When days(PlanStep step) {
    return step.date()
        .map(day -> new PlanEvent.When.Days(day, day.plusDays(1)))
        .orElseGet(
            () ->
                new PlanEvent.When.Days(
                    step.from().orElse(step.month()).atDay(1),
                    step.month().plusMonths(1).atDay(1)));
  }

  private static PlanEvent event(
      String uid,
      String programme,
      PlanStep step,
      List<PlannedCourse> courses,
      PlanEvent.When when) {
    var what =
        courses.isEmpty()
            ? programme
            : courses.stream()
                .map(course -> course.key() + " " + course.name())
                .collect(Collectors.joining("、"));
    var words = new ArrayList<String>();
    words.add("专业计划：" + programme);
    words.add(step.basis());
    courses.forEach(course -> words.add(course(course)));
    words.add("来源：" + step.citation().source());
    return new PlanEvent(
        uid,
        (step.forecast() ? "预测·" : "") + step.kind().zh() + "：" + what,
        String.join("\n", words),
        when,
        step.forecast());
  }

  private static String course(PlannedCourse course) {
    return "%s %s %s 学分%s：%s"
        .formatted(
            course.key(),
            course.name(),
            course.credits(),
            course.slot().map(slot -> " " + slot.zh()).orElse(""),
            course.reason());
  }
}
