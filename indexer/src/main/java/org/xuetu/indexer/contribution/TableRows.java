package org.xuetu.indexer.contribution;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.standard.Candidate;
import org.xuetu.graph.standard.TableForm;
import org.xuetu.graph.standard.Tier;
import org.xuetu.indexer.table.CellForm;
import org.xuetu.indexer.table.Row;
import org.xuetu.indexer.table.Table;

/// Reads the rows of one table.
final class TableRows {
  private final Table table;
  private final HeaderMatch header;
  private final CellReader cells;
  private final FindingLog log;
  private final Place sheet;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Set<String> absent = new HashSet<>();

  TableRows(Table table, HeaderMatch header, CellReader cells, FindingLog log) {
    this.table = table;
    this.header = header;
    this.cells = cells;
    this.log = log;
    this.sheet = Place.sheet(table.sheet());
    header
        .columns()
        .forEach(
            (position, column) -> headers.put(column.field().name(), table.header().get(position)));
    for (Tier tier : Tier.values()) {
      header.missing(tier).forEach(column -> absent.add(column.field().name()));
    }
  }

  /// Tells what is wrong with the header, once for all rows.
  void tellHeader() {
    Place place = sheet.atRow(table.headerRow());
    for (int position : header.unknown()) {
      String name = table.header().get(position);
      List<String> near = header.near(name);
      String fix =
          near.isEmpty()
              ? "不需要这一列就不用改；需要的话请对照填报表改正表头"
              : "若是“" + String.join("”或“", near) + "”，请把表头改成它";
      log.add(FileProblem.COLUMN_UNKNOWN.at(place.atColumn(name), name, fix));
    }
    for (int position : header.twice()) {
      String name = table.header().get(position);
      log.add(FileProblem.COLUMN_TWICE.at(place.atColumn(name), name, "两列只留一列"));
    }
    for (TableForm.Column column : header.missing(Tier.REQUIRED)) {
      log.add(FileProblem.COLUMN_MISSING.at(place.atColumn(column.header()), "", fix(column)));
    }
    for (TableForm.Column column : header.missing(Tier.RECOMMENDED)) {
      log.add(FileProblem.COLUMN_LACKING.at(place.atColumn(column.header()), "", fix(column)));
    }
  }

  private static String fix(TableForm.Column column) {
    return "请加上“" + column.header() + "”一列：" + column.explain();
  }

  /// What a row offers; empty for the template's example.
  Optional<OfferedRow> read(Row row) {
    Place place = sheet.atRow(row.number());
    Map<String, String> written = new LinkedHashMap<>();
    Map<String, List<Value>> values = new LinkedHashMap<>();
    if (isExample(row)) {
      log.add(FileProblem.EXAMPLE_LEFT.at(place, "", "交表前请删去示例行"));
      return Optional.empty();
    }
    tellWidth(row, place);
    boolean sound = true;
    for (Map.Entry<Integer, TableForm.Column> each : header.columns().entrySet()) {
      int position = each.getKey();
      Field field = each.getValue().field();
      String cell = row.cell(position);
      Place at = place.atColumn(table.header().get(position));
      Optional<CellForm> form = Optional.ofNullable(row.forms().get(position));
      if (form.filter(CellForm.ERROR::equals).isPresent()) {
        log.add(FileProblem.CELL_ERROR.at(at, cell, "请改好公式，或直接填写内容"));
        sound = false;
        continue;
      }
      CellReader.Reading reading = cells.read(field, cell);
      if (!reading.values().isEmpty()) {
        written.put(field.name(), cell);
        values.put(field.name(), reading.values());
        form.filter(CellForm.FORMULA::equals)
            .ifPresent(_ -> log.add(FileProblem.CELL_FORMULA.at(at, cell, "请复制后“选择性粘贴”为数值，再交表")));
      }
      reading.notes().forEach(note -> log.add(note.problem().at(at, note.value(), note.fix())));
    }
    String focus = table.sheet() + "#" + row.number();
    Candidate candidate = new Candidate(focus, header.form().kind(), values);
    return Optional.of(
        new OfferedRow(candidate, header.form(), place, written, headers, absent, sound));
  }

  private void tellWidth(Row row, Place place) {
    int wide = table.header().size();
    if (table.sheet().isEmpty() && row.cells().size() < wide) {
      log.add(
          FileProblem.ROW_SHORT.at(
              place, row.cells().size() + " 列，表头 " + wide + " 列", "请检查这一行的逗号和引号"));
    }
    for (int position = wide; position < row.cells().size(); position++) {
      if (!row.cell(position).isBlank()) {
        log.add(FileProblem.CELL_OUTSIDE.at(place, row.cell(position), "请给这一列写上表头，或把内容移到对的列里"));
        return;
      }
    }
  }

  private boolean isExample(Row row) {
    String key = header.form().kind().key().getFirst();
    return isExample(row, key) && isExample(row, "name");
  }

  private boolean isExample(Row row, String field) {
    return header.columns().entrySet().stream()
        .filter(each -> each.getValue().field().name().equals(field))
        .anyMatch(each -> row.cell(each.getKey()).strip().equals(each.getValue().example()));
  }
}
