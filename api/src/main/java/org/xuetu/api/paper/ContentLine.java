package org.xuetu.api.paper;

import java.nio.charset.StandardCharsets;

/// A line of a calendar (RFC 5545, 3.1).
///
/// @param name with its parameters, as `DTSTART;VALUE=DATE`
/// @param value as it is written, already escaped where it is a text
record ContentLine(String name, String value) {
  private static final int LONGEST = 75;

  /// A text: what would end a line or part a list is escaped, other control characters are left out.
  static ContentLine text(String name, String words) {
    var escaped = new StringBuilder();
    words
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            it -> {
              switch (it) {
                case '\n' -> escaped.append("\\n");
                case '\\', ',', ';' -> escaped.append('\\').appendCodePoint(it);
                default -> {
                  if (it == '\t' || !Character.isISOControl(it)) {
                    escaped.appendCodePoint(it);
                  }
                }
              }
            });
    return new ContentLine(name, escaped.toString());
  }

  /// Folded to at most 75 octets, never inside a character.
  void write(StringBuilder out) {
    int octets = 0;
    var line = name + ":" + value;
    for (int at = 0; at < line.length(); ) {
      var character = Character.toString(line.codePointAt(at));
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > LONGEST) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(character);
      octets += more;
      at += character.length();
    }
    out.append("\r\n");
  }
}
