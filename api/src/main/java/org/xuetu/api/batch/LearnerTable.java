package org.xuetu.api.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.sparql.Cell;
import org.xuetu.indexer.report.ReportCsv;
import org.xuetu.indexer.table.Row;
import org.xuetu.indexer.table.Table;
import org.xuetu.indexer.table.TableFile;
import org.xuetu.indexer.table.TableLimits;
import org.xuetu.indexer.table.UnreadableTable;

/// Many learners: a table (CSV, XLSX or XLS), its first sheet, or a list. What can be read is, what
/// cannot is told.
public final class LearnerTable {
  private final List<LearnerRow> rows = new ArrayList<>();
  private final List<RowFinding> findings = new ArrayList<>();
  private final Map<LearnerColumn, Integer> columns = new EnumMap<>(LearnerColumn.class);
  private final int size;

  private LearnerTable(List<LearnerRow> rows, List<RowFinding> findings) {
    this.rows.addAll(rows);
    this.findings.addAll(findings);
    this.size = rows.size() + findings.size();
  }

  private LearnerTable(Table table) {
    size = table.rows().size();
    for (int at = 0; at < table.header().size(); at++) {
      header(table.headerRow(), at, table.header().get(at));
    }
    if (!columns.isEmpty()) {
      table.rows().forEach(this::row);
    }
  }

  public static LearnerTable read(byte[] file) throws IOException, UnreadableTable {
    return new LearnerTable(
        TableFile.read(file, "", TableLimits.UPLOAD).stream()
            .findFirst()
            .orElseGet(() -> new Table("", 0, List.of(), List.of())));
  }

  /// Learners that came as a list.
  public static LearnerTable of(List<LearnerRow> rows, List<RowFinding> findings) {
    return new LearnerTable(rows, findings);
  }

  /// How many rows hold anything, readable or not.
  public int size() {
    return size;
  }

  public boolean isWithoutColumns() {
    return columns.isEmpty();
  }

  List<LearnerRow> rows() {
    return List.copyOf(rows);
  }

  List<RowFinding> findings() {
    return List.copyOf(findings);
  }

  private void header(int row, int at, String title) {
    var column = LearnerColumn.find(title);
    if (column.isEmpty()) {
      if (!title.isBlank()) {
        var detail = "没有用到这一列；认得的列是 " + LearnerColumn.titles() + "，请改名或删去。";
        findings.add(new RowFinding(row, title, title, detail, List.of()));
      }
    } else if (columns.putIfAbsent(column.get(), at) != null) {
      findings.add(new RowFinding(row, title, title, "这一列写了两次，只用前一列；请删去一列。", List.of()));
    }
  }

  private void row(Row row) {
    int before = findings.size();
    var courses = achievements(row, LearnerColumn.COURSES, Achievement.Kind.COURSE);
    var certificates = achievements(row, LearnerColumn.CERTIFICATES, Achievement.Kind.CERTIFICATE);
    if (findings.size() == before) {
      rows.add(
          new LearnerRow(
              row.number(),
              cell(row, LearnerColumn.LABEL),
              new PathwayRequest.Learner(
                  Stream.concat(courses.stream(), certificates.stream()).toList(),
                  List.of(),
                  filled(row, LearnerColumn.PROVINCE),
                  filled(row, LearnerColumn.PRIOR),
                  Optional.empty(),
                  false),
              Arrays.stream(cell(row, LearnerColumn.TARGETS).split("[;；,，、\\s]+", -1))
                  .filter(word -> !word.isEmpty())
                  .map(LearnerTable::programme)
                  .toList(),
              OptionalInt.of(courses.size())));
    }
  }

  /// The key of a programme, with or without its kind before it.
  public static String programme(String word) {
    return word.replaceFirst("^programme/", "");
  }

  private List<Achievement> achievements(Row row, LearnerColumn column, Achievement.Kind kind) {
    var text = cell(row, column);
    var read = AchievementCell.read(text, kind);
    for (var detail : read.findings()) {
      findings.add(new RowFinding(row.number(), column.title(), text, detail + "。", List.of()));
    }
    return read.achievements();
  }

  private Optional<String> filled(Row row, LearnerColumn column) {
    return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
  }

  private String cell(Row row, LearnerColumn column) {
    return Optional.ofNullable(columns.get(column)).map(row::cell).orElse("").strip();
  }

  /// A table to fill in, with rows that show how.
  public static byte[] template() {
    return ReportCsv.write(
        Arrays.stream(LearnerColumn.values()).map(LearnerColumn::title).toList(),
        List.of(
            texts("示例一", "03708；00015 85 2025-10-25", "四级 430 2025-12-20", "专科", "江苏", ""),
            texts("示例二", "", "", "专科", "江苏", "JS-050101-2024")));
  }

  private static List<Cell> texts(String... words) {
    return Arrays.stream(words).<Cell>map(Cell.Text::new).toList();
  }
}
