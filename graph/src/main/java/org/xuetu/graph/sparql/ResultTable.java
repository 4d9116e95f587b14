package org.xuetu.graph.sparql;

import java.util.List;

/// The rows of a SELECT, held at once.
///
/// @param columns names of the variables
/// @param cut whether a limit ended it
public record ResultTable(List<String> columns, List<List<Cell>> rows, Cut cut) {
  public ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
