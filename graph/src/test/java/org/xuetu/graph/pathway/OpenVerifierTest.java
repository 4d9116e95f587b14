package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// A good plan of the open university, broken in one place.
class OpenVerifierTest {
  private static final String PROGRAMME = "OUC-230901308090200";
  private static final YearMonth START = YearMonth.of(2027, 3);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static PathwayRequest request;
  private static Programme programme;
  private static Plan plan;

  @BeforeAll
  static void plan() throws UnusableRequest {
    request = PathwayRequest.of(PROGRAMME, START, List.of(Achievement.course("15044")));
    programme = RECORDS.findProgramme(PROGRAMME).orElseThrow();
    plan = new PathwayFinder(RECORDS).find(request).plans().getFirst();
  }

  private static List<String> codes(PathwayRequest of, Plan broken) {
    return new PlanVerifier(RECORDS)
        .verify(of, broken).stream().map(PlanVerifier.Breach::code).distinct().toList();
  }

  private static Plan without(Predicate<PlannedCourse> gone) {
    return PlanMutations.mapSteps(
        plan, step -> step.withCourses(step.courses().stream().filter(gone.negate()).toList()));
  }

  private static PlanItem item(PlannedCourse course) {
    return programme.findItem(course.key()).orElseThrow();
  }

  @Test
  void acceptsTheFindersPlan() {
    assertThat(codes(request, plan)).isEmpty();
  }

  @Test
  void aCompulsoryCourseLeftOut() {
    assertThat(codes(request, without(course -> course.key().equals("OUC-01250"))))
        .contains("requirement", "too-few-credits");
  }

  @Test
  void tooFewCreditsOfTheHeadquarters() {
    Plan broken =
        without(
            course ->
                item(course).open().orElseThrow().central()
                    && !item(course).open().orElseThrow().compulsory());
    assertThat(codes(request, broken)).contains("too-few-central-credits");
  }

  @Test
  void shorterThanTheShortestTimeOfStudy() {
    PathwayRequest later =
        request.withConstraints(request.constraints().withStart(START.plusMonths(1)));
    assertThat(codes(later, plan)).contains("too-short", "before-start");
  }

  @Test
  void longerThanARecordLasts() {
    PathwayRequest earlier =
        request.withConstraints(request.constraints().withStart(START.minusYears(6)));
    assertThat(codes(earlier, plan)).contains("record-expired");
  }

  @Test
  void aTermThatIsNone() {
    PlanStep first = plan.steps().getFirst();
    List<PlanStep> steps = new ArrayList<>(plan.steps());
    steps.set(
        0,
        new PlanStep(
            Kind.SESSION,
            first.key(),
            first.month(),
            first.from(),
            first.date(),
            first.forecast(),
            first.basis(),
            first.citation(),
            first.courses()));
    assertThat(codes(request, PlanMutations.withSteps(plan, steps))).contains("step-kind");
  }

  private static Plan exempting(String course) {
    PlanItem item = programme.findItem(course).orElseThrow();
    RecognisedCredit model =
        plan.recognised().stream()
            .filter(each -> each.state() == CreditState.COUNTS)
            .findFirst()
            .orElseThrow();
    List<RecognisedCredit> credits = new ArrayList<>(plan.recognised());
    credits.add(about(model, item));
    return PlanMutations.withRecognised(without(planned -> planned.key().equals(course)), credits);
  }

  /// The same credit, said of another course.
  private static RecognisedCredit about(RecognisedCredit model, PlanItem item) {
    return new RecognisedCredit(
        model.achievements(),
        Optional.of(item.course()),
        Optional.of(item.name()),
        item.credits(),
        model.state(),
        model.merit(),
        model.effect(),
        model.rule(),
        model.citation(),
        model.validity(),
        model.reason());
  }

  @Test
  void anExemptionFromAnotherName() {
    assertThat(codes(request, exempting("OUC-01250"))).contains("rule-source");
  }

  @Test
  void anExemptionFromIntegratedPractice() {
    assertThat(codes(request, exempting("OUC-04592"))).contains("never-exempted");
  }

  @Test
  void moreThanTheShareOfExemptions() {
    List<RecognisedCredit> credits = new ArrayList<>(plan.recognised());
    RecognisedCredit model =
        credits.stream()
            .filter(each -> each.state() == CreditState.COUNTS)
            .findFirst()
            .orElseThrow();
    for (PlanItem each : programme.items()) {
      boolean inBase = each.open().orElseThrow().countsForExemptionShare();
      if (inBase && !Optional.of(each.course()).equals(model.target())) {
        credits.add(about(model, each));
      }
    }
    assertThat(codes(request, PlanMutations.withRecognised(plan, credits)))
        .contains("too-many-exemptions");
  }
}
