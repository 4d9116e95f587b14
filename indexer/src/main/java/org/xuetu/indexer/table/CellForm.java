package org.xuetu.indexer.table;

/// What a cell of a workbook is besides the text it shows, where a reader of the table may want to
/// know.
public enum CellForm {
  /// Computed: the text is the result that was saved with the file, nothing was computed again.
  FORMULA,
  /// A number that its format shows as a date or a time.
  DATE,
  /// The value stands in the first cell of a merged range.
  MERGED,
  /// A formula that failed, such as `#N/A`.
  ERROR
}
