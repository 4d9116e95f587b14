package org.xuetu.api.http;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a `Range` header asks of a file (RFC 9110, section 14).
sealed interface ByteRange {
  /// All of it: nothing else is asked for, or in words that are not served, as several parts at once.
  record Whole() implements ByteRange {}

  /// Both ends included, counted from 0.
  record Part(long first, long last) implements ByteRange {}

  /// A part that begins behind the end.
  record Beyond() implements ByteRange {}

  /// Longer figures are behind the end of any file.
  int DIGITS = 18;

  Pattern ONE = Pattern.compile("(?i)bytes=[ \\t]*([0-9]*)-([0-9]*)[ \\t]*");

  static ByteRange of(Optional<String> header, long size) {
    var asked = ONE.matcher(header.orElse(""));
    if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
      return new Whole();
    }
    var end = number(asked.group(2), Long.MAX_VALUE);
    if (asked.group(1).isEmpty()) {
      return end == 0 ? new Beyond() : new Part(Math.max(0, size - end), size - 1);
    }
    var first = number(asked.group(1), Long.MAX_VALUE);
    if (first > end) {
      return new Whole();
    }
    return first >= size ? new Beyond() : new Part(first, Math.min(end, size - 1));
  }

  private static long number(String digits, long otherwise) {
    return digits.isEmpty() || digits.length() > DIGITS ? otherwise : Long.parseLong(digits);
  }
}
