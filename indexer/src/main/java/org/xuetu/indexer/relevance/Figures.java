package org.xuetu.indexer.relevance;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How good one ranking is, in the measures of information retrieval.
public final class Figures {
  /// From this grade on, an answer is a right one.
  public static final int RIGHT = 2;

  private static final int DEEPEST = 10;

  private Figures() {}

  /// Whether a right answer is among the first `within`.
  public static boolean succeeds(List<String> ranked, Map<String, Integer> grades, int within) {
    return ranked.stream().limit(within).anyMatch(id -> grades.getOrDefault(id, 0) >= RIGHT);
  }

  /// The discounted gain of the first ten, as a share of the best order there could be (nDCG@10).
  public static double ndcg(List<String> ranked, Map<String, Integer> grades) {
    double best =
        gain(grades.values().stream().mapToInt(grade -> -grade).sorted().map(grade -> -grade));
    return best == 0 ? 0 : gain(ranked.stream().mapToInt(id -> grades.getOrDefault(id, 0))) / best;
  }

  private static double gain(IntStream grades) {
    int[] first = grades.limit(DEEPEST).toArray();
    double gain = 0;
    for (int i = 0; i < first.length; i++) {
      gain += (Math.pow(2, first[i]) - 1) / (Math.log(i + 2.0) / Math.log(2));
    }
    return gain;
  }
}
