package org.xuetu.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `a=1&a=2&b=…` strictly: what is not percent-encoded UTF-8 is refused, never guessed.
final class QueryString {
  private QueryString() {}

  static Map<String, List<String>> parse(String encoded) {
    var values = new LinkedHashMap<String, List<String>>();
    int start = 0;
    while (start <= encoded.length()) {
      int next = encoded.indexOf('&', start);
      int end = next < 0 ? encoded.length() : next;
      if (end > start) {
        var pair = encoded.substring(start, end);
        int equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals), pair);
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1), pair);
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
      start = end + 1;
    }
    return values;
  }

  private static String decode(String encoded, String pair) {
    var bytes = ByteBuffer.allocate(encoded.length() * 4);
    int at = 0;
    while (at < encoded.length()) {
      char letter = encoded.charAt(at);
      if (letter == '%') {
        int high = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(encoded.charAt(at + 2), 16);
        if (low < 0) {
          throw malformed(pair);
        }
        bytes.put((byte) (high << 4 | low));
        at += 3;
      } else if (letter == '+') {
        bytes.put((byte) ' ');
        at++;
      } else {
        int codePoint = encoded.codePointAt(at);
        bytes.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(codePoint);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed(pair);
    }
  }

  private static ProblemException malformed(String pair) {
    return ProblemException.ofValue(
        ProblemCode.MALFORMED_ADDRESS, "query", pair, "参数部分必须是百分号编码的 UTF-8；请检查 % 后面的两位十六进制数。");
  }
}
