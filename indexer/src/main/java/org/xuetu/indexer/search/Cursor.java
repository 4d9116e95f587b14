package org.xuetu.indexer.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The place of a hit in the order of an answer: where the next page begins.
///
/// @param document its number in the index
/// @param seen how many hits stand before the next page
/// @param id which entity that is, so that a cursor of another index is noticed
/// @param value what it was ordered by, written out
record Cursor(int document, long seen, String id, String value) {
  private static final String BETWEEN = "\n";
  private static final int PARTS = 4;

  String encode() {
    String plain = String.join(BETWEEN, String.valueOf(document), String.valueOf(seen), id, value);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  static Cursor decode(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split(BETWEEN, PARTS);
      if (parts.length < PARTS) {
        throw invalid(text);
      }
      return new Cursor(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2], parts[3]);
    } catch (InvalidSearchException invalid) {
      throw invalid;
    } catch (IllegalArgumentException malformed) {
      throw invalid(text);
    }
  }

  static InvalidSearchException invalid(String text) {
    return new InvalidSearchException("cursor", text, "cursor 无效或已过期, 请从第一页重新开始");
  }
}
