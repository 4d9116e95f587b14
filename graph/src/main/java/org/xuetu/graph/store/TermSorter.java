package org.xuetu.graph.store;

/// Puts the terms of an arena in byte order: eight bytes at a time, so that the long beginnings that
/// IRIs share are read once for each term and not once for each comparison.
final class TermSorter {
  private static final int FEW = 12;

  private final TermArena arena;
  private final int[] order;
  private final long[] words;

  private TermSorter(TermArena arena) {
    this.arena = arena;
    this.order = new int[arena.size()];
    this.words = new long[arena.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /// The numbers of all terms in byte order.
  static int[] sorted(TermArena arena) {
    TermSorter sorter = new TermSorter(arena);
    sorter.sort(0, sorter.order.length, 0);
    return sorter.order;
  }

  /// Sorts terms that agree in all bytes before `depth`.
  private void sort(int from, int to, int depth) {
    for (int i = from; i < to; i++) {
      words[i] = arena.word(order[i], depth);
    }
    sortByWord(from, to);
    int start = from;
    while (start < to) {
      int end = start + 1;
      while (end < to && words[end] == words[start]) {
        end++;
      }
      if (end - start > 1) {
        int longer = endedFirst(start, end, depth + 8);
        if (end - longer > 1) {
          sort(longer, end, depth + 8);
        }
      }
      start = end;
    }
  }

  /// A term that ends here stands before those that go on: it is their beginning. Among such terms,
  /// which differ in the number of zero bytes at their end alone, the shorter stands first.
  ///
  /// @return where those that go on begin
  private int endedFirst(int from, int to, int depth) {
    int ended = from;
    for (int i = from; i < to; i++) {
      if (arena.length(order[i]) <= depth) {
        int at = ended++;
        swap(at, i);
        while (at > from && arena.length(order[at - 1]) > arena.length(order[at])) {
          swap(at - 1, at);
          at--;
        }
      }
    }
    return ended;
  }

  private void sortByWord(int from, int to) {
    int low = from;
    int high = to;
    while (high - low > FEW) {
      long pivot = median(words[low], words[(low + high) >>> 1], words[high - 1]);
      int less = low;
      int at = low;
      int more = high;
      while (at < more) {
        int comparison = Long.compareUnsigned(words[at], pivot);
        if (comparison < 0) {
          swap(less++, at++);
        } else if (comparison > 0) {
          swap(at, --more);
        } else {
          at++;
        }
      }
      // The smaller side by recursion, so that the stack stays low.
      if (less - low < high - more) {
        sortByWord(low, less);
        low = more;
      } else {
        sortByWord(more, high);
        high = less;
      }
    }
    for (int i = low + 1; i < high; i++) {
      for (int j = i; j > low && Long.compareUnsigned(words[j - 1], words[j]) > 0; j--) {
        swap(j - 1, j);
      }
    }
  }

  private static long median(long a, long b, long c) {
    if (Long.compareUnsigned(a, b) > 0) {
      return median(b, a, c);
    }
    if (Long.compareUnsigned(b, c) <= 0) {
      return b;
    }
    return Long.compareUnsigned(a, c) > 0 ? a : c;
  }

  private void swap(int one, int other) {
    int number = order[one];
    order[one] = order[other];
    order[other] = number;
    long word = words[one];
    words[one] = words[other];
    words[other] = word;
  }
}
