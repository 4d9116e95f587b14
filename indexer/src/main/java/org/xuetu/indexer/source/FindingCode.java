package org.xuetu.indexer.source;

import java.util.Locale;
import org.xuetu.indexer.table.TableProblem;

/// What can be wrong with a source, each with a stable code.
public enum FindingCode {
  MANIFEST_MISSING,
  MANIFEST_INVALID,
  TABLE_MISSING,
  TABLE_UNLISTED,
  KIND_UNKNOWN,
  MAPPING_INVALID,
  FILE_KIND,
  FILE_EMPTY,
  FILE_ENCRYPTED,
  FILE_MACROS,
  FILE_DAMAGED,
  ENCODING_INVALID,
  CSV_MALFORMED,
  JSON_MALFORMED,
  RDF_UNREADABLE,
  CONTEXT_MISSING,
  XML_FORBIDDEN,
  LIMIT_EXCEEDED,
  SHEET_MISSING,
  COLUMN_UNKNOWN,
  COLUMN_TWICE,
  COLUMN_MISSING,
  ROW_WIDTH,
  VALUE_MISSING,
  VALUE_INVALID,
  VALUE_UNCLEAN,
  VALUE_OUT_OF_RANGE,
  VALUE_NOT_IN_LIST,
  KEY_DUPLICATE,
  KEY_CONFLICT,
  REFERENCE_UNKNOWN,
  REFERENCE_CYCLE;

  /// The code for a file that cannot be read as a table.
  static FindingCode of(TableProblem problem) {
    return switch (problem) {
      case FILE_KIND -> FILE_KIND;
      case FILE_EMPTY -> FILE_EMPTY;
      case FILE_ENCRYPTED -> FILE_ENCRYPTED;
      case FILE_MACROS -> FILE_MACROS;
      case FILE_DAMAGED -> FILE_DAMAGED;
      case ENCODING_INVALID -> ENCODING_INVALID;
      case CSV_MALFORMED -> CSV_MALFORMED;
      case JSON_MALFORMED -> JSON_MALFORMED;
      case XML_FORBIDDEN -> XML_FORBIDDEN;
      case LIMIT_EXCEEDED -> LIMIT_EXCEEDED;
    };
  }

  /// The code as it appears in reports, such as `key-duplicate`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
