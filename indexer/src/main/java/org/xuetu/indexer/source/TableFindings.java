package org.xuetu.indexer.source;

import java.util.List;
import org.xuetu.graph.exchange.RdfException;
import org.xuetu.graph.exchange.TextPlace;
import org.xuetu.indexer.table.UnreadableTable;

/// Takes the findings of one table, and names the columns as the source's own table does.
final class TableFindings {
  private final List<Finding> findings;
  private final TableTally tally;
  private final String source;
  private final TablePlan table;
  private String file;

  TableFindings(List<Finding> findings, TableTally tally, String source, TablePlan table) {
    this.findings = findings;
    this.tally = tally;
    this.source = source;
    this.table = table;
    this.file = table.file();
  }

  /// From now on the findings are about this file.
  void about(String name) {
    file = name;
  }

  String file() {
    return file;
  }

  void add(FindingCode code, int row, String field, String value, String message, String fix) {
    String column = table.mapping().map(mapping -> mapping.columnsOf(field)).orElse(field);
    String about = column.equals(field) ? message : message + "（用作 " + field + "）";
    add(new Finding(code, source, file, row, column, value, about, fix));
  }

  void add(RdfException reason) {
    add(
        new Finding(
            FindingCode.RDF_UNREADABLE,
            source,
            file,
            reason.place().map(TextPlace::line).orElse(0),
            "",
            "",
            "无法读取：" + reason.namedProblem() + "（" + reason.reason().key() + "）",
            reason.fix()));
  }

  void add(UnreadableTable reason) {
    String sheet = reason.sheet().isEmpty() ? "" : "工作表「" + reason.sheet() + "」";
    add(
        new Finding(
            FindingCode.of(reason.problem()),
            source,
            file,
            reason.row(),
            reason.column() == 0 ? "" : "第" + reason.column() + "列",
            "",
            "无法读取：" + sheet + reason.message(),
            reason.fix()));
  }

  private void add(Finding finding) {
    findings.add(finding);
    tally.found(finding);
  }
}
