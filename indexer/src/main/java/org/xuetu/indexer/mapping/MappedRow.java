package org.xuetu.indexer.mapping;

import java.util.Map;

/// What a mapping makes of one row.
public sealed interface MappedRow {
  /// Cells by field name, to be checked like those of any table.
  record Cells(Map<String, String> cells) implements MappedRow {
    public Cells {
      cells = Map.copyOf(cells);
    }
  }

  /// Left out on purpose.
  record Skipped(String reason) implements MappedRow {}

  /// A value that could not be made.
  record Faulty(String field, Unclean fault) implements MappedRow {}
}
