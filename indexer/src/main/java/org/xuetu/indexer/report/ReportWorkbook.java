package org.xuetu.indexer.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xuetu.graph.sparql.Cell;
import org.xuetu.graph.sparql.Cut;

/// A report as a workbook: the rows under their titles, and a sheet that says what was asked, of which
/// release, and where to ask it again. Every text is a text cell, so that none is taken for a formula.
public final class ReportWorkbook {
  /// What a cell of the format holds.
  private static final int LONGEST_CELL = 32_767;

  private static final int MOST_ROWS = 1_048_575;
  private static final int WIDTH = 18;
  private static final int WIDE = 60;
  private static final String TEXT = "@";

  private ReportWorkbook() {}

  public static byte[] write(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Xuetu", "1.0")) {
      rows(report, workbook.newWorksheet("结果"));
      explain(report, workbook.newWorksheet("说明"));
    }
    return out.toByteArray();
  }

  private static void rows(Report report, Worksheet sheet) {
    sheet.freezePane(0, 1);
    List<String> titles = report.titles();
    for (int column = 0; column < titles.size(); column++) {
      sheet.width(column, WIDTH);
      sheet.value(0, column, titles.get(column));
      sheet.style(0, column).bold().fillColor("E7E6E6").set();
    }
    List<List<Cell>> rows = report.table().rows();
    for (int row = 0; row < Math.min(rows.size(), MOST_ROWS); row++) {
      for (int column = 0; column < titles.size(); column++) {
        write(sheet, row + 1, column, rows.get(row).get(column));
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Empty() -> {}
      case Cell.Number(var number) -> sheet.value(row, column, number);
      case Cell.Truth(boolean yes) -> sheet.value(row, column, yes ? "是" : "否");
      case Cell.Text(String text) -> text(sheet, row, column, text);
      case Cell.Link(String iri) -> text(sheet, row, column, iri);
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    sheet.style(row, column).format(TEXT).set();
  }

  private static void explain(Report report, Worksheet sheet) {
    sheet.width(0, WIDTH);
    sheet.width(1, WIDE);
    int row = 0;
    row = line(sheet, row, "报表", report.query().title());
    row = line(sheet, row, "问题", report.query().zh());
    for (var parameter : report.parameters().entrySet()) {
      row = line(sheet, row, parameter.getKey(), parameter.getValue());
    }
    row = line(sheet, row, "发布版", report.release());
    row = line(sheet, row, "固定链接", report.permalink());
    if (report.table().cut() != Cut.WHOLE || report.table().rows().size() > MOST_ROWS) {
      line(sheet, row, "不完整", "到了行数或字节的上限，后面的行没有列出");
    }
  }

  private static int line(Worksheet sheet, int row, String title, String text) {
    sheet.value(row, 0, title);
    sheet.style(row, 0).bold().set();
    text(sheet, row, 1, text);
    return row + 1;
  }
}
