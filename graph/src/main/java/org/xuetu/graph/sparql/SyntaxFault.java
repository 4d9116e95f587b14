package org.xuetu.graph.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.xuetu.graph.vocab.Prefixes;

/// Says in Chinese what is wrong with a query's syntax, where, and what may help.
record SyntaxFault(String hint, int line, int column) {
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
  private static final Pattern BEGUN = Pattern.compile("after prefix \"([^\"]*)\"");
  private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^:]*):");
  private static final String FULL_WIDTH = "，；。：？！（）｛｝［］＜＞“”‘’＝";
  private static final List<String> WORDS =
      List.of(
          "SELECT",
          "CONSTRUCT",
          "DESCRIBE",
          "ASK",
          "WHERE",
          "FILTER",
          "OPTIONAL",
          "UNION",
          "PREFIX",
          "DISTINCT",
          "LIMIT",
          "OFFSET",
          "ORDER",
          "GROUP",
          "HAVING",
          "VALUES",
          "GRAPH",
          "MINUS",
          "BIND",
          "FROM",
          "EXISTS",
          "COUNT",
          "CONCAT",
          "CONTAINS",
          "REGEX");

  static SyntaxFault of(QueryParseException fault, String text) {
    String message = String.valueOf(fault.getMessage());
    int line = Math.max(fault.getLine(), 0);
    int column = Math.max(fault.getColumn(), 0);
    // The exception knows the last token that was right, its message the first that was not.
    Matcher place = PLACE.matcher(message);
    if (place.find()) {
      line = Integer.parseInt(place.group(1));
      column = Integer.parseInt(place.group(2));
    }
    Matcher begun = BEGUN.matcher(message);
    if (begun.find()) {
      column -= begun.group(1).replaceAll("\\\\u[0-9a-fA-F]{4}", "x").length();
    }
    return new SyntaxFault(hint(message, rest(text, line, column)), line, column);
  }

  String sentence() {
    String place = line > 0 ? "（第 " + line + " 行第 " + column + " 列）" : "";
    return "查询语法有误" + place + "：" + hint;
  }

  private static String hint(String message, String rest) {
    Matcher prefix = PREFIX.matcher(message);
    if (prefix.find()) {
      return "没有声明前缀 "
          + prefix.group(1)
          + ":，请在查询开头写 PREFIX "
          + prefix.group(1)
          + ": <…>；不必声明的有 "
          + String.join("、", Prefixes.all().keySet())
          + "。";
    }
    if (message.contains("<EOF>")) {
      return "查询在这里突然结束，可能少了 }、) 或引号。";
    }
    String word = word(rest);
    if (!word.isEmpty() && FULL_WIDTH.contains(word.substring(0, 1))) {
      return "这里用了全角符号 " + word.charAt(0) + "，请改成半角。";
    }
    Optional<String> meant = meant(word);
    if (meant.isPresent()) {
      return "不认识 " + word + "，是不是想写 " + meant.get() + "？";
    }
    if (message.startsWith("Lexical error")) {
      return "这里有读不懂的内容" + shown(word) + "，请检查引号、尖括号和全角符号。";
    }
    if (message.contains("Encountered")) {
      return "没想到这里是" + shown(word) + "；" + structure(word);
    }
    return firstLine(message) + "。";
  }

  private static String structure(String word) {
    return switch (word) {
      case "}" -> "三元组要有主语、谓语和宾语；也可能多了一个 }。";
      case "{" -> "前面可能少写了关键词或条件。";
      case ")" -> "括号里可能少了内容，或多了一个 )。";
      case ";", "." -> "前面的三元组可能没有写完。";
      default -> "前一行可能少了 . 或 ;，或者少了括号。";
    };
  }

  private static String shown(String word) {
    return word.isEmpty() ? "" : " " + word + " ";
  }

  /// What the query says from the place of the fault on.
  private static String rest(String text, int line, int column) {
    List<String> lines = text.lines().toList();
    if (line < 1 || line > lines.size()) {
      return "";
    }
    String there = lines.get(line - 1);
    return column < 1 || column > there.length() ? "" : there.substring(column - 1);
  }

  private static String word(String rest) {
    Matcher word = Pattern.compile("\\s*([\\p{L}\\p{N}_?:-]+|\\S)").matcher(rest);
    return word.lookingAt() ? word.group(1) : "";
  }

  /// A keyword one or two letters away.
  private static Optional<String> meant(String word) {
    String letters = word.toUpperCase(Locale.ROOT);
    if (!letters.matches("[A-Z]{3,12}") || WORDS.contains(letters)) {
      return Optional.empty();
    }
    return WORDS.stream()
        .filter(known -> distance(letters, known) <= (known.length() > 4 ? 2 : 1))
        .findFirst();
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      row[at] = at;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  static String firstLine(String message) {
    String text = message.strip();
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end).strip();
  }
}
