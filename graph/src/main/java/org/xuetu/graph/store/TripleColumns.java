package org.xuetu.graph.store;

/// A growing table of whole numbers with four columns: subject, predicate, object, graph. It grows by
/// pieces, so that nothing is copied and no room is kept in vain.
final class TripleColumns {
  static final int GRAPH = 3;

  private static final int COLUMNS = 4;
  private static final int BITS = 16;
  private static final int PIECE = 1 << BITS;

  private int[][][] pieces = new int[0][][];
  private int size;

  void add(int subject, int predicate, int object, int graph) {
    if (size == pieces.length * PIECE) {
      pieces = java.util.Arrays.copyOf(pieces, pieces.length + 1);
      pieces[pieces.length - 1] = new int[COLUMNS][PIECE];
    }
    set(size++, subject, predicate, object, graph);
  }

  /// Overwrites a row.
  void set(int row, int subject, int predicate, int object, int graph) {
    int[][] piece = pieces[row >>> BITS];
    int place = row & (PIECE - 1);
    piece[0][place] = subject;
    piece[1][place] = predicate;
    piece[2][place] = object;
    piece[GRAPH][place] = graph;
  }

  int size() {
    return size;
  }

  /// Forgets all rows from one on.
  void cut(int rows) {
    size = rows;
  }

  int get(int row, int column) {
    return pieces[row >>> BITS][column][row & (PIECE - 1)];
  }

  /// Replaces the numbers of every column by what `ids` says of them.
  void renumber(int[] ids) {
    for (int row = 0; row < size; row++) {
      set(row, ids[get(row, 0)], ids[get(row, 1)], ids[get(row, 2)], ids[get(row, GRAPH)]);
    }
  }

  /// Sorts the rows by one column, keeping the order of equal rows: counting, so the cost is linear.
  ///
  /// @param bound all numbers of the column are below it
  void sortBy(int column, int bound) {
    int[] next = new int[bound + 1];
    for (int row = 0; row < size; row++) {
      next[get(row, column) + 1]++;
    }
    for (int i = 1; i <= bound; i++) {
      next[i] += next[i - 1];
    }
    TripleColumns sorted = new TripleColumns();
    sorted.pieces = new int[(size + PIECE - 1) >>> BITS][COLUMNS][PIECE];
    for (int row = 0; row < size; row++) {
      int place = next[get(row, column)]++;
      sorted.set(place, get(row, 0), get(row, 1), get(row, 2), get(row, GRAPH));
    }
    pieces = sorted.pieces;
  }

  boolean sameTriple(int row, int other) {
    return get(row, 0) == get(other, 0)
        && get(row, 1) == get(other, 1)
        && get(row, 2) == get(other, 2);
  }
}
