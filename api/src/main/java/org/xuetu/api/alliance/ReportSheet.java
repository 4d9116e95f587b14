package org.xuetu.api.alliance;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.api.wire.ReportOrigin;
import org.xuetu.graph.sparql.Cell;
import org.xuetu.indexer.report.ReportCsv;
import org.xuetu.indexer.report.ReportWorkbook;

/// A report as a table.
///
/// @param name what it is saved as
public record ReportSheet(
    String name, String title, List<String> titles, List<List<Cell>> rows, ReportOrigin origin) {
  public ReportSheet {
    titles = List.copyOf(titles);
    rows = List.copyOf(rows);
  }

  public byte[] csv() {
    return ReportCsv.write(titles, rows);
  }

  public byte[] workbook() throws IOException {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("报表", title);
    notes.put("参照月", origin.start().toString());
    for (int at = 0; at < origin.definitions().size(); at++) {
      notes.put("说明 " + (at + 1), origin.definitions().get(at));
    }
    notes.put("发布版", origin.release());
    return ReportWorkbook.write(titles, rows, notes);
  }

  static Cell text(String words) {
    return words.isEmpty() ? new Cell.Empty() : new Cell.Text(words);
  }

  static Cell number(int number) {
    return new Cell.Number(BigDecimal.valueOf(number));
  }

  static Cell number(BigDecimal number) {
    return new Cell.Number(number);
  }
}
