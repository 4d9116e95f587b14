package org.xuetu.indexer.source;

import java.util.List;
import org.xuetu.graph.exchange.ExchangeProfile;
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

  /// Several tables may come out of one file, which is faulty once.
  void add(RdfException reason) {
    addOnce(
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

  /// A file that was read by another's leave: what it says of itself does not suffice.
  void addLentContext(ExchangeProfile context) {
    addOnce(
        new Finding(
            FindingCode.CONTEXT_MISSING,
            source,
            file,
            0,
            "",
            "",
            "文件没有写 @context，已按清单指定的 " + context.title() + " 读取",
            "请在文件开头写明 \"@context\": \"" + context.context() + "\""));
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

  private void addOnce(Finding finding) {
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
    tally.found(finding);
  }

  private void add(Finding finding) {
    findings.add(finding);
    tally.found(finding);
  }
}
