package org.xuetu.indexer.table;

import java.util.List;

/// Takes a file's tables row by row, so that a large file need not be held.
public interface TableSink {
  void begin(String sheet, int headerRow, List<String> header);

  void row(Row row);

  /// Is told of a row below the header that has cells but nothing in them.
  default void blank(int number) {}
}
