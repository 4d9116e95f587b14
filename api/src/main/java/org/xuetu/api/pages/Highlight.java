package org.xuetu.api.pages;

/// Marked text as HTML. The marks come from the index; anything else that looks like markup is shown
/// as the letters it is made of.
final class Highlight {
  private static final String START = "<em>";
  private static final String END = "</em>";

  private Highlight() {}

  /// @param marked already escaped, with `em` around the matches
  /// @param plain what is shown where the marked text is not what it should be
  static String html(String marked, String plain) {
    var rest = unmarked(marked);
    boolean sound =
        rest.indexOf('<') < 0 && rest.indexOf('>') < 0 && rest.indexOf('"') < 0 && paired(marked);
    return sound ? marked : escape(plain);
  }

  static String unmarked(String marked) {
    return marked.replace(START, "").replace(END, "");
  }

  private static boolean paired(String marked) {
    int at = 0;
    while (true) {
      int start = marked.indexOf(START, at);
      int end = marked.indexOf(END, at);
      if (start < 0 && end < 0) {
        return true;
      }
      if (start < 0
          || end < start
          || marked.indexOf(START, start + 1) >= 0 && marked.indexOf(START, start + 1) < end) {
        return false;
      }
      at = end + END.length();
    }
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
