package org.xuetu.indexer.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question of a learner and what a person expects as its answer.
///
/// @param grades for each `type/key` how good an answer it is, 1 to 3; what is not named is worth 0
public record JudgedQuestion(String id, String intent, String text, Map<String, Integer> grades) {
  private static final int COLUMNS = 4;

  public JudgedQuestion {
    grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
  }

  /// Reads a table of `id`, `intent`, `question` and `expected` (`type/key=grade`, separated by
  /// blanks); lines that begin with `#` are remarks.
  public static List<JudgedQuestion> read(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(JudgedQuestion::parse)
        .toList();
  }

  private static JudgedQuestion parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("four columns expected: " + line);
    }
    Map<String, Integer> grades = new LinkedHashMap<>();
    for (String expected : cells[3].split(" ", -1)) {
      int equals = expected.lastIndexOf('=');
      grades.put(expected.substring(0, equals), Integer.valueOf(expected.substring(equals + 1)));
    }
    return new JudgedQuestion(cells[0], cells[1], cells[2], grades);
  }
}
