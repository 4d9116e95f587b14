package org.xuetu.graph.exchange;

/// What a parser said, short enough for a person: its first line, cut where it repeats the input.
final class ParserMessage {
  private static final int LONGEST = 200;

  private ParserMessage() {}

  static String of(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage()).strip();
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end).strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
