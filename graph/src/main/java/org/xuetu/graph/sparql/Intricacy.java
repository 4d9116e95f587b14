package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How deep and how long the constructions of a query are, read from its text before the grammar, the
/// optimizer and the engine, which follow them by recursion.
final class Intricacy {
  private static final int LONGEST_QUERY = 300_000;
  private static final int DEEPEST = 150;
  private static final int MOST_GROUPS = 1_500;
  private static final int MOST_OPERATORS = 4_000;
  private static final int MOST_PATTERNS = 3_000;

  /// One alternative for each sort of token that matters; names and numbers are passed over.
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"|'(?:[^'\\\\\\n\\r]|\\\\.)*+'"
              + "|<[^<>\"{}|^`\\\\\\x00-\\x20]*+>|#[^\\n\\r]*+"
              + "|[\\p{L}_:?$@][\\p{L}\\p{N}_:.-]*+"
              + "|[(){}\\[\\].;]|&&|\\|\\||[|/^*+!=<>-]",
          Pattern.DOTALL);

  private final List<String> open = new ArrayList<>();
  private int groups;
  private int operators;
  private int patterns;
  private boolean inValues;

  private Intricacy() {}

  static void check(String text) throws SparqlException {
    if (text.length() > LONGEST_QUERY) {
      throw tooMuch("查询最多 " + LONGEST_QUERY + " 个字符，请把它拆成几个查询。");
    }
    new Intricacy().read(text);
  }

  private void read(String text) throws SparqlException {
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      count(tokens.group());
      if (open.size() > DEEPEST) {
        throw tooMuch("括号嵌套超过 " + DEEPEST + " 层，请把它拆成几个查询。");
      }
    }
    if (groups > MOST_GROUPS) {
      throw tooMuch("花括号和 BIND 超过 " + MOST_GROUPS + " 个，请把它拆成几个查询。");
    }
    if (operators > MOST_OPERATORS) {
      throw tooMuch("运算符超过 " + MOST_OPERATORS + " 个；很长的 OR 请改写成 IN 或 VALUES。");
    }
    if (patterns > MOST_PATTERNS) {
      throw tooMuch("三元组模式超过 " + MOST_PATTERNS + " 个；列举很多值请改用 VALUES。");
    }
  }

  private void count(String token) {
    switch (token) {
      case "{", "(", "[" -> {
        open.add(token);
        groups += token.equals("(") || inValues ? 0 : 1;
      }
      case "}", ")", "]" -> {
        if (!open.isEmpty()) {
          open.removeLast();
        }
        inValues &= !token.equals("}");
      }
      case ".", ";" -> patterns++;
      case "|", "/", "^", "*", "+", "!", "=", "<", ">", "-", "&&", "||" -> operators++;
      default -> {
        String word = token.toUpperCase(Locale.ROOT);
        inValues |= word.equals("VALUES");
        groups += word.equals("BIND") || word.equals("SELECT") ? 1 : 0;
      }
    }
  }

  private static SparqlException tooMuch(String sentence) {
    return new SparqlException(SparqlException.Reason.REFUSED, sentence);
  }
}
