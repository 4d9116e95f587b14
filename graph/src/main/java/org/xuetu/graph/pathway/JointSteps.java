package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the plans of several targets look like on one timetable.
final class JointSteps {
  private JointSteps() {}

  /// Courses that serve more than one target, by code.
  static List<String> shared(List<Plan> plans) {
    Map<String, Integer> uses = new TreeMap<>();
    for (Plan plan : plans) {
      plan.steps().stream()
          .flatMap(step -> step.courses().stream())
          .forEach(course -> uses.merge(course.key(), 1, Integer::sum));
    }
    return uses.entrySet().stream()
        .filter(use -> use.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The steps of all plans in time order, each course once: a later plan takes over what an earlier
  /// one has passed.
  static List<PlanStep> merge(List<Plan> plans) {
    List<PlanStep> all = new ArrayList<>();
    plans.forEach(plan -> all.addAll(plan.steps()));
    all.sort(Comparator.comparing(PlanStep::month).thenComparing(PlanStep::kind));
    Set<String> told = new HashSet<>();
    Map<String, PlanStep> merged = new LinkedHashMap<>();
    for (PlanStep step : all) {
      List<PlannedCourse> courses =
          step.courses().stream().filter(course -> told.add(course.key())).toList();
      if (courses.isEmpty() && !step.courses().isEmpty()) {
        continue;
      }
      PlanStep own = step.withCourses(courses);
      merged.merge(step.key(), own, JointSteps::together);
    }
    return List.copyOf(merged.values());
  }

  private static PlanStep together(PlanStep one, PlanStep other) {
    List<PlannedCourse> courses = new ArrayList<>(one.courses());
    courses.addAll(other.courses());
    return one.withCourses(courses);
  }
}
