package org.xuetu.indexer.search;

import java.util.BitSet;

/// Marked characters of one text.
final class Ranges {
  private final BitSet marked = new BitSet();

  void mark(int start, int end) {
    marked.set(start, end);
  }

  boolean isEmpty() {
    return marked.isEmpty();
  }

  int first() {
    return Math.max(0, marked.nextSetBit(0));
  }

  int count(int start, int end) {
    return marked.get(start, end).cardinality();
  }

  /// The part of a text as HTML: escaped, marks in `em`.
  String html(String text, int start, int end) {
    StringBuilder html = new StringBuilder(end - start + 32);
    boolean open = false;
    for (int i = start; i < end; i++) {
      if (marked.get(i) != open) {
        html.append(open ? "</em>" : "<em>");
        open = !open;
      }
      append(html, text.charAt(i));
    }
    return html.append(open ? "</em>" : "").toString();
  }

  private static void append(StringBuilder html, char character) {
    switch (character) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(character);
    }
  }
}
