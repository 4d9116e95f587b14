package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.RandomWorld.World;

/// Finder and brute force agree on thousands of small made-up cases ([RandomCases]).
class BruteForceTest {
  private static final int CASES = 3000;

  /// Cases that only a longer search found: a part of an exemption fits into the limit beside a
  /// course that a certificate has to settle; the first pass that an exemption needs is a further
  /// elective, or a paper for which a certificate could stand.
  private static final long[] ONCE_WRONG = {
    5354601617247672108L, 2664983742453356227L, -3816813936479031705L
  };

  @Test
  void finderAndBruteForceAgree() throws UnusableRequest {
    for (long seed : ONCE_WRONG) {
      compare(seed);
    }
    RandomCases.Tried tried = RandomCases.run(CASES, BruteForceTest::compare);
    // Cases that are all feasible, or none, would prove little.
    assertThat(tried.feasible()).isBetween(tried.cases() / 4, tried.cases() - tried.cases() / 20);
  }

  private static boolean compare(long seed) throws UnusableRequest {
    World world = new RandomWorld(seed).make();
    PathwayResult result = new PathwayFinder(world.records()).find(world.request());
    Optional<BruteForce.Best> best = new BruteForce(world.records(), world.request()).find();
    String replay = RandomCases.replay(seed);
    if (best.isEmpty()) {
      assertThat(result.status()).as(replay).isEqualTo(Status.INFEASIBLE);
      assertThat(result.conflict()).as(replay).isNotEmpty();
      return false;
    }
    assertThat(result.status()).as(replay).isEqualTo(Status.OPTIMAL);
    Plan plan = result.plans().getFirst();
    int papers =
        plan.steps().stream()
            .filter(step -> step.kind() == Kind.SESSION)
            .mapToInt(step -> step.courses().size())
            .sum();
    assertThat(new BruteForce.Best(plan.finish(), papers, plan.credits().remaining().tenths()))
        .as(replay)
        .isEqualTo(best.get());
    return true;
  }
}
