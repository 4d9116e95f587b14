package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.graph.store.NumberedGraph;
import org.xuetu.graph.store.TripleCursor;

/// The order in which the triples of a pattern are joined: the one with the fewest triples first, then
/// always the one with the fewest for each row so far. The counts are exact; the rows are a few that
/// were really read, taken from everywhere in between.
final class JoinOrder {
  private static final int SAMPLES = 8;

  private final NumberedPattern pattern;
  private final TripleCursor cursor;
  private List<int[]> samples = new ArrayList<>();

  private JoinOrder(NumberedPattern pattern) {
    this.pattern = pattern;
    this.cursor = pattern.graph().cursor();
  }

  /// @param known the values of variables that are known before, or [NumberedGraph#ANY]
  static int[] of(NumberedPattern pattern, int[] known) {
    return new JoinOrder(pattern).order(known);
  }

  private int[] order(int[] known) {
    int[] order = new int[pattern.size()];
    boolean[] taken = new boolean[order.length];
    boolean[] bound = new boolean[known.length];
    for (int at = 0; at < known.length; at++) {
      bound[at] = known[at] != NumberedGraph.ANY;
    }
    samples.add(known);
    for (int step = 0; step < order.length; step++) {
      int next = next(taken, bound, step + 1 == order.length);
      order[step] = next;
      taken[next] = true;
      if (step + 1 < order.length) {
        extend(next);
      }
      for (int place = 0; place < 3; place++) {
        int variable = pattern.variable(next, place);
        if (NumberedPattern.isVariable(variable)) {
          bound[variable] = true;
        }
      }
    }
    return order;
  }

  private int next(boolean[] taken, boolean[] bound, boolean last) {
    int best = -1;
    double fewest = Double.POSITIVE_INFINITY;
    for (int triple = 0; triple < taken.length; triple++) {
      if (!taken[triple]) {
        if (last) {
          return triple;
        }
        double count = count(triple);
        // Without a common variable every row meets every triple: only when nothing else is left.
        double cost = isConnected(triple, bound) ? count : count * 1e6 + 1e12;
        if (best < 0 || cost < fewest) {
          best = triple;
          fewest = cost;
        }
      }
    }
    return best;
  }

  private boolean isConnected(int triple, boolean[] bound) {
    boolean constant = true;
    boolean anyBound = false;
    for (boolean it : bound) {
      anyBound |= it;
    }
    for (int place = 0; place < 3; place++) {
      int variable = pattern.variable(triple, place);
      if (NumberedPattern.isVariable(variable)) {
        if (bound[variable]) {
          return true;
        }
        constant = false;
      }
    }
    return constant || !anyBound;
  }

  private double count(int triple) {
    if (samples.isEmpty()) {
      return 0;
    }
    long all = 0;
    for (int[] row : samples) {
      seek(triple, row);
      all += cursor.count();
    }
    return (double) all / samples.size();
  }

  private void seek(int triple, int[] row) {
    cursor.seek(
        pattern.value(triple, 0, row),
        pattern.value(triple, 1, row),
        pattern.value(triple, 2, row));
  }

  /// Each row with some of the triples that fit it.
  private void extend(int triple) {
    List<int[]> longer = new ArrayList<>();
    int each = Math.max(1, SAMPLES / Math.max(1, samples.size()));
    for (int[] row : samples) {
      seek(triple, row);
      long stride = Math.max(1, cursor.count() / (each + 1));
      for (int at = 0; at < each && longer.size() < SAMPLES; at++) {
        cursor.skip(stride - 1);
        if (!cursor.next()) {
          break;
        }
        int[] extended = row.clone();
        for (int place = 0; place < 3; place++) {
          int variable = pattern.variable(triple, place);
          if (NumberedPattern.isVariable(variable)) {
            extended[variable] = cursor.term(place);
          }
        }
        longer.add(extended);
      }
    }
    samples = longer;
  }
}
