package org.xuetu.indexer.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.xuetu.graph.sparql.Cell;

/// A report as CSV (RFC 4180) with titles, and a byte order mark by which spreadsheets know UTF-8. A
/// text that a spreadsheet would take for a formula gets an apostrophe before it.
public final class ReportCsv {
  private static final String MARK = "\uFEFF";

  private ReportCsv() {}

  public static byte[] write(Report report) {
    return write(report.titles(), report.table().rows());
  }

  /// Any rows under their titles.
  public static byte[] write(List<String> titles, List<List<Cell>> rows) {
    StringBuilder out = new StringBuilder(MARK);
    line(titles, out);
    for (List<Cell> row : rows) {
      line(row.stream().map(ReportCsv::text).toList(), out);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(cells.stream().map(ReportCsv::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Number _, Cell.Truth _, Cell.Empty _ -> cell.text();
      case Cell.Text _, Cell.Link _ -> isFormula(cell.text()) ? "'" + cell.text() : cell.text();
    };
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }

  private static String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(it -> it == ',' || it == '"' || it == '\r' || it == '\n');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
