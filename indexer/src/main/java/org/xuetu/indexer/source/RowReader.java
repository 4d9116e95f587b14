package org.xuetu.indexer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.RowPlace;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.Value;

/// Checks the cells of one row against its kind.
final class RowReader {
  /// Columns that every row has.
  static final List<String> COMMON = List.of("certainty", "cited", "origin");

  /// A row whose cells can be asked for by field.
  interface Cells {
    /// What is written for a field; empty where nothing is.
    String text(String field);

    /// The language that the row itself names for a text, empty for none; absent where the field's
    /// own holds.
    default Optional<String> language(String field) {
      return Optional.empty();
    }

    /// What the table's owner knows the thing by, where that is asked for.
    default Optional<String> identity() {
      return Optional.empty();
    }
  }

  private final CellParser cells;
  private final Kind kind;
  private final TableFindings findings;

  RowReader(Schema schema, Kind kind, TableFindings findings) {
    this.cells = new CellParser(schema);
    this.kind = kind;
    this.findings = findings;
  }

  /// The columns of a table that is written in our fields, by name; empty when its rows cannot be
  /// read under this header.
  Optional<Map<String, Integer>> acceptHeader(int headerRow, List<String> header) {
    boolean sound = true;
    Map<String, Integer> columns = new HashMap<>();
    Set<String> known = new TreeSet<>(COMMON);
    kind.fields().forEach(field -> known.add(field.name()));
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (!known.contains(name)) {
        findings.add(
            FindingCode.COLUMN_UNKNOWN,
            headerRow,
            name,
            name,
            "没有这一列",
            "可用的列：" + String.join("、", known));
        sound = false;
      } else if (columns.put(name, i) != null) {
        findings.add(FindingCode.COLUMN_TWICE, headerRow, name, name, "这一列出现了两次", "只留一列");
        sound = false;
      }
    }
    Set<String> needed = new TreeSet<>(COMMON);
    kind.fields().stream().filter(Field::required).map(Field::name).forEach(needed::add);
    for (String name : needed) {
      if (!columns.containsKey(name)) {
        findings.add(FindingCode.COLUMN_MISSING, headerRow, name, "", "缺少必需的列", "请补上这一列");
        sound = false;
      }
    }
    return sound ? Optional.of(columns) : Optional.empty();
  }

  /// The row as a record; empty when something in it is wrong.
  Optional<Record> read(Cells row, RowPlace place) {
    int number = place.row();
    boolean sound = true;
    Map<String, List<Value>> values = new LinkedHashMap<>();
    for (Field field : kind.fields()) {
      Optional<List<Value>> parsed = values(field, row, number);
      if (parsed.isEmpty()) {
        sound = false;
      } else if (!parsed.get().isEmpty()) {
        values.put(field.name(), parsed.get());
      } else if (field.required()) {
        findings.add(
            FindingCode.VALUE_MISSING, number, field.name(), "", "必填项是空的", "请填写" + field.zh());
        sound = false;
      }
    }
    Optional<Certainty> certainty = Certainty.find(row.text("certainty"));
    if (certainty.isEmpty()) {
      findings.add(
          FindingCode.VALUE_NOT_IN_LIST,
          number,
          "certainty",
          row.text("certainty"),
          "可信度不在词表里",
          "可用：high、medium、low");
      sound = false;
    }
    for (String name : List.of("cited", "origin")) {
      if (row.text(name).isEmpty()) {
        findings.add(FindingCode.VALUE_MISSING, number, name, "", "每一行都要写明出处", "请填写" + name);
        sound = false;
      }
    }
    if (!sound) {
      return Optional.empty();
    }
    String key =
        kind.key().stream()
            .map(name -> values.getOrDefault(name, List.of()).getFirst().text())
            .collect(Collectors.joining("."));
    return Optional.of(
        new Record(
            new RecordId(kind.name(), key),
            kind,
            place,
            values,
            certainty.orElseThrow(),
            row.text("cited"),
            row.text("origin")));
  }

  /// Empty when one of the values is wrong.
  private Optional<List<Value>> values(Field field, Cells row, int number) {
    String cell = row.text(field.name());
    if (cell.isEmpty()) {
      return Optional.of(List.of());
    }
    boolean sound = true;
    List<Value> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String part : field.list() ? cell.split(";", -1) : new String[] {cell}) {
      String text = part.strip();
      try {
        if (text.isEmpty()) {
          throw new CellParser.BadCell(FindingCode.VALUE_INVALID, "分号之间是空的", "删去多余的分号");
        }
        if (seen.add(text)) {
          values.add(cells.parse(field, text, row.language(field.name())));
        }
      } catch (CellParser.BadCell e) {
        findings.add(
            e.code(), number, field.name(), text.isEmpty() ? cell : text, e.what(), e.fix());
        sound = false;
      }
    }
    return sound ? Optional.of(values) : Optional.empty();
  }
}
