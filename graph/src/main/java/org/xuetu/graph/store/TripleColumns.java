package org.xuetu.graph.store;

import java.util.Arrays;

/// A growing table of whole numbers with four columns: subject, predicate, object, graph.
final class TripleColumns {
  static final int GRAPH = 3;

  private int[][] columns = new int[4][1024];
  private int size;

  void add(int subject, int predicate, int object, int graph) {
    if (size == columns[0].length) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], size + (size >> 1));
      }
    }
    columns[0][size] = subject;
    columns[1][size] = predicate;
    columns[2][size] = object;
    columns[GRAPH][size] = graph;
    size++;
  }

  int size() {
    return size;
  }

  int get(int row, int column) {
    return columns[column][row];
  }

  /// Replaces the numbers of every column by what `ids` says of them.
  void renumber(int[] ids) {
    for (int[] column : columns) {
      for (int row = 0; row < size; row++) {
        column[row] = ids[column[row]];
      }
    }
  }

  /// Sorts the rows by one column, keeping the order of equal rows: counting, so the cost is linear.
  ///
  /// @param bound all numbers of the column are below it
  void sortBy(int column, int bound) {
    int[] next = new int[bound + 1];
    for (int row = 0; row < size; row++) {
      next[columns[column][row] + 1]++;
    }
    for (int i = 1; i <= bound; i++) {
      next[i] += next[i - 1];
    }
    int[][] sorted = new int[columns.length][Math.max(size, 1)];
    for (int row = 0; row < size; row++) {
      int place = next[columns[column][row]]++;
      for (int i = 0; i < columns.length; i++) {
        sorted[i][place] = columns[i][row];
      }
    }
    columns = sorted;
  }

  boolean sameTriple(int row, int other) {
    return columns[0][row] == columns[0][other]
        && columns[1][row] == columns[1][other]
        && columns[2][row] == columns[2][other];
  }
}
