package org.xuetu.graph.ontology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the written forms of [Expectation].
final class ExpectationParser {
  private static final Pattern COUNT = Pattern.compile("rows(=|>=)(\\d{1,6})");
  private static final Pattern TEXT = Pattern.compile("(contains|lacks)=(.+)");
  private static final Pattern VALUE = Pattern.compile("value\\((\\w+)\\)=(.*)");
  private static final Pattern ROW = Pattern.compile("row\\((\\w+=[^,]*(,\\w+=[^,]*)*)\\)");
  private static final Pattern CELL = Pattern.compile("(\\w+)=([^,]*)");
  private static final Pattern ANSWER = Pattern.compile("answer=(true|false)");

  private ExpectationParser() {}

  static Optional<Expectation> find(String line) {
    Matcher count = COUNT.matcher(line);
    if (count.matches()) {
      int rows = Integer.parseInt(count.group(2));
      return Optional.of(
          count.group(1).equals("=")
              ? new Expectation.Rows(rows)
              : new Expectation.AtLeastRows(rows));
    }
    Matcher text = TEXT.matcher(line);
    if (text.matches()) {
      String words = text.group(2);
      return Optional.of(
          text.group(1).equals("contains")
              ? new Expectation.Contains(words)
              : new Expectation.Lacks(words));
    }
    Matcher value = VALUE.matcher(line);
    if (value.matches()) {
      return Optional.of(new Expectation.FirstValue(value.group(1), value.group(2)));
    }
    Matcher row = ROW.matcher(line);
    if (row.matches()) {
      return Optional.of(new Expectation.SomeRow(cells(row.group(1))));
    }
    Matcher answer = ANSWER.matcher(line);
    return answer.matches()
        ? Optional.of(new Expectation.Answer(Boolean.parseBoolean(answer.group(1))))
        : Optional.empty();
  }

  private static Map<String, String> cells(String text) {
    Map<String, String> cells = new LinkedHashMap<>();
    Matcher cell = CELL.matcher(text);
    while (cell.find()) {
      cells.put(cell.group(1), cell.group(2));
    }
    return cells;
  }
}
