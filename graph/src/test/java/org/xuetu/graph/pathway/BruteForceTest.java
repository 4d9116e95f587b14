package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.RandomWorld.World;

/// Finder and brute force agree on thousands of small made-up cases. A failure names its seed, and
/// `-Dtest.seed=` replays that one case.
class BruteForceTest {
  private static final int CASES = 3000;

  @Test
  void finderAndBruteForceAgree() throws UnusableRequest {
    String replay = System.getProperty("test.seed", "");
    if (!replay.isEmpty()) {
      compare(Long.parseLong(replay));
      return;
    }
    Random seeds = new Random();
    int feasible = 0;
    for (int i = 0; i < CASES; i++) {
      feasible += compare(seeds.nextLong()) ? 1 : 0;
    }
    // Cases that are all feasible, or none, would prove little.
    assertThat(feasible).isBetween(CASES / 4, CASES - CASES / 20);
  }

  private static boolean compare(long seed) throws UnusableRequest {
    World world = new RandomWorld(seed).make();
    PathwayResult result = new PathwayFinder(world.records()).find(world.request());
    Optional<BruteForce.Best> best = new BruteForce(world.records(), world.request()).find();
    String replay = "replay with -Dtest.seed=" + seed;
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
