package org.xuetu.graph.exchange;

import java.util.Optional;

/// Refuses Turtle and TriG whose brackets are nested too deeply, before a parser that calls itself
/// for every bracket sees them. Brackets in comments, IRIs and strings do not count.
final class TurtleNesting {
  private final byte[] text;
  private final int deepest;
  private int at;
  private int depth;
  private int line = 1;
  private int lineStart;

  private TurtleNesting(byte[] text, int deepest) {
    this.text = text;
    this.deepest = deepest;
  }

  static void check(byte[] text, int deepest) throws RdfException {
    new TurtleNesting(text, deepest).run();
  }

  private void run() throws RdfException {
    while (at < text.length) {
      switch (text[at]) {
        case '[', '(', '{' -> open();
        case ']', ')', '}' -> depth--;
        case '#' -> skipComment();
        case '"', '\'' -> skipString(text[at]);
        case '\\' -> at++;
        case '<' -> angle();
        case '>' -> closeTriple();
        case '\n' -> newLine();
        default -> {}
      }
      at++;
    }
  }

  private void open() throws RdfException {
    depth++;
    if (depth > deepest) {
      throw new RdfException(
          RdfException.Reason.TOO_DEEP,
          "括号嵌套超过 " + deepest + " 层",
          "请给内层的节点起名字，分开来写",
          Optional.of(new TextPlace(line, at - lineStart + 1)));
    }
  }

  private void newLine() {
    line++;
    lineStart = at + 1;
  }

  private void skipComment() {
    while (at + 1 < text.length && text[at + 1] != '\n') {
      at++;
    }
  }

  /// An IRI, or the start of a triple in the place of a term.
  private void angle() throws RdfException {
    if (is(at + 1, '<')) {
      at++;
      open();
      return;
    }
    while (at + 1 < text.length && text[at] != '>' && text[at + 1] != '\n') {
      at++;
    }
  }

  private void closeTriple() {
    if (is(at + 1, '>')) {
      at++;
      depth--;
    }
  }

  private void skipString(byte quote) {
    boolean isLong = is(at + 1, quote) && is(at + 2, quote);
    at += isLong ? 3 : 1;
    while (at < text.length) {
      byte here = text[at];
      if (here == '\\') {
        at++;
      } else if (here == '\n') {
        newLine();
        if (!isLong) {
          return;
        }
      } else if (here == quote && (!isLong || is(at + 1, quote) && is(at + 2, quote))) {
        at += isLong ? 2 : 0;
        return;
      }
      at++;
    }
  }

  private boolean is(int index, int expected) {
    return index < text.length && text[index] == expected;
  }
}
