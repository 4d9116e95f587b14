package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PaperTime;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Copies of plans with one thing changed.
final class PlanMutations {
  private PlanMutations() {}

  static Plan withSteps(Plan plan, List<PlanStep> steps) {
    return copy(
        plan, plan.finish(), plan.foreignLanguage(), plan.credits(), plan.recognised(), steps);
  }

  static Plan withRecognised(Plan plan, List<RecognisedCredit> recognised) {
    return copy(
        plan, plan.finish(), plan.foreignLanguage(), plan.credits(), recognised, plan.steps());
  }

  static Plan withFinish(Plan plan, YearMonth finish) {
    return copy(
        plan, finish, plan.foreignLanguage(), plan.credits(), plan.recognised(), plan.steps());
  }

  static Plan withBranch(Plan plan, Optional<Boolean> foreignLanguage) {
    return copy(
        plan, plan.finish(), foreignLanguage, plan.credits(), plan.recognised(), plan.steps());
  }

  static Plan withCredits(Plan plan, Plan.CreditTotals credits) {
    return copy(
        plan, plan.finish(), plan.foreignLanguage(), credits, plan.recognised(), plan.steps());
  }

  private static Plan copy(
      Plan plan,
      YearMonth finish,
      Optional<Boolean> foreignLanguage,
      Plan.CreditTotals credits,
      List<RecognisedCredit> recognised,
      List<PlanStep> steps) {
    return new Plan(
        plan.programme(),
        plan.objective(),
        plan.differences(),
        finish,
        foreignLanguage,
        plan.choices(),
        credits,
        recognised,
        steps,
        plan.cost(),
        plan.degree(),
        plan.warnings());
  }

  /// The plan with every step changed, in time order again.
  static Plan mapSteps(Plan plan, UnaryOperator<PlanStep> change) {
    List<PlanStep> steps = new ArrayList<>(plan.steps());
    steps.replaceAll(change);
    steps.sort(Comparator.comparing(PlanStep::month).thenComparing(PlanStep::kind));
    return withSteps(plan, steps);
  }

  /// The plan with its first step that passes a test changed.
  static Plan mapFirst(Plan plan, Predicate<PlanStep> test, UnaryOperator<PlanStep> change) {
    PlanStep first = plan.steps().stream().filter(test).findFirst().orElseThrow();
    return mapSteps(plan, step -> step.equals(first) ? change.apply(step) : step);
  }

  static Plan mapFirst(Plan plan, Kind kind, UnaryOperator<PlanStep> change) {
    return mapFirst(plan, step -> step.kind() == kind, change);
  }

  static Plan mapFirstCourse(Plan plan, Kind kind, UnaryOperator<PlannedCourse> change) {
    return mapFirst(plan, kind, step -> mapCourse(step, change));
  }

  static PlanStep mapCourse(PlanStep step, UnaryOperator<PlannedCourse> change) {
    List<PlannedCourse> courses = new ArrayList<>(step.courses());
    courses.set(0, change.apply(courses.getFirst()));
    return withCourses(step, courses);
  }

  static PlanStep withCourses(PlanStep step, List<PlannedCourse> courses) {
    return step(step, step.key(), step.month(), step.from(), step.date(), step.forecast(), courses);
  }

  static PlanStep adding(PlanStep step, PlannedCourse course) {
    List<PlannedCourse> courses = new ArrayList<>(step.courses());
    courses.add(course);
    return withCourses(step, courses);
  }

  static PlanStep inMonth(PlanStep step, YearMonth month) {
    Optional<YearMonth> from = step.from().map(_ -> month.minusMonths(6));
    return step(step, step.key(), month, from, step.date(), step.forecast(), step.courses());
  }

  static PlanStep withFrom(PlanStep step, Optional<YearMonth> from) {
    return step(step, step.key(), step.month(), from, step.date(), step.forecast(), step.courses());
  }

  static PlanStep withKey(PlanStep step, String key) {
    return step(step, key, step.month(), step.from(), step.date(), step.forecast(), step.courses());
  }

  static PlanStep withDate(PlanStep step, Optional<LocalDate> date) {
    return step(step, step.key(), step.month(), step.from(), date, step.forecast(), step.courses());
  }

  static PlanStep withForecast(PlanStep step, boolean forecast) {
    return step(step, step.key(), step.month(), step.from(), step.date(), forecast, step.courses());
  }

  private static PlanStep step(
      PlanStep step,
      String key,
      YearMonth month,
      Optional<YearMonth> from,
      Optional<LocalDate> date,
      boolean forecast,
      List<PlannedCourse> courses) {
    return new PlanStep(
        step.kind(), key, month, from, date, forecast, step.basis(), step.citation(), courses);
  }

  static PlannedCourse withSlot(PlannedCourse course, Optional<Slot> slot) {
    return course(course, course.credits(), slot, course.rule());
  }

  static PlannedCourse withTime(PlannedCourse course, Optional<PaperTime> time) {
    return new PlannedCourse(
        course.key(),
        course.name(),
        course.credits(),
        course.slot(),
        time,
        course.kind(),
        course.degreeCourse(),
        course.reason(),
        course.rule(),
        course.citation());
  }

  static PlannedCourse withCredits(PlannedCourse course, Credits credits) {
    return course(course, credits, course.slot(), course.rule());
  }

  static PlannedCourse withRule(PlannedCourse course, Optional<String> rule) {
    return course(course, course.credits(), course.slot(), rule);
  }

  private static PlannedCourse course(
      PlannedCourse course, Credits credits, Optional<Slot> slot, Optional<String> rule) {
    return new PlannedCourse(
        course.key(),
        course.name(),
        credits,
        slot,
        course.time(),
        course.kind(),
        course.degreeCourse(),
        course.reason(),
        rule,
        course.citation());
  }

  /// A course that a plan has no place for.
  static PlannedCourse planned(PlanItem item) {
    return new PlannedCourse(
        item.course(),
        item.name(),
        item.credits(),
        Optional.empty(),
        Optional.empty(),
        item.kind(),
        item.degreeCourse(),
        "多出的一门。",
        Optional.empty(),
        item.citation());
  }
}
