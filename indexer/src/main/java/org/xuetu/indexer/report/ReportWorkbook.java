package org.xuetu.indexer.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return write(report.titles(), report.table().rows(), notes(report));
  }

  /// Any rows under their titles.
  ///
  /// @param notes what the second sheet says, by its title
  public static byte[] write(List<String> titles, List<List<Cell>> rows, Map<String, String> notes)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Xuetu", "1.0")) {
      rows(titles, rows, workbook.newWorksheet("结果"));
      explain(notes, workbook.newWorksheet("说明"));
    }
    return out.toByteArray();
  }

  private static void rows(List<String> titles, List<List<Cell>> rows, Worksheet sheet) {
    sheet.freezePane(0, 1);
    for (int column = 0; column < titles.size(); column++) {
      sheet.width(column, WIDTH);
      sheet.value(0, column, titles.get(column));
      sheet.style(0, column).bold().fillColor("E7E6E6").set();
    }
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

  private static Map<String, String> notes(Report report) {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("报表", report.query().title());
    notes.put("问题", report.query().zh());
    notes.putAll(report.parameters());
    notes.put("发布版", report.release());
    notes.put("固定链接", report.permalink());
    if (report.table().cut() != Cut.WHOLE || report.table().rows().size() > MOST_ROWS) {
      notes.put("不完整", "到了行数或字节的上限，后面的行没有列出");
    }
    return notes;
  }

  private static void explain(Map<String, String> notes, Worksheet sheet) {
    sheet.width(0, WIDTH);
    sheet.width(1, WIDE);
    int row = 0;
    for (var note : notes.entrySet()) {
      row = line(sheet, row, note.getKey(), note.getValue());
    }
  }

  private static int line(Worksheet sheet, int row, String title, String text) {
    sheet.value(row, 0, title);
    sheet.style(row, 0).bold().set();
    text(sheet, row, 1, text);
    return row + 1;
  }
}
