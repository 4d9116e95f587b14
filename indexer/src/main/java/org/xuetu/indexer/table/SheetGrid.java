package org.xuetu.indexer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers the cells of one sheet into rows, inside the limits; empty cells take no room.
final class SheetGrid {
  private final String sheet;
  private final TableLimits limits;
  private final CellCount count;
  private final List<Row> rows = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private Map<Integer, CellForm> forms = new HashMap<>();
  private int number;

  /// The cells of all sheets of a file together.
  static final class CellCount {
    private long cells;
  }

  SheetGrid(String sheet, TableLimits limits, CellCount count) {
    this.sheet = sheet;
    this.limits = limits;
    this.count = count;
  }

  String sheet() {
    return sheet;
  }

  Spot spot(int row, int column) {
    return new Spot(sheet, row, column + 1);
  }

  void put(int row, int column, String text) throws UnreadableTable {
    if (text.isEmpty()) {
      return;
    }
    if (row < number || column < cells.size() && row == number) {
      throw UnreadableTable.damaged(sheet, "工作簿里单元格的次序乱了");
    }
    if (row > number) {
      finishRow();
      number = row;
      limits.check(TableLimit.ROWS, rows.size() + 1L, spot(row, column));
    }
    limits.check(TableLimit.COLUMNS, column + 1L, spot(row, column));
    limits.check(TableLimit.CHARACTERS, text.length(), spot(row, column));
    count.cells += column + 1L - cells.size();
    limits.check(TableLimit.HELD_CELLS, count.cells, spot(row, column));
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(text);
  }

  /// Says what the cell put last is.
  void mark(CellForm form) {
    forms.put(cells.size() - 1, form);
  }

  void merge(Merge merge) throws UnreadableTable {
    limits.check(TableLimit.HELD_CELLS, ++count.cells, new Spot(sheet, 0, 0));
    merges.add(merge);
  }

  private void finishRow() {
    if (!cells.isEmpty()) {
      rows.add(new Row(number, cells, forms));
      cells = new ArrayList<>();
      forms = new HashMap<>();
    }
  }

  /// Hands the rows on.
  ///
  /// @return whether there were any
  boolean send(TableSink sink) {
    finishRow();
    TableShape shape = new TableShape(sheet, merges, sink);
    rows.forEach(shape::add);
    return shape.finish();
  }
}
