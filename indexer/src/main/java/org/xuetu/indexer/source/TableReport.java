package org.xuetu.indexer.source;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of the rows of one table: every row is a record, was skipped for a reason, or has a
/// finding.
///
/// @param sheet empty for files without sheets
/// @param rows below the header
/// @param records made of them, which the release holds
/// @param skipped rows by the reason that the manifest gives
/// @param findings by code
public record TableReport(
    String source,
    String file,
    String sheet,
    String kind,
    long rows,
    long records,
    SortedMap<String, Long> skipped,
    SortedMap<String, Fault> findings) {
  /// Findings of one code.
  ///
  /// @param example the first of them, as one line
  public record Fault(long count, String example) {}

  public TableReport {
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
  }

  public long skippedRows() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Rows that could not be used.
  public long rejected() {
    return Math.max(0, rows - records - skippedRows());
  }
}
