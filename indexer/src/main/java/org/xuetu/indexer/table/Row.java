package org.xuetu.indexer.table;

import java.util.List;
import java.util.Map;

/// One row as a person sees it.
///
/// @param number as a spreadsheet counts: the first row of the file is 1
/// @param cells what each cell shows; a row may end before the header does (in a text file that is a
///     fault of the row, in a workbook it only means that nothing follows)
/// @param forms by column from 0, the cells that are more than what they show
public record Row(int number, List<String> cells, Map<Integer, CellForm> forms) {
  public Row {
    cells = List.copyOf(cells);
    forms = Map.copyOf(forms);
  }

  public Row(int number, List<String> cells) {
    this(number, cells, Map.of());
  }

  /// What the cell shows; empty beyond the last one.
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
