package org.xuetu.indexer.source;

/// What can be wrong with a source, each with a stable code.
public enum FindingCode {
  MANIFEST_MISSING,
  MANIFEST_INVALID,
  TABLE_MISSING,
  TABLE_UNLISTED,
  KIND_UNKNOWN,
  ENCODING_INVALID,
  CSV_MALFORMED,
  COLUMN_UNKNOWN,
  COLUMN_TWICE,
  COLUMN_MISSING,
  ROW_WIDTH,
  VALUE_MISSING,
  VALUE_INVALID,
  VALUE_OUT_OF_RANGE,
  VALUE_NOT_IN_LIST,
  KEY_DUPLICATE,
  REFERENCE_UNKNOWN,
  REFERENCE_CYCLE;

  /// The code as it appears in reports, such as `key-duplicate`.
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
