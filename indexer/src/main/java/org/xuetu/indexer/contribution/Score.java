package org.xuetu.indexer.contribution;

import org.xuetu.graph.standard.ScoreWeights;

/// How far rows fit the standard, each part from 0 to 100, rounded down to a tenth: 100 is said only
/// of what is without any flaw.
///
/// @param rows how many there are
/// @param conforming rows without violation
/// @param asked recommended items, over all rows
/// @param filled of these, those that are filled in
public record Score(long rows, long conforming, long asked, long filled) {
  static final Score NONE = new Score(0, 0, 0, 0);
  private static final int TENTHS = 1000;

  Score plus(boolean conforms, int asks, int fills) {
    return new Score(rows + 1, conforming + (conforms ? 1 : 0), asked + asks, filled + fills);
  }

  public double conformance() {
    return share(conforming, rows);
  }

  public double completeness() {
    return share(filled, asked);
  }

  public double total(ScoreWeights weights) {
    if (rows == 0) {
      return 0;
    }
    long items = asked == 0 ? 1 : asked;
    long done = asked == 0 ? 1 : filled;
    long weighed =
        weights.conformance() * conforming * items + weights.completeness() * done * rows;
    return Math.floorDiv(weighed * 10, rows * items) / 10.0;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 100 : Math.floorDiv(part * TENTHS, whole) / 10.0;
  }
}
