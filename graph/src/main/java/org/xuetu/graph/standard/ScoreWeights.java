package org.xuetu.graph.standard;

/// How the two parts of a score are weighed; together 100.
///
/// @param conformance weight of the share of rows without violation
/// @param completeness weight of the share of recommended items that are filled in
public record ScoreWeights(int conformance, int completeness) {
  public ScoreWeights {
    if (conformance < 0 || completeness < 0 || conformance + completeness != 100) {
      throw new IllegalArgumentException("score 的两个权重合计应为 100");
    }
  }
}
