package org.xuetu.indexer.reconcile;

import java.util.HashMap;
import java.util.Map;
import org.xuetu.indexer.analysis.FoldedText;

/// How alike two names are: the share of pairs of neighbouring characters that both have (Dice).
final class NameLikeness {
  private NameLikeness() {}

  /// From 0 to 1.
  static double of(String one, String other) {
    Map<String, Integer> left = pairs(FoldedText.keyOf(one));
    Map<String, Integer> right = pairs(FoldedText.keyOf(other));
    int common = 0;
    for (Map.Entry<String, Integer> pair : left.entrySet()) {
      common += Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0));
    }
    int all = sum(left) + sum(right);
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static int sum(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> pairs(String key) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int at = 0; at < key.length(); at++) {
      pairs.merge(key.substring(at, Math.min(key.length(), at + 2)), 1, Integer::sum);
    }
    return pairs;
  }
}
