package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Breaks good plans in one place each and expects the verifier to name the place.
class VerifierTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PlanVerifier VERIFIER = new PlanVerifier(BundledData.records());

  /// 080901 with one old course: practical parts, a one-of, a thesis.
  private static PathwayRequest computing;

  private static Plan computingPlan;

  /// 530701 from zero: a certificate for 00018 and 00019.
  private static PathwayRequest commerce;

  private static Plan commercePlan;

  @BeforeAll
  static void plan() throws UnusableRequest {
    PathwayFinder finder = new PathwayFinder(BundledData.records());
    computing =
        PathwayRequest.of(
            "JS-080901-2024",
            START,
            List.of(Achievement.course("03708"), Achievement.course("02333")));
    computingPlan = finder.find(computing).plans().getFirst();
    commerce = PathwayRequest.of("JS-530701-2024", START, List.of());
    commercePlan = finder.find(commerce).plans().getFirst();
  }

  private static List<String> codes(PathwayRequest request, Plan plan) {
    return VERIFIER.verify(request, plan).stream().map(PlanVerifier.Breach::code).toList();
  }

  private static Plan withSteps(Plan plan, List<PlanStep> steps) {
    return new Plan(
        plan.objective(),
        plan.finish(),
        plan.foreignLanguage(),
        plan.choices(),
        plan.credits(),
        plan.recognised(),
        steps,
        plan.cost(),
        plan.degree(),
        plan.warnings());
  }

  private static Plan withRecognised(Plan plan, List<RecognisedCredit> recognised) {
    return new Plan(
        plan.objective(),
        plan.finish(),
        plan.foreignLanguage(),
        plan.choices(),
        plan.credits(),
        recognised,
        plan.steps(),
        plan.cost(),
        plan.degree(),
        plan.warnings());
  }

  private static Plan withFinish(Plan plan, YearMonth finish) {
    return new Plan(
        plan.objective(),
        finish,
        plan.foreignLanguage(),
        plan.choices(),
        plan.credits(),
        plan.recognised(),
        plan.steps(),
        plan.cost(),
        plan.degree(),
        plan.warnings());
  }

  private static PlanStep withCourses(PlanStep step, List<PlannedCourse> courses) {
    return new PlanStep(
        step.kind(),
        step.key(),
        step.month(),
        step.from(),
        step.date(),
        step.forecast(),
        step.basis(),
        step.citation(),
        courses);
  }

  private static PlanStep inMonth(PlanStep step, YearMonth month) {
    return new PlanStep(
        step.kind(),
        step.key(),
        month,
        step.from().map(_ -> month.minusMonths(6)),
        step.date(),
        step.forecast(),
        step.basis(),
        step.citation(),
        step.courses());
  }

  /// The plan with one step of a kind changed; steps stay in time order.
  private static Plan changed(Plan plan, Kind kind, UnaryOperator<PlanStep> change) {
    List<PlanStep> steps = new ArrayList<>(plan.steps());
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).kind() == kind) {
        steps.set(i, change.apply(steps.get(i)));
        steps.sort(Comparator.comparing(PlanStep::month).thenComparing(PlanStep::kind));
        return withSteps(plan, steps);
      }
    }
    throw new AssertionError("no step of kind " + kind);
  }

  private static Plan changedFirstCourse(
      Plan plan, Kind kind, UnaryOperator<PlannedCourse> change) {
    return changed(
        plan,
        kind,
        step -> {
          List<PlannedCourse> courses = new ArrayList<>(step.courses());
          courses.set(0, change.apply(courses.getFirst()));
          return withCourses(step, courses);
        });
  }

  private static PlannedCourse course(
      PlannedCourse from, Credits credits, Optional<Slot> slot, Optional<String> rule) {
    return new PlannedCourse(
        from.key(),
        from.name(),
        credits,
        slot,
        from.kind(),
        from.degreeCourse(),
        from.reason(),
        rule,
        from.citation());
  }

  private static PathwayRequest demanding(PathwayRequest request, Constraints constraints) {
    return new PathwayRequest(
        request.learner(), request.targets(), request.goal(), constraints, request.objectives());
  }

  @Test
  void acceptsTheFindersPlans() {
    assertThat(VERIFIER.verify(computing, computingPlan)).isEmpty();
    assertThat(VERIFIER.verify(commerce, commercePlan)).isEmpty();
  }

  @Test
  void rejectsAWrongSlot() {
    Plan plan =
        changedFirstCourse(
            computingPlan,
            Kind.SESSION,
            each ->
                course(
                    each, each.credits(), Optional.of(new Slot("sun-xx", "没有的时段")), each.rule()));
    assertThat(codes(computing, plan)).containsExactly("not-offered");
  }

  @Test
  void rejectsAWrongSlotInAForecastSession() {
    List<PlanStep> steps = new ArrayList<>(computingPlan.steps());
    for (int i = 0; i < steps.size(); i++) {
      PlanStep step = steps.get(i);
      if (step.kind() == Kind.SESSION && step.forecast()) {
        List<PlannedCourse> courses = new ArrayList<>(step.courses());
        PlannedCourse first = courses.getFirst();
        courses.set(
            0,
            course(first, first.credits(), Optional.of(new Slot("sat-xx", "没有的时段")), first.rule()));
        steps.set(i, withCourses(step, courses));
      }
    }
    assertThat(codes(computing, withSteps(computingPlan, steps))).contains("wrong-slot");
  }

  @Test
  void rejectsTwoPapersInOneSlot() {
    Plan plan =
        changed(
            computingPlan,
            Kind.SESSION,
            step -> {
              List<PlannedCourse> courses = new ArrayList<>(step.courses());
              PlannedCourse second = courses.get(1);
              courses.set(
                  1, course(second, second.credits(), courses.getFirst().slot(), second.rule()));
              return withCourses(step, courses);
            });
    assertThat(codes(computing, plan)).contains("slot-twice");
  }

  @Test
  void rejectsADroppedPaper() {
    Plan plan =
        changed(
            computingPlan,
            Kind.SESSION,
            step -> withCourses(step, step.courses().subList(1, step.courses().size())));
    assertThat(codes(computing, plan)).contains("requirement", "total", "too-few-credits");
  }

  @Test
  void rejectsADroppedThesis() {
    List<PlanStep> steps =
        computingPlan.steps().stream().filter(step -> step.kind() != Kind.THESIS).toList();
    assertThat(codes(computing, withSteps(computingPlan, steps))).containsExactly("requirement");
  }

  @Test
  void rejectsAPaperMovedToASessionWithoutIt() {
    List<PlanStep> steps = new ArrayList<>(computingPlan.steps());
    PlanStep last =
        steps.stream()
            .filter(step -> step.kind() == Kind.SESSION)
            .reduce((_, b) -> b)
            .orElseThrow();
    PlannedCourse moved = last.courses().getFirst();
    steps.replaceAll(
        step -> {
          List<PlannedCourse> courses = new ArrayList<>(step.courses());
          if (step.equals(last)) {
            courses.remove(moved);
          } else if (step.key().equals("JS-2027-01")) {
            courses.add(moved);
          }
          return withCourses(step, courses);
        });
    assertThat(codes(computing, withSteps(computingPlan, steps))).contains("not-offered");
  }

  @Test
  void rejectsPracticeBeforeTheResultOfItsPaper() {
    Plan late =
        changed(computingPlan, Kind.PRACTICE, step -> inMonth(step, YearMonth.of(2026, 12)));
    assertThat(codes(computing, late)).isEmpty();
    List<PlanStep> steps = new ArrayList<>(computingPlan.steps());
    steps.replaceAll(
        step ->
            step.kind() == Kind.PRACTICE && step.month().equals(YearMonth.of(2027, 6))
                ? inMonth(step, YearMonth.of(2026, 12))
                : step);
    steps.sort(Comparator.comparing(PlanStep::month).thenComparing(PlanStep::kind));
    assertThat(codes(computing, withSteps(computingPlan, steps)))
        .isNotEmpty()
        .containsOnly("practice-before-paper");
  }

  @Test
  void rejectsPracticeOutsideABatch() {
    Plan plan = changed(computingPlan, Kind.PRACTICE, step -> inMonth(step, YearMonth.of(2027, 3)));
    assertThat(codes(computing, plan)).contains("practice-batch");
  }

  @Test
  void rejectsAnEarlyThesis() {
    Plan plan =
        changed(computingPlan, Kind.THESIS, step -> inMonth(step, step.month().minusMonths(6)));
    assertThat(codes(computing, plan)).isNotEmpty().containsOnly("thesis-early");
  }

  @Test
  void rejectsAShortThesis() {
    Plan plan =
        changed(
            computingPlan,
            Kind.THESIS,
            step ->
                new PlanStep(
                    step.kind(),
                    step.key(),
                    step.month(),
                    step.from().map(month -> month.plusMonths(1)),
                    step.date(),
                    step.forecast(),
                    step.basis(),
                    step.citation(),
                    step.courses()));
    assertThat(codes(computing, plan)).containsExactly("thesis-time");
  }

  @Test
  void rejectsWrongCredits() {
    Plan plan =
        changedFirstCourse(
            computingPlan,
            Kind.SESSION,
            each -> course(each, each.credits().plus(Credits.of(1)), each.slot(), each.rule()));
    assertThat(codes(computing, plan)).contains("credits", "total");
  }

  @Test
  void rejectsAnEarlierGraduation() {
    YearMonth earlier = computingPlan.finish().minusMonths(6);
    Plan plan = withFinish(computingPlan, earlier);
    assertThat(codes(computing, plan)).contains("graduation", "graduation-early");
  }

  @Test
  void rejectsAGraduationOutsideARound() {
    Plan plan =
        changed(
            computingPlan,
            Kind.GRADUATION,
            step -> inMonth(step, computingPlan.finish().plusMonths(1)));
    assertThat(codes(computing, withFinish(plan, computingPlan.finish().plusMonths(1))))
        .containsExactly("graduation");
  }

  @Test
  void rejectsOneOldCourseUsedTwice() {
    List<RecognisedCredit> recognised = new ArrayList<>(computingPlan.recognised());
    RecognisedCredit old = recognisedOf("15043");
    recognised.add(
        new RecognisedCredit(
            old.achievements(),
            Optional.of("15044"),
            Optional.of("马克思主义基本原理"),
            Credits.of(3),
            CreditState.COUNTS,
            Optional.of("JS-SUB-004"),
            old.citation(),
            old.reason()));
    assertThat(codes(computing, withRecognised(computingPlan, recognised)))
        .contains("used-twice", "counted-twice", "not-covered", "total");
  }

  private static RecognisedCredit recognisedOf(String target) {
    return computingPlan.recognised().stream()
        .filter(each -> each.target().equals(Optional.of(target)))
        .findFirst()
        .orElseThrow();
  }

  private static Plan withRuleOfHistory(List<String> achievements, String rule) {
    List<RecognisedCredit> recognised = new ArrayList<>(computingPlan.recognised());
    recognised.replaceAll(
        each ->
            each.target().equals(Optional.of("15043"))
                ? new RecognisedCredit(
                    achievements,
                    each.target(),
                    each.targetName(),
                    each.credits(),
                    each.state(),
                    Optional.of(rule).filter(key -> !key.isEmpty()),
                    each.citation(),
                    each.reason())
                : each);
    return withRecognised(computingPlan, recognised);
  }

  @Test
  void rejectsARuleThatDoesNotCoverTheCourse() {
    assertThat(codes(computing, withRuleOfHistory(List.of("03708"), "JS-SUB-004")))
        .containsExactly("not-covered");
  }

  @Test
  void rejectsARuleOfAnotherLevel() {
    assertThat(codes(computing, withRuleOfHistory(List.of("03708"), "JS-SUB-001")))
        .containsExactly("rule-scope", "not-covered");
  }

  @Test
  void rejectsAnInventedRuleAndNoRule() {
    assertThat(codes(computing, withRuleOfHistory(List.of("03708"), "JS-SUB-999")))
        .containsExactly("no-rule");
    assertThat(codes(computing, withRuleOfHistory(List.of("03708"), "")))
        .containsExactly("no-rule");
  }

  @Test
  void rejectsACourseThatWasNotPassed() {
    assertThat(codes(computing, withRuleOfHistory(List.of("00001"), "JS-SUB-003")))
        .contains("not-passed", "not-covered", "silent");
    Achievement failed =
        new Achievement(
            Achievement.Kind.COURSE,
            "03708",
            Optional.of(BigDecimal.valueOf(59)),
            Optional.empty(),
            Optional.empty());
    PathwayRequest request =
        PathwayRequest.of("JS-080901-2024", START, List.of(failed, Achievement.course("02333")));
    assertThat(codes(request, computingPlan)).containsExactly("not-passed");
  }

  @Test
  void rejectsSilenceAboutAnAchievement() {
    PathwayRequest request =
        PathwayRequest.of(
            "JS-080901-2024",
            START,
            List.of(
                Achievement.course("03708"),
                Achievement.course("02333"),
                Achievement.course("00001")));
    assertThat(codes(request, computingPlan)).containsExactly("silent");
  }

  @Test
  void rejectsBothOptionsOfAOneOf() {
    Programme programme = BundledData.records().findProgramme("JS-080901-2024").orElseThrow();
    PlanItem other = programme.findItem("13017").orElseThrow();
    Plan plan =
        changed(
            computingPlan,
            Kind.PRACTICE,
            step -> {
              List<PlannedCourse> courses = new ArrayList<>(step.courses());
              courses.add(
                  new PlannedCourse(
                      other.course(),
                      other.name(),
                      other.credits(),
                      Optional.empty(),
                      other.kind(),
                      other.degreeCourse(),
                      "多出的一门。",
                      Optional.empty(),
                      other.citation()));
              return withCourses(step, courses);
            });
    assertThat(codes(computing, plan)).contains("requirement", "not-a-practical", "total");
  }

  @Test
  void rejectsWhatTheRequestForbids() {
    Constraints three =
        new Constraints(
            START, Optional.empty(), OptionalInt.of(3), Optional.empty(), Optional.empty());
    assertThat(codes(demanding(computing, three), computingPlan)).contains("load");
    Constraints later = Constraints.from(START.plusMonths(1));
    assertThat(codes(demanding(computing, later), computingPlan)).contains("before-start");
    Constraints early =
        new Constraints(
            START,
            Optional.of(computingPlan.finish().minusMonths(1)),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(codes(demanding(computing, early), computingPlan)).containsExactly("deadline");
  }

  @Test
  void rejectsAnUnmarkedForecast() {
    List<PlanStep> steps = new ArrayList<>(computingPlan.steps());
    steps.replaceAll(
        step ->
            new PlanStep(
                step.kind(),
                step.key(),
                step.month(),
                step.from(),
                step.date(),
                false,
                step.basis(),
                step.citation(),
                step.courses()));
    assertThat(codes(computing, withSteps(computingPlan, steps)))
        .isNotEmpty()
        .containsOnly("forecast-mark");
  }

  @Test
  void rejectsStepsOutOfOrder() {
    List<PlanStep> steps = new ArrayList<>(computingPlan.steps());
    steps.addFirst(steps.remove(2));
    assertThat(codes(computing, withSteps(computingPlan, steps))).containsExactly("step-order");
  }

  @Test
  void rejectsABranchThatTheProgrammeDoesNotHave() {
    Plan plan =
        new Plan(
            computingPlan.objective(),
            computingPlan.finish(),
            Optional.of(false),
            computingPlan.choices(),
            computingPlan.credits(),
            computingPlan.recognised(),
            computingPlan.steps(),
            computingPlan.cost(),
            computingPlan.degree(),
            computingPlan.warnings());
    assertThat(codes(computing, plan)).containsExactly("branch");
  }

  @Test
  void rejectsTheOtherBranchWithTheSameCourses() throws UnusableRequest {
    PathwayRequest request = PathwayRequest.of("JS-090401-2024", START, List.of());
    Plan good = new PathwayFinder(BundledData.records()).find(request).plans().getFirst();
    Plan flipped =
        new Plan(
            good.objective(),
            good.finish(),
            good.foreignLanguage().map(taken -> !taken),
            good.choices(),
            good.credits(),
            good.recognised(),
            good.steps(),
            good.cost(),
            good.degree(),
            good.warnings());
    assertThat(codes(request, flipped)).contains("requirement", "uncounted-course");
  }

  @Test
  void rejectsACertificateTooLateOrWithoutARule() {
    Plan late =
        changed(commercePlan, Kind.CERTIFICATE, step -> inMonth(step, YearMonth.of(2028, 3)));
    assertThat(codes(commerce, late)).containsExactly("certificate-late");
    Plan outside =
        changed(commercePlan, Kind.CERTIFICATE, step -> inMonth(step, YearMonth.of(2027, 4)));
    assertThat(codes(commerce, outside)).isNotEmpty().containsOnly("certificate-rule");
    Plan unruled =
        changedFirstCourse(
            commercePlan,
            Kind.CERTIFICATE,
            each -> course(each, each.credits(), each.slot(), Optional.empty()));
    assertThat(codes(commerce, unruled)).containsExactly("certificate-rule");
  }

  @Test
  void rejectsAPaperSettledByCertificateThoughItIsExamined() {
    List<PlanStep> steps = new ArrayList<>(commercePlan.steps());
    PlannedCourse paper =
        steps.stream()
            .filter(step -> step.kind() == Kind.SESSION)
            .findFirst()
            .orElseThrow()
            .courses()
            .getFirst();
    steps.replaceAll(
        step -> {
          List<PlannedCourse> courses = new ArrayList<>(step.courses());
          courses.remove(paper);
          if (step.kind() == Kind.CERTIFICATE) {
            courses.add(course(paper, paper.credits(), Optional.empty(), Optional.of("RR001")));
          }
          return withCourses(step, courses);
        });
    assertThat(codes(commerce, withSteps(commercePlan, steps)))
        .contains("certificate-rule", "certificate-not-needed");
  }
}
