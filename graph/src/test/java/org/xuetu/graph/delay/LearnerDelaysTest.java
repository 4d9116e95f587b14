package org.xuetu.graph.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.delay.Hindrance.Refusal;
import org.xuetu.graph.delay.ProgrammeDelays.Bottleneck;
import org.xuetu.graph.pathway.BundledData;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.Plan;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;

/// What would shorten a learner's plan most, on the bundled data: every saving is compared with the
/// plan that the planner itself gives to the changed request.
class LearnerDelaysTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PathwayFinder FINDER = new PathwayFinder(BundledData.records());
  private static final LearnerDelayFinder DELAYS = new LearnerDelayFinder(FINDER);
  private static final Achievement CET =
      Achievement.certificate("CR032").withScore(424).withDate(LocalDate.of(2025, 12, 20));

  private static PathwayRequest request(String programme, Achievement... held) {
    return PathwayRequest.of(programme, START, List.of(held));
  }

  private static Plan plan(PathwayRequest request) throws UnusableRequest {
    return FINDER.find(request).plans().getFirst();
  }

  private static int papers(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.kind() == Kind.SESSION)
        .mapToInt(step -> step.courses().size())
        .sum();
  }

  private static void check(Delay delay, Plan before, Plan after) {
    assertThat(delay.finish()).isEqualTo(after.finish());
    assertThat(delay.months())
        .isEqualTo((int) ChronoUnit.MONTHS.between(after.finish(), before.finish()));
    assertThat(delay.papers()).isEqualTo(papers(before) - papers(after));
  }

  private static List<Refusal> refusals(LearnerDelays delays) {
    return delays.rules().stream()
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .toList();
  }

  @Test
  void onePointTooFewCostsWhatThePlanWithThePointSaves() throws UnusableRequest {
    PathwayRequest without = request("JS-081001-2024", CET);
    LearnerDelays delays = DELAYS.find(without);
    Plan before = plan(without);
    assertThat(delays.finish()).contains(before.finish());
    assertThat(delays.papers()).isEqualTo(papers(before));
    List<Refusal> refusals = refusals(delays);
    assertThat(refusals).hasSize(1);
    Refusal refusal = refusals.getFirst();
    assertThat(refusal.state()).isEqualTo(CreditState.REFUSED);
    assertThat(refusal.delay().detail()).contains("424", "425");
    assertThat(refusal.delay().papers()).isPositive();
    check(refusal.delay(), before, plan(request("JS-081001-2024", CET.withScore(425))));
  }

  @Test
  void whatCountsHurtsNobody() throws UnusableRequest {
    assertThat(refusals(DELAYS.find(request("JS-081001-2024", CET.withScore(425))))).isEmpty();
  }

  @Test
  void anOldCertificateCostsWhatANewOneSaves() throws UnusableRequest {
    Achievement enough = CET.withScore(430);
    PathwayRequest without = request("JS-081001-2024", enough.withDate(LocalDate.of(2019, 12, 20)));
    List<Refusal> refusals = refusals(DELAYS.find(without));
    assertThat(refusals).hasSize(1);
    assertThat(refusals.getFirst().state()).isEqualTo(CreditState.REFUSED);
    check(
        refusals.getFirst().delay(),
        plan(without),
        plan(request("JS-081001-2024", enough.withDate(LocalDate.of(2025, 12, 20)))));
  }

  /// A certificate of which only the level is said would serve as the subject that the rule asks for.
  @Test
  void aSubjectLeftOutCostsWhatNamingItSaves() throws UnusableRequest {
    PathwayRequest without = request("JS-080901-2024", Achievement.certificate("计算机二级"));
    Refusal c =
        refusals(DELAYS.find(without)).stream()
            .filter(each -> each.rule().equals("RR003"))
            .findFirst()
            .orElseThrow();
    assertThat(c.state()).isEqualTo(CreditState.WOULD_COUNT_IF);
    check(
        c.delay(),
        plan(without),
        plan(request("JS-080901-2024", Achievement.certificate("CR012"))));
  }

  /// What an institution decides course by course would be passed.
  @Test
  void aCourseThatWaitsForADecisionCostsWhatItsPassSaves() throws UnusableRequest {
    String programme = "JS-081001-2024";
    String course = "15044";
    String name =
        BundledData.records()
            .findProgramme(programme)
            .flatMap(each -> each.findItem(course))
            .orElseThrow()
            .name();
    PathwayRequest without = request(programme, Achievement.schoolCourse(name, "某校"));
    Refusal waiting = refusals(DELAYS.find(without)).getFirst();
    assertThat(waiting.state()).isEqualTo(CreditState.UNDECIDED);
    check(waiting.delay(), plan(without), plan(request(programme, Achievement.course(course))));
  }

  /// With the deadline that the plan misses, the answer is the same: it is about the earliest finish.
  @Test
  void theDeadlineChangesNothing() throws UnusableRequest {
    PathwayRequest free = request("JS-081001-2024", CET);
    PathwayRequest late =
        free.withConstraints(free.constraints().withDeadline(Optional.of(START.plusMonths(2))));
    assertThat(DELAYS.find(late)).isEqualTo(DELAYS.find(free));
  }

  @Test
  void everyCourseSavesWhatThePlanWithItPassedSaves() throws UnusableRequest {
    PathwayRequest without =
        request("JS-050101-2024", Achievement.course("03708"), Achievement.course("00015"));
    Plan before = plan(without);
    LearnerDelays delays = DELAYS.find(without);
    assertThat(delays.courses()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
    for (Bottleneck each : delays.courses()) {
      assertThat(each.course().kind()).isNotEqualTo(ItemKind.THESIS);
      List<Achievement> held = new ArrayList<>(without.learner().achievements());
      held.add(Achievement.course(each.course().course()));
      check(
          each.delay(), before, plan(request("JS-050101-2024", held.toArray(Achievement[]::new))));
    }
    assertThat(delays.courses())
        .extracting(each -> each.course().course())
        .doesNotContain("03708", "00015");
  }

  /// A paper that was failed would be passed instead, not be held twice.
  @Test
  void aFailedPaperIsTriedAsPassed() throws UnusableRequest {
    String course = DELAYS.find(request("JS-050101-2024")).courses().getFirst().course().course();
    PathwayRequest failed = request("JS-050101-2024", Achievement.course(course).withScore(40));
    assertThat(DELAYS.find(failed).courses())
        .isEqualTo(DELAYS.find(request("JS-050101-2024")).courses());
  }

  @Test
  void theWorstComesFirst() throws UnusableRequest {
    LearnerDelays delays = DELAYS.find(request("JS-081001-2024", CET));
    assertThat(delays.rules())
        .extracting(Hindrance::delay)
        .isSortedAccordingTo(Delay.LONGEST_FIRST);
    assertThat(delays.courses())
        .extracting(Bottleneck::delay)
        .isSortedAccordingTo(Delay.LONGEST_FIRST);
    assertThat(delays.rules())
        .allMatch(each -> each.delay().months() > 0 || each.delay().papers() > 0);
  }

  @Test
  void onlyOneProgrammeAndTheEarliestFinishCanBeAskedFor() {
    PathwayRequest one = request("JS-081001-2024");
    for (PathwayRequest unfit :
        List.of(
            one.withTargets(List.of()),
            one.withTargets(List.of("JS-081001-2024", "JS-050101-2024")),
            one.withVia(Optional.of(new PathwayRequest.Via.Best())),
            one.withObjectives(List.of(Objective.FEWEST_PAPERS)))) {
      assertThatThrownBy(() -> DELAYS.find(unfit)).isInstanceOf(UnusableRequest.class);
    }
  }
}
