package org.xuetu.indexer.table;

import java.util.Locale;

/// Why a file cannot be read as a table, each with a stable code.
public enum TableProblem {
  /// The content is of another kind than the name says, or of no kind that holds tables.
  FILE_KIND,
  FILE_EMPTY,
  FILE_ENCRYPTED,
  FILE_MACROS,
  FILE_DAMAGED,
  ENCODING_INVALID,
  CSV_MALFORMED,
  JSON_MALFORMED,
  /// A document type or an entity inside a workbook's XML.
  XML_FORBIDDEN,
  LIMIT_EXCEEDED;

  /// The code as it appears in reports, such as `file-kind`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
