package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.RandomWorld.World;

/// The search that does not list all choices of electives, made to answer the small made-up cases
/// that could be listed, against brute force.
class ElectiveSearchTest {
  private static final int CASES = 3000;
  private static final Effort NEVER_LISTED = new Effort(0, 0, 1_000_000);

  @Test
  void searchAndBruteForceAgree() throws UnusableRequest {
    AtomicInteger open = new AtomicInteger();
    RandomCases.Tried tried = RandomCases.run(CASES, seed -> compare(seed, open));
    assertThat(tried.feasible()).isBetween(tried.cases() / 4, tried.cases() - tried.cases() / 20);
    // Whoever proves nothing is never wrong.
    assertThat(open.get()).as("plans not proved").isLessThanOrEqualTo(tried.cases() / 50);
  }

  private static boolean compare(long seed, AtomicInteger open) throws UnusableRequest {
    World world = new RandomWorld(seed).make();
    PathwayResult result = new PathwayFinder(world.records(), NEVER_LISTED).find(world.request());
    Optional<BruteForce.Best> best = new BruteForce(world.records(), world.request()).find();
    String replay = RandomCases.replay(seed);
    if (result.status() == Status.INFEASIBLE) {
      assertThat(best).as(replay).isEmpty();
      assertThat(result.conflict()).as(replay).isNotEmpty();
      return false;
    }
    Plan plan = result.plans().getFirst();
    BruteForce.Best found =
        new BruteForce.Best(plan.finish(), papers(plan), plan.credits().remaining().tenths());
    assertThat(best).as(replay).isPresent();
    if (result.status() == Status.OPTIMAL) {
      assertThat(found).as(replay).isEqualTo(best.get());
    } else {
      open.incrementAndGet();
      assertThat(result.bound().orElseThrow()).as(replay).isBeforeOrEqualTo(best.get().finish());
      assertThat(found.finish()).as(replay).isAfterOrEqualTo(best.get().finish());
    }
    return true;
  }

  /// A limit of work that is reached at once: the plan is valid, what is not proved is told, and the
  /// best that the whole search finds lies where it was said to lie.
  @Test
  void whatTheLimitLeavesOpenIsToldAsBoundAndGap() throws UnusableRequest {
    int open = 0;
    for (long seed = 0; seed < 60; seed++) {
      LargeCatalogue made = LargeCatalogue.of(80, seed);
      PathwayResult hasty =
          new PathwayFinder(made.records(), new Effort(0, 0, 0)).find(made.request());
      PathwayResult whole = new PathwayFinder(made.records()).find(made.request());
      assertThat(whole.status()).as("seed " + seed).isEqualTo(Status.OPTIMAL);
      assertThat(whole.gap()).isEmpty();
      Plan best = whole.plans().getFirst();
      Plan found = hasty.plans().getFirst();
      assertThat(new PlanVerifier(made.records()).verify(made.request(), found)).isEmpty();
      assertThat(hasty.bound().orElseThrow()).isBeforeOrEqualTo(best.finish());
      assertThat(found.finish()).isAfterOrEqualTo(best.finish());
      if (hasty.status() == Status.OPTIMAL) {
        assertThat(found.finish()).isEqualTo(best.finish());
        assertThat(papers(found)).isEqualTo(papers(best));
        assertThat(found.credits()).isEqualTo(best.credits());
        assertThat(hasty.gap()).isEmpty();
      } else {
        open++;
        assertThat(hasty.status()).isEqualTo(Status.FEASIBLE);
        PathwayResult.Gap gap = hasty.gap().orElseThrow();
        assertThat(found.finish().minusMonths(gap.months())).isEqualTo(hasty.bound().get());
        assertThat(gap.papers()).isNotNegative();
        if (found.finish().equals(best.finish())) {
          assertThat(papers(best)).isGreaterThanOrEqualTo(papers(found) - gap.papers());
        }
      }
    }
    assertThat(open).as("catalogues that the limit left open").isPositive();
  }

  /// The same on every run, whatever else the machine does: work is counted, not timed.
  @Test
  void theSameCatalogueHasTheSameAnswer() throws UnusableRequest {
    LargeCatalogue made = LargeCatalogue.of(150, 7);
    PathwayResult once = new PathwayFinder(made.records()).find(made.request());
    assertThat(new PathwayFinder(made.records()).find(made.request())).isEqualTo(once);
    assertThat(once.plans()).hasSize(1);
  }

  @Test
  void whatCannotBeSearchedIsToldAndNotTried() {
    LargeCatalogue made = LargeCatalogue.of(80, 1);
    PathwayFinder finder = new PathwayFinder(made.records());
    PathwayRequest plain = made.request();
    List<PathwayRequest> refused =
        List.of(
            plain.withTargets(List.of("XX-1", "XX-2")),
            plain.withGoal(PathwayRequest.Goal.DEGREE),
            plain.withObjectives(List.of(PathwayRequest.Objective.LOWEST_RISK)));
    for (PathwayRequest request : refused) {
      assertThatThrownBy(() -> finder.find(request))
          .isInstanceOfSatisfying(
              UnusableRequest.class,
              fault -> {
                assertThat(fault.problems())
                    .extracting(InputProblem::code)
                    .containsExactly("too-many-selections");
                assertThat(fault.problems().getFirst().detail()).contains("课程组合", "规划");
              });
    }
  }

  @Test
  void aDeadlineThatNoChoiceOfElectivesMeetsIsAConflict() throws UnusableRequest {
    LargeCatalogue made = LargeCatalogue.of(80, 1);
    PathwayFinder finder = new PathwayFinder(made.records());
    YearMonth finish = finder.find(made.request()).plans().getFirst().finish();
    Constraints all = made.request().constraints();
    PathwayRequest late =
        made.request().withConstraints(all.withDeadline(Optional.of(finish.minusMonths(1))));
    PathwayResult result = finder.find(late);
    assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(result.bound()).contains(finish);
    assertThat(result.conflict().getFirst().demands()).contains("constraints.deadline");
    assertThat(result.conflict().getFirst().detail()).contains(finish.toString());
    assertThat(
            finder
                .find(made.request().withConstraints(all.withDeadline(Optional.of(finish))))
                .status())
        .isEqualTo(Status.OPTIMAL);
  }

  /// As if uses that cannot hold together could: nothing that is proved lies beyond this bound, and
  /// an answer that is as good as the bound keeps its proof.
  @Test
  void whatAllUsesTogetherWouldBeWorthIsABound() throws UnusableRequest {
    int open = 0;
    for (long seed = 0; seed < 40; seed++) {
      LargeCatalogue made = LargeCatalogue.of(80, 6, seed);
      PathwayResult proved = new PathwayFinder(made.records()).find(made.request());
      assertThat(proved.status()).as("seed " + seed).isEqualTo(Status.OPTIMAL);
      ProgrammeSearch search =
          new ProgrammeSearch(
              made.records(),
              made.records().findProgramme("XX-1").orElseThrow(),
              made.request(),
              made.request().learner().achievements());
      PathwayResult weighed = new UnlistedWays(search).weigh(proved);
      Plan best = proved.plans().getFirst();
      assertThat(weighed.bound().orElseThrow()).isBeforeOrEqualTo(best.finish());
      assertThat(weighed.gap().map(PathwayResult.Gap::papers).orElse(0)).isNotNegative();
      open += weighed.status() == Status.FEASIBLE ? 1 : 0;
    }
    assertThat(open).isBetween(1, 39);
  }

  /// Two hundred achievements that compete with one another have more ways than can be listed.
  @Test
  void achievementsThatCompeteByTheHundredAreAnswered() throws UnusableRequest {
    LargeCatalogue made = LargeCatalogue.of(200, 180, 3);
    PathwayFinder finder = new PathwayFinder(made.records());
    PathwayResult result = finder.find(made.request());
    Plan plan = result.plans().getFirst();
    assertThat(new PlanVerifier(made.records()).verify(made.request(), plan)).isEmpty();
    assertThat(result.bound().orElseThrow()).isBeforeOrEqualTo(plan.finish());
    assertThat(result.gap().isPresent()).isEqualTo(result.status() == Status.FEASIBLE);
    assertThatThrownBy(
            () ->
                finder.rank(
                    made.request().withTargets(List.of()), Optional.empty(), Optional.empty()))
        .isInstanceOf(UnusableRequest.class)
        .hasMessageContaining("成果");
  }

  @Test
  void programmesOfThisSizeAreRankedAndRecognised() throws UnusableRequest {
    LargeCatalogue made = LargeCatalogue.of(80, 1);
    PathwayFinder finder = new PathwayFinder(made.records());
    assertThat(
            finder
                .rank(made.request().withTargets(List.of()), Optional.empty(), Optional.empty())
                .rows())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.finish()).isPresent());
    assertThat(
            finder
                .recognition()
                .find(
                    RecognitionRequest.of(
                        made.request().learner(), "XX-1", LargeCatalogue.START.atDay(1)))
                .targets())
        .hasSize(1);
  }

  static int papers(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.kind() == Kind.SESSION)
        .mapToInt(step -> step.courses().size())
        .sum();
  }
}
