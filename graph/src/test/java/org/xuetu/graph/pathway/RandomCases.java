package org.xuetu.graph.pathway;

import java.util.Random;
import java.util.function.LongConsumer;

/// Runs made-up cases, each from its own seed. `-Dtest.seed=` replays one of them, `-Dtest.cases=`
/// tries another number of them.
final class RandomCases {
  private RandomCases() {}

  /// Checks one case; a failure names its seed.
  interface Case {
    /// @return whether the case had a plan at all
    boolean check(long seed) throws UnusableRequest;
  }

  /// How many cases were tried, and how many of them had a plan.
  record Tried(int cases, int feasible) {}

  static Tried run(int usual, Case each) throws UnusableRequest {
    String replay = System.getProperty("test.seed", "");
    if (!replay.isEmpty()) {
      return new Tried(1, each.check(Long.parseLong(replay)) ? 1 : 0);
    }
    int cases = Integer.getInteger("test.cases", usual);
    Random seeds = new Random();
    int feasible = 0;
    for (int i = 0; i < cases; i++) {
      feasible += each.check(seeds.nextLong()) ? 1 : 0;
    }
    return new Tried(cases, feasible);
  }

  /// A law that every case has to keep, whether it has a plan or not.
  static void forEach(int usual, LongConsumer law) {
    String replay = System.getProperty("test.seed", "");
    if (!replay.isEmpty()) {
      law.accept(Long.parseLong(replay));
      return;
    }
    Random seeds = new Random();
    for (int i = 0; i < Integer.getInteger("test.cases", usual); i++) {
      long seed = seeds.nextLong();
      try {
        law.accept(seed);
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError(replay(seed), broken);
      }
    }
  }

  static String replay(long seed) {
    return "replay with -Dtest.seed=" + seed;
  }
}
