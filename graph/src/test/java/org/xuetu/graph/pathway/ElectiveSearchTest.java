package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
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
    RandomCases.Tried tried = RandomCases.run(CASES, ElectiveSearchTest::compare);
    assertThat(tried.feasible()).isBetween(tried.cases() / 4, tried.cases() - tried.cases() / 20);
  }

  private static boolean compare(long seed) throws UnusableRequest {
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
        new BruteForce.Best(
            plan.finish(), papers(plan), plan.credits().remaining().tenths());
    assertThat(best).as(replay).isPresent();
    if (result.status() == Status.OPTIMAL) {
      assertThat(found).as(replay).isEqualTo(best.get());
    } else {
      assertThat(result.bound().orElseThrow()).as(replay).isBeforeOrEqualTo(best.get().finish());
      assertThat(found.finish()).as(replay).isAfterOrEqualTo(best.get().finish());
    }
    return true;
  }

  static int papers(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.kind() == Kind.SESSION)
        .mapToInt(step -> step.courses().size())
        .sum();
  }
}
