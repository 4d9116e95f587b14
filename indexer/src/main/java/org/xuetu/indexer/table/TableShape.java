package org.xuetu.indexer.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the header among the first rows of a sheet and hands on the rows below it.
///
/// A cell merged over several rows says the same in each of them; one merged over several columns
/// below the header speaks for the first only.
final class TableShape {
  /// Titles stand at the top: a header is not looked for beyond so many filled rows.
  private static final int LOOK_AHEAD = 25;

  private final String sheet;
  private final List<Merge> merges;
  private final TableSink sink;
  private final List<Row> waiting = new ArrayList<>();
  private final Deque<Merge> ahead;
  private final Map<Merge, String> said = new LinkedHashMap<>();
  private int filled;
  private Optional<Header> header = Optional.empty();

  TableShape(String sheet, List<Merge> merges, TableSink sink) {
    this.sheet = sheet;
    this.merges = merges;
    this.sink = sink;
    this.ahead =
        merges.stream()
            .filter(merge -> merge.lastRow() > merge.firstRow())
            .sorted(Comparator.comparingInt(Merge::firstRow))
            .collect(Collectors.toCollection(ArrayDeque::new));
  }

  void add(Row row) {
    if (header.isPresent()) {
      pass(row, header.get());
      return;
    }
    boolean blank = row.isBlank();
    if (!blank || !waiting.isEmpty()) {
      waiting.add(row);
    }
    filled += blank ? 0 : 1;
    if (filled == LOOK_AHEAD) {
      settle();
    }
  }

  /// @return whether the sheet held anything
  boolean finish() {
    if (header.isEmpty() && filled > 0) {
      settle();
    }
    return header.isPresent();
  }

  private void settle() {
    Header found = Header.find(waiting.stream().filter(row -> !row.isBlank()).toList(), merges);
    header = Optional.of(found);
    sink.begin(sheet, found.firstRow(), found.names());
    waiting.forEach(row -> pass(row, found));
    waiting.clear();
  }

  private void pass(Row row, Header found) {
    if (row.isBlank()) {
      if (row.number() > found.lastRow() && row.cells().size() > 1) {
        sink.blank(row.number());
      }
      return;
    }
    Row full = completed(row);
    if (full.number() <= found.lastRow()) {
      return;
    }
    List<String> cells = full.cells();
    int end = cells.size();
    while (end > found.names().size() && cells.get(end - 1).isBlank()) {
      end--;
    }
    sink.row(
        end == cells.size() ? full : new Row(full.number(), cells.subList(0, end), full.forms()));
  }

  private Row completed(Row row) {
    if (ahead.isEmpty() && said.isEmpty()) {
      return row;
    }
    said.keySet().removeIf(merge -> merge.lastRow() < row.number());
    List<String> cells = new ArrayList<>(row.cells());
    Map<Integer, CellForm> forms = new HashMap<>(row.forms());
    said.forEach(
        (merge, text) -> {
          int column = merge.firstColumn();
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, text);
          forms.put(column, CellForm.MERGED);
        });
    for (Merge next = ahead.peek();
        next != null && next.firstRow() <= row.number();
        next = ahead.peek()) {
      ahead.remove();
      if (next.firstRow() == row.number() && !row.cell(next.firstColumn()).isBlank()) {
        said.put(next, row.cell(next.firstColumn()));
      }
    }
    return new Row(row.number(), cells, forms);
  }
}
