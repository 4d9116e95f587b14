package org.xuetu.api.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.graph.sparql.Cell;
import org.xuetu.indexer.report.ReportCsv;
import org.xuetu.indexer.report.ReportWorkbook;

/// The answer to a table of learners as a table: a row for each learner and for each finding, in the
/// order of the rows that were sent.
public final class BatchTable {
  private static final List<String> TITLES =
      List.of(
          "行", "编号", "专业计划", "名称", "最早毕业", "剩余门数", "已认定学分", "剩余学分", "理由", "注意", "要改的列", "要改的值",
          "怎么改");

  private BatchTable() {}

  public static byte[] csv(LearnerBatch batch) {
    return ReportCsv.write(TITLES, rows(batch));
  }

  /// @param release the release it was planned on
  /// @param start the first month in which the learners can sit a paper
  public static byte[] workbook(LearnerBatch batch, String release, YearMonth start)
      throws IOException {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("报表", "一批学员最近的专业计划");
    notes.put("开始年月", start.toString());
    notes.put("发布版", release);
    return ReportWorkbook.write(TITLES, rows(batch), notes);
  }

  private static List<List<Cell>> rows(LearnerBatch batch) {
    var rows = new ArrayList<List<Cell>>();
    batch.learners().forEach(it -> rows.add(row(it)));
    batch.findings().forEach(it -> rows.add(row(it)));
    rows.sort(Comparator.comparingInt(row -> Integer.parseInt(row.getFirst().text())));
    return rows;
  }

  private static List<Cell> row(LearnerOutlook it) {
    return List.of(
        number(it.row()),
        text(it.label()),
        text(it.programme()),
        text(it.name()),
        text(it.finish().map(YearMonth::toString).orElse("做不到")),
        number(it.papers()),
        new Cell.Number(it.recognised()),
        new Cell.Number(it.remaining()),
        text(String.join("\n", it.reasons())),
        text(String.join("\n", it.warnings())),
        text(""),
        text(""),
        text(""));
  }

  private static List<Cell> row(RowFinding it) {
    var row = new ArrayList<Cell>();
    row.add(number(it.row()));
    for (int at = 1; at < TITLES.size() - 3; at++) {
      row.add(new Cell.Empty());
    }
    row.add(text(it.column()));
    row.add(text(it.value()));
    row.add(text(it.detail()));
    return List.copyOf(row);
  }

  private static Cell number(int number) {
    return new Cell.Number(BigDecimal.valueOf(number));
  }

  private static Cell text(String words) {
    return new Cell.Text(words);
  }
}
