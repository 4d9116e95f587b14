package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.graph.pathway.PlanMutations.adding;
import static org.xuetu.graph.pathway.PlanMutations.inMonth;
import static org.xuetu.graph.pathway.PlanMutations.mapFirst;
import static org.xuetu.graph.pathway.PlanMutations.mapFirstCourse;
import static org.xuetu.graph.pathway.PlanMutations.mapSteps;
import static org.xuetu.graph.pathway.PlanMutations.planned;
import static org.xuetu.graph.pathway.PlanMutations.withBranch;
import static org.xuetu.graph.pathway.PlanMutations.withCourses;
import static org.xuetu.graph.pathway.PlanMutations.withCredits;
import static org.xuetu.graph.pathway.PlanMutations.withFinish;
import static org.xuetu.graph.pathway.PlanMutations.withFrom;
import static org.xuetu.graph.pathway.PlanMutations.withRule;
import static org.xuetu.graph.pathway.PlanMutations.withSlot;
import static org.xuetu.graph.pathway.PlanMutations.withSteps;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.recognition.Achievement;

/// Breaks good plans in one place each and expects the verifier to name the place: what is counted,
/// and the order of the steps.
class VerifierTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PlanningRecords RECORDS = BundledData.records();

  /// 080901 with two old courses: practical parts, a one-of, a thesis.
  private static PathwayRequest computing;

  private static Plan computingPlan;

  /// 530701 from zero: a certificate for 00018 and 00019.
  private static PathwayRequest commerce;

  private static Plan commercePlan;

  @BeforeAll
  static void plan() throws UnusableRequest {
    PathwayFinder finder = new PathwayFinder(RECORDS);
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
    return new PlanVerifier(RECORDS)
        .verify(request, plan).stream().map(PlanVerifier.Breach::code).toList();
  }

  private static List<String> codes(Plan plan) {
    return codes(computing, plan);
  }

  private static PathwayRequest demanding(PathwayRequest request, Constraints constraints) {
    return new PathwayRequest(
        request.learner(), request.targets(), request.goal(), constraints, request.objectives());
  }

  private static PlannedCourse item(String programme, String course) {
    PlanItem item = RECORDS.findProgramme(programme).orElseThrow().findItem(course).orElseThrow();
    return planned(item);
  }

  @Test
  void acceptsTheFindersPlans() {
    assertThat(codes(computing, computingPlan)).isEmpty();
    assertThat(codes(commerce, commercePlan)).isEmpty();
  }

  @Test
  void anotherProgramme() {
    PathwayRequest unknown = PathwayRequest.of("JS-000000-2024", START, List.of());
    assertThat(codes(unknown, computingPlan)).containsExactly("programme");
    PathwayRequest other = PathwayRequest.of("JS-120203K-2024", START, List.of());
    assertThat(codes(other, computingPlan)).contains("foreign-course", "requirement");
  }

  @Test
  void aDroppedPaper() {
    Plan plan =
        mapFirst(
            computingPlan,
            Kind.SESSION,
            step -> withCourses(step, step.courses().subList(1, step.courses().size())));
    assertThat(codes(plan)).contains("requirement", "total", "too-few-credits");
  }

  @Test
  void aDroppedThesis() {
    List<PlanStep> steps =
        computingPlan.steps().stream().filter(step -> step.kind() != Kind.THESIS).toList();
    assertThat(codes(withSteps(computingPlan, steps))).containsExactly("requirement");
  }

  @Test
  void aCourseThatTheProgrammeDoesNotHave() {
    Plan plan =
        mapFirst(
            computingPlan, Kind.PRACTICE, step -> adding(step, item("JS-120203K-2024", "13753")));
    assertThat(codes(plan)).contains("foreign-course", "uncounted-course");
  }

  @Test
  void bothOptionsOfAOneOf() {
    Plan plan =
        mapFirst(
            computingPlan, Kind.PRACTICE, step -> adding(step, item("JS-080901-2024", "13017")));
    assertThat(codes(plan)).contains("requirement", "not-a-practical", "total");
  }

  @Test
  void wrongCreditsAndTotals() {
    Plan plan =
        mapFirstCourse(
            computingPlan,
            Kind.SESSION,
            each -> PlanMutations.withCredits(each, each.credits().plus(Credits.of(1))));
    assertThat(codes(plan)).containsExactlyInAnyOrder("credits", "total");
    Plan.CreditTotals good = computingPlan.credits();
    Credits one = Credits.of(1);
    for (Plan.CreditTotals wrong :
        List.of(
            new Plan.CreditTotals(one, good.recognised(), good.remaining()),
            new Plan.CreditTotals(good.required(), one, good.remaining()),
            new Plan.CreditTotals(good.required(), good.recognised(), one))) {
      assertThat(codes(withCredits(computingPlan, wrong))).containsExactly("total");
    }
  }

  @Test
  void practiceBeforeTheResultOfItsPaper() {
    Plan plan =
        mapSteps(
            computingPlan,
            step ->
                step.kind() == Kind.PRACTICE && step.month().equals(YearMonth.of(2027, 6))
                    ? inMonth(step, YearMonth.of(2026, 12))
                    : step);
    assertThat(codes(plan)).isNotEmpty().containsOnly("practice-before-paper");
  }

  @Test
  void practiceOutsideABatchOrBeforeTheStart() {
    assertThat(
            codes(
                mapFirst(
                    computingPlan, Kind.PRACTICE, step -> inMonth(step, YearMonth.of(2027, 3)))))
        .containsExactly("practice-batch");
    assertThat(
            codes(
                mapFirst(
                    computingPlan, Kind.PRACTICE, step -> inMonth(step, YearMonth.of(2026, 6)))))
        .contains("before-start");
  }

  @Test
  void practiceBeforeEnoughCoursesArePassed() throws UnusableRequest {
    PathwayRequest english = PathwayRequest.of("JS-050201-2024", START, List.of());
    Plan plan = new PathwayFinder(RECORDS).find(english).plans().getFirst();
    PlanStep practice =
        plan.steps().stream()
            .filter(step -> step.kind() == Kind.PRACTICE)
            .filter(step -> step.courses().stream().anyMatch(each -> each.key().equals("13161")))
            .findFirst()
            .orElseThrow();
    assertThat(practice.month()).isAfter(YearMonth.of(2026, 12));
    Plan early = mapFirst(plan, practice::equals, step -> inMonth(step, YearMonth.of(2026, 12)));
    assertThat(codes(english, early)).containsExactly("too-few-passed-before");
  }

  @Test
  void anEarlyOrShortThesis() {
    Plan early =
        mapFirst(computingPlan, Kind.THESIS, step -> inMonth(step, step.month().minusMonths(6)));
    assertThat(codes(early)).isNotEmpty().containsOnly("thesis-early");
    Plan tooShort =
        mapFirst(
            computingPlan,
            Kind.THESIS,
            step -> withFrom(step, step.from().map(month -> month.plusMonths(1))));
    assertThat(codes(tooShort)).containsExactly("thesis-time");
    Plan odd =
        mapFirst(computingPlan, Kind.THESIS, step -> inMonth(step, step.month().plusMonths(1)));
    assertThat(codes(odd)).contains("thesis-time", "graduation-early");
    Plan withPaper =
        mapFirst(computingPlan, Kind.THESIS, step -> adding(step, item("JS-080901-2024", "13017")));
    assertThat(codes(withPaper)).contains("not-a-thesis");
  }

  @Test
  void aThesisBeforeTheStart() throws UnusableRequest {
    List<Achievement> all =
        RECORDS.findProgramme("JS-120203K-2024").orElseThrow().items().stream()
            .map(PlanItem::course)
            .filter(course -> !course.equals("14848"))
            .map(Achievement::course)
            .toList();
    PathwayRequest request = PathwayRequest.of("JS-120203K-2024", START, all);
    Plan plan = new PathwayFinder(RECORDS).find(request).plans().getFirst();
    assertThat(plan.steps())
        .extracting(PlanStep::kind)
        .containsExactly(Kind.THESIS, Kind.GRADUATION);
    assertThat(plan.finish()).isEqualTo(YearMonth.of(2027, 6));
    Plan early =
        withFinish(
            mapSteps(plan, step -> inMonth(step, YearMonth.of(2026, 12))), YearMonth.of(2026, 12));
    assertThat(codes(request, early)).containsExactly("before-start");
    Plan past =
        withFinish(
            mapSteps(plan, step -> inMonth(step, YearMonth.of(2026, 6))), YearMonth.of(2026, 6));
    assertThat(codes(request, past)).containsExactly("before-start", "before-start");
  }

  @Test
  void anEarlierOrOddGraduation() {
    YearMonth earlier = computingPlan.finish().minusMonths(6);
    assertThat(codes(withFinish(computingPlan, earlier)))
        .contains("graduation", "graduation-early");
    YearMonth odd = computingPlan.finish().plusMonths(1);
    Plan plan = mapFirst(computingPlan, Kind.GRADUATION, step -> inMonth(step, odd));
    assertThat(codes(withFinish(plan, odd))).containsExactly("graduation");
  }

  @Test
  void noGraduationTwoOrOneWithCourses() {
    List<PlanStep> steps = new ArrayList<>(computingPlan.steps());
    PlanStep graduation = steps.removeLast();
    assertThat(codes(withSteps(computingPlan, steps))).containsExactly("graduation");
    steps.add(graduation);
    steps.add(graduation);
    assertThat(codes(withSteps(computingPlan, steps))).containsExactly("graduation");
    Plan loaded =
        mapFirst(
            computingPlan, Kind.GRADUATION, step -> adding(step, item("JS-080901-2024", "13017")));
    assertThat(codes(loaded)).contains("graduation");
  }

  @Test
  void stepsOutOfOrder() {
    List<PlanStep> steps = new ArrayList<>(computingPlan.steps());
    steps.addFirst(steps.remove(2));
    assertThat(codes(withSteps(computingPlan, steps))).containsExactly("step-order");
  }

  @Test
  void whatTheRequestForbids() {
    Constraints three =
        new Constraints(
            START, Optional.empty(), OptionalInt.of(3), Optional.empty(), Optional.empty());
    assertThat(codes(demanding(computing, three), computingPlan)).contains("load");
    Constraints later = Constraints.from(START.plusMonths(1));
    assertThat(codes(demanding(computing, later), computingPlan)).containsExactly("before-start");
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
  void aBranchThatTheProgrammeDoesNotHave() {
    assertThat(codes(withBranch(computingPlan, Optional.of(false)))).containsExactly("branch");
  }

  @Test
  void theOtherBranchOrOneThatIsNotWanted() throws UnusableRequest {
    PathwayRequest request = PathwayRequest.of("JS-090401-2024", START, List.of());
    Plan good = new PathwayFinder(RECORDS).find(request).plans().getFirst();
    Plan flipped = withBranch(good, good.foreignLanguage().map(taken -> !taken));
    assertThat(codes(request, flipped)).contains("requirement", "uncounted-course");
    assertThat(codes(request, withBranch(good, Optional.empty()))).contains("branch");
    Constraints other =
        new Constraints(
            START,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            good.foreignLanguage().map(taken -> !taken));
    assertThat(codes(demanding(request, other), good)).containsExactly("branch");
  }

  @Test
  void aCertificateTooLateTooEarlyOrWithoutARule() {
    Plan late =
        mapFirst(commercePlan, Kind.CERTIFICATE, step -> inMonth(step, YearMonth.of(2028, 3)));
    assertThat(codes(commerce, late)).containsExactly("certificate-late");
    Plan outside =
        mapFirst(commercePlan, Kind.CERTIFICATE, step -> inMonth(step, YearMonth.of(2027, 4)));
    assertThat(codes(commerce, outside)).isNotEmpty().containsOnly("certificate-rule");
    Plan past =
        mapFirst(commercePlan, Kind.CERTIFICATE, step -> inMonth(step, YearMonth.of(2026, 9)));
    assertThat(codes(commerce, past)).containsExactly("before-start");
    Plan unruled =
        mapFirstCourse(commercePlan, Kind.CERTIFICATE, each -> withRule(each, Optional.empty()));
    assertThat(codes(commerce, unruled)).containsExactly("certificate-rule");
  }

  @Test
  void aPaperSettledByCertificateThoughItIsExamined() {
    PlannedCourse paper = commercePlan.steps().getFirst().courses().getFirst();
    Plan plan =
        mapSteps(
            commercePlan,
            step -> {
              List<PlannedCourse> courses = new ArrayList<>(step.courses());
              courses.remove(paper);
              if (step.kind() == Kind.CERTIFICATE) {
                courses.add(withRule(withSlot(paper, Optional.empty()), Optional.of("RR001")));
              }
              return withCourses(step, courses);
            });
    assertThat(codes(commerce, plan)).contains("certificate-rule", "certificate-not-needed");
  }

  @Test
  void aThesisSettledByCertificate() {
    PlannedCourse thesis =
        computingPlan.steps().stream()
            .filter(step -> step.kind() == Kind.THESIS)
            .findFirst()
            .orElseThrow()
            .courses()
            .getFirst();
    Plan plan =
        mapFirst(
            commercePlan,
            Kind.CERTIFICATE,
            step -> adding(step, withRule(thesis, Optional.of("RR001"))));
    assertThat(codes(commerce, plan)).contains("certificate-rule", "foreign-course");
  }
}
