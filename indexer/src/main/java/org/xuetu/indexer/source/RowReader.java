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

/// Checks the rows of one table against its kind.
final class RowReader {
  private static final List<String> COMMON = List.of("certainty", "cited", "origin");

  private final CellParser cells;
  private final String source;
  private final String file;
  private final Kind kind;
  private final List<Finding> findings;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private int width;

  RowReader(Schema schema, String source, String file, Kind kind, List<Finding> findings) {
    this.cells = new CellParser(schema);
    this.source = source;
    this.file = file;
    this.kind = kind;
    this.findings = findings;
  }

  /// Whether the rows can be read under this header.
  boolean acceptHeader(List<String> header) {
    int before = findings.size();
    Set<String> known = new TreeSet<>(COMMON);
    kind.fields().forEach(field -> known.add(field.name()));
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (!known.contains(name)) {
        add(FindingCode.COLUMN_UNKNOWN, 1, name, name, "没有这一列", "可用的列：" + String.join("、", known));
      } else if (columns.put(name, i) != null) {
        add(FindingCode.COLUMN_TWICE, 1, name, name, "这一列出现了两次", "只留一列");
      }
    }
    Set<String> needed = new TreeSet<>(COMMON);
    kind.fields().stream().filter(Field::required).map(Field::name).forEach(needed::add);
    for (String name : needed) {
      if (!columns.containsKey(name)) {
        add(FindingCode.COLUMN_MISSING, 1, name, "", "缺少必需的列", "请补上这一列");
      }
    }
    width = header.size();
    return findings.size() == before;
  }

  Optional<Record> read(List<String> row, int number) {
    if (row.size() != width) {
      String cellsInRow = row.size() + " 列，表头 " + width + " 列";
      add(FindingCode.ROW_WIDTH, number, "", cellsInRow, "列数与表头不一致", "检查这一行里多出或缺少的逗号和引号");
      return Optional.empty();
    }
    int before = findings.size();
    Map<String, List<Value>> values = new LinkedHashMap<>();
    for (Field field : kind.fields()) {
      List<Value> parsed = values(field, row, number);
      if (!parsed.isEmpty()) {
        values.put(field.name(), parsed);
      } else if (field.required() && cell(row, field.name()).isEmpty()) {
        add(FindingCode.VALUE_MISSING, number, field.name(), "", "必填项是空的", "请填写" + field.zh());
      }
    }
    Optional<Certainty> certainty = Certainty.find(cell(row, "certainty"));
    if (certainty.isEmpty()) {
      add(
          FindingCode.VALUE_NOT_IN_LIST,
          number,
          "certainty",
          cell(row, "certainty"),
          "可信度不在词表里",
          "可用：high、medium、low");
    }
    for (String name : List.of("cited", "origin")) {
      if (cell(row, name).isEmpty()) {
        add(FindingCode.VALUE_MISSING, number, name, "", "每一行都要写明出处", "请填写" + name);
      }
    }
    if (findings.size() > before) {
      return Optional.empty();
    }
    String key =
        kind.key().stream()
            .map(name -> values.getOrDefault(name, List.of()).getFirst().text())
            .collect(Collectors.joining("."));
    Integer first = rowOfKey.putIfAbsent(key, number);
    if (first != null) {
      add(
          FindingCode.KEY_DUPLICATE,
          number,
          kind.key().getFirst(),
          key,
          "与第" + first + "行的键相同",
          "合并两行，或改正其中一个键");
      return Optional.empty();
    }
    return Optional.of(
        new Record(
            new RecordId(kind.name(), key),
            kind,
            new RowPlace(source, file, number),
            values,
            certainty.orElseThrow(),
            cell(row, "cited"),
            cell(row, "origin")));
  }

  private List<Value> values(Field field, List<String> row, int number) {
    String cell = cell(row, field.name());
    if (cell.isEmpty()) {
      return List.of();
    }
    List<Value> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String part : field.list() ? cell.split(";", -1) : new String[] {cell}) {
      String text = part.strip();
      try {
        if (text.isEmpty()) {
          throw new CellParser.BadCell(FindingCode.VALUE_INVALID, "分号之间是空的", "删去多余的分号");
        }
        if (seen.add(text)) {
          values.add(cells.parse(field, text));
        }
      } catch (CellParser.BadCell e) {
        add(e.code(), number, field.name(), text.isEmpty() ? cell : text, e.what(), e.fix());
      }
    }
    return values;
  }

  private String cell(List<String> row, String column) {
    Integer index = columns.get(column);
    return index == null ? "" : row.get(index).strip();
  }

  private void add(
      FindingCode code, int row, String column, String value, String message, String fix) {
    findings.add(new Finding(code, source, file, row, column, value, message, fix));
  }
}
