package org.xuetu.indexer.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of a table that name its columns.
///
/// @param firstRow as a spreadsheet counts
/// @param lastRow below it when merged cells make the header several rows high
record Header(int firstRow, int lastRow, List<String> names) {
  /// The header among the first rows of a sheet: the first that is filled at least half as far as the
  /// fullest; a single cell above several columns is a title.
  static Header find(List<Row> rows, List<Merge> merges) {
    int fullest = 0;
    boolean several = rows.stream().anyMatch(row -> filled(row) > 1);
    for (Row row : rows) {
      fullest = Math.max(fullest, covered(row, merges, several));
    }
    for (Row row : rows) {
      if (2 * covered(row, merges, several) >= fullest) {
        return under(row, rows, merges);
      }
    }
    throw new IllegalArgumentException("no rows");
  }

  private static int filled(Row row) {
    return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static int covered(Row row, List<Merge> merges, boolean several) {
    if (several && filled(row) < 2) {
      return 0;
    }
    int width = width(List.of(row), merges);
    return (int)
        IntStream.range(0, width).filter(column -> !text(row, column, merges).isBlank()).count();
  }

  private static Header under(Row top, List<Row> rows, List<Merge> merges) {
    int last = top.number();
    for (Merge merge : merges) {
      if (merge.firstRow() == top.number()) {
        last = Math.max(last, Math.max(merge.lastRow(), top.number() + (merge.isWide() ? 1 : 0)));
      }
    }
    int lastRow = last;
    List<Row> parts =
        rows.stream()
            .filter(row -> row.number() >= top.number() && row.number() <= lastRow)
            .toList();
    List<String> names = new ArrayList<>();
    List<String> full = new ArrayList<>();
    for (int column = 0; column < width(parts, merges); column++) {
      List<String> words = new ArrayList<>();
      for (Row part : parts) {
        String word = text(part, column, merges).strip();
        if (!word.isEmpty() && !words.contains(word)) {
          words.add(word);
        }
      }
      names.add(words.isEmpty() ? "" : words.getLast());
      full.add(String.join("/", words));
    }
    List<String> clear = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      // Where two columns share the lower word, the upper one tells them apart.
      boolean shared = Collections.frequency(names, names.get(i)) > 1;
      clear.add(shared ? full.get(i) : names.get(i));
    }
    while (!clear.isEmpty() && clear.getLast().isEmpty()) {
      clear.removeLast();
    }
    return new Header(top.number(), lastRow, List.copyOf(clear));
  }

  private static int width(List<Row> rows, List<Merge> merges) {
    int width = 0;
    for (Row row : rows) {
      width = Math.max(width, row.cells().size());
      for (Merge merge : merges) {
        if (merge.firstRow() == row.number() && !row.cell(merge.firstColumn()).isBlank()) {
          width = Math.max(width, merge.lastColumn() + 1);
        }
      }
    }
    return width;
  }

  /// What the column says in this row; a merged cell says it in each of its columns.
  private static String text(Row row, int column, List<Merge> merges) {
    for (Merge merge : merges) {
      if (merge.firstRow() == row.number() && merge.holds(row.number(), column)) {
        return row.cell(merge.firstColumn());
      }
    }
    return row.cell(column);
  }
}
