package org.xuetu.indexer.table;

import java.util.List;

/// One sheet, read: its header and the rows below it.
///
/// @param sheet the sheet's name; empty for text files, which have none
/// @param headerRow the first row of the header as a spreadsheet counts; titles may stand above it
/// @param header the columns' names; empty for a column without one
/// @param rows the rows below the header that hold anything
public record Table(String sheet, int headerRow, List<String> header, List<Row> rows) {
  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
