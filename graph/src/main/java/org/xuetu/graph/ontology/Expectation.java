package org.xuetu.graph.ontology;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the answer to an example query must show; written as one short line.
///
/// | written | means |
/// |---|---|
/// | `rows=5` | exactly five rows |
/// | `rows>=30` | thirty rows or more |
/// | `contains=合肥工业大学` | some cell contains it |
/// | `lacks=RR027` | no cell contains it |
/// | `value(n)=70` | column `n` of the first row is it |
/// | `row(what=成员单位,held=15)` | some row has these cells |
/// | `answer=true` | a yes/no query says so |
public sealed interface Expectation {
  /// Exactly so many rows.
  record Rows(int count) implements Expectation {}

  /// So many rows or more.
  record AtLeastRows(int count) implements Expectation {}

  /// Some cell contains the text.
  record Contains(String text) implements Expectation {}

  /// No cell contains the text.
  record Lacks(String text) implements Expectation {}

  /// The cell of a column in the first row.
  record FirstValue(String column, String value) implements Expectation {}

  /// Some row has these cells, by column.
  record SomeRow(Map<String, String> cells) implements Expectation {
    public SomeRow {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }

  /// The answer of a yes/no query.
  record Answer(boolean yes) implements Expectation {}

  /// A query's answer as plain text: the rows of a table, or `true` or `false` as its only cell.
  ///
  /// @param rows by column; a cell without a value is empty text
  record Table(List<String> columns, List<Map<String, String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(Map::copyOf).toList();
    }
  }

  /// Whether an answer shows it.
  default boolean holdsFor(Table table) {
    return switch (this) {
      case Rows(int count) -> table.rows().size() == count;
      case AtLeastRows(int count) -> table.rows().size() >= count;
      case Contains(String text) -> anyCellContains(table, text);
      case Lacks(String text) -> !anyCellContains(table, text);
      case FirstValue(String column, String value) ->
          !table.rows().isEmpty() && sameCell(table.rows().getFirst(), column, value);
      case SomeRow(Map<String, String> cells) ->
          table.rows().stream()
              .anyMatch(
                  row ->
                      cells.entrySet().stream()
                          .allMatch(cell -> sameCell(row, cell.getKey(), cell.getValue())));
      case Answer(boolean yes) ->
          table.rows().size() == 1 && table.rows().getFirst().containsValue(Boolean.toString(yes));
    };
  }

  /// How it is written.
  default String line() {
    return switch (this) {
      case Rows(int count) -> "rows=" + count;
      case AtLeastRows(int count) -> "rows>=" + count;
      case Contains(String text) -> "contains=" + text;
      case Lacks(String text) -> "lacks=" + text;
      case FirstValue(String column, String value) -> "value(" + column + ")=" + value;
      case SomeRow(Map<String, String> cells) ->
          cells.entrySet().stream()
              .map(cell -> cell.getKey() + "=" + cell.getValue())
              .collect(Collectors.joining(",", "row(", ")"));
      case Answer(boolean yes) -> "answer=" + yes;
    };
  }

  /// Reads a line; empty when it is none of those above.
  static Optional<Expectation> find(String line) {
    return ExpectationParser.find(line);
  }

  private static boolean anyCellContains(Table table, String text) {
    return table.rows().stream()
        .anyMatch(row -> row.values().stream().anyMatch(cell -> cell.contains(text)));
  }

  private static boolean sameCell(Map<String, String> row, String column, String value) {
    String cell = row.getOrDefault(column, "");
    return cell.equals(value) || (isNumber(cell) && isNumber(value) && sameNumber(cell, value));
  }

  /// A code such as 00012 is no number.
  private static boolean isNumber(String text) {
    return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?");
  }

  private static boolean sameNumber(String one, String other) {
    return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }
}
