package org.xuetu.graph.exchange;

import java.util.regex.Pattern;

/// What a parser said, short enough for a person: its first line, cut where it repeats the input.
final class ParserMessage {
  private static final int LONGEST = 200;

  /// The JDK's XML parser begins with the place, which is told beside the message.
  private static final Pattern PLACE =
      Pattern.compile("^ParseError at \\[row,col]:\\[\\d+,\\d+]\\s+Message: ");

  private ParserMessage() {}

  static String of(Throwable thrown) {
    String message = PLACE.matcher(String.valueOf(thrown.getMessage()).strip()).replaceFirst("");
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end).strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
