package org.xuetu.indexer.table;

/// A merged range of cells; rows from 1 as a spreadsheet counts, columns from 0, ends included.
record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
  boolean holds(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  boolean isWide() {
    return lastColumn > firstColumn;
  }
}
