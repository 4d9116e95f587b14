package org.xuetu.indexer.mapping;

import java.util.Map;
import java.util.Optional;

/// What a mapping makes of one row.
public sealed interface MappedRow {
  /// Cells by field name, to be checked like those of any table.
  ///
  /// @param languages the languages that the row itself names, by field; an empty one is none
  /// @param identity what the row's owner knows the thing by, where the mapping asks for it
  record Cells(Map<String, String> cells, Map<String, String> languages, Optional<String> identity)
      implements MappedRow {
    public Cells {
      cells = Map.copyOf(cells);
      languages = Map.copyOf(languages);
    }
  }

  /// Left out on purpose.
  record Skipped(String reason) implements MappedRow {}

  /// A value that could not be made.
  record Faulty(String field, Unclean fault) implements MappedRow {}
}
