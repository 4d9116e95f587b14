package org.xuetu.indexer.source;

import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what becomes of the rows of one table while it is read.
final class TableTally {
  private final String source;
  private final TablePlan table;
  private final SortedMap<String, Long> skipped = new TreeMap<>();
  private final SortedMap<String, TableReport.Fault> findings = new TreeMap<>();
  private String sheet = "";
  private long rows;
  private long records;

  TableTally(String source, TablePlan table) {
    this.source = source;
    this.table = table;
  }

  void begin(String name) {
    sheet = name;
  }

  void row() {
    rows++;
  }

  void kept(long count) {
    records += count;
  }

  long records() {
    return records;
  }

  void skip(String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  void found(Finding finding) {
    findings.merge(
        finding.code().key(),
        new TableReport.Fault(1, finding.line()),
        (first, _) -> new TableReport.Fault(first.count() + 1, first.example()));
  }

  TableReport report() {
    return new TableReport(
        source, table.file(), sheet, table.kind(), rows, records, skipped, findings);
  }
}
