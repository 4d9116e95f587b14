package org.xuetu.graph.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The triples of a mapped graph file in one order, and where a run of them begins and ends.
final class TripleTable {
  /// Stands for a term that is not bound.
  static final int ANY = -1;

  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final MemorySegment file;
  private final long start;
  private final long size;
  private final TripleOrder order;

  TripleTable(MemorySegment file, StoreLayout layout, TripleOrder order) {
    this.file = file;
    this.start = layout.rows(order);
    this.size = layout.triples();
    this.order = order;
  }

  long size() {
    return size;
  }

  /// The number of a term (0 subject, 1 predicate, 2 object) of a row.
  int term(long row, int term) {
    return column(row, order.column(term));
  }

  /// The number of a row's graph set.
  int graphSet(long row) {
    return column(row, TripleColumns.GRAPH);
  }

  private int column(long row, int column) {
    return file.get(INT, start + row * StoreLayout.ROW + column * 4L);
  }

  /// The first row whose leading columns are at or after those of the pattern.
  ///
  /// @param pattern term numbers by term, [#ANY] where not bound; the bound ones stand first in
  ///     this order
  /// @param after whether to go on behind the rows that fit
  long bound(int[] pattern, boolean after) {
    long low = 0;
    long high = size;
    while (low < high) {
      long middle = (low + high) >>> 1;
      int comparison = compare(middle, pattern);
      if (comparison < 0 || (after && comparison == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The first row behind those that fit a pattern, of which the first is known. Most patterns have few
  /// rows, so it is looked for close by first.
  long end(int[] pattern, long first) {
    long step = 1;
    long low = first;
    while (low + step < size && compare(low + step - 1, pattern) == 0) {
      low += step;
      step <<= 1;
    }
    long high = Math.min(size, low + step);
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (compare(middle, pattern) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(long row, int[] pattern) {
    for (int column = 0; column < 3; column++) {
      int wanted = pattern[order.term(column)];
      if (wanted == ANY) {
        return 0;
      }
      int comparison = Integer.compare(column(row, column), wanted);
      if (comparison != 0) {
        return comparison;
      }
    }
    return 0;
  }
}
