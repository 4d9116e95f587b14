package org.xuetu.indexer.search;

/// Another way to write a query, by the name that was probably meant.
///
/// @param q the whole query, corrected
/// @param from the part that was typed
/// @param to the name put in its place
public record Correction(String q, String from, String to, Kind kind) {
  /// What went wrong.
  public enum Kind {
    MISSPELLING("misspelling", "常见误写"),
    HOMOPHONE("homophone", "同音字"),
    CHARACTER("character", "错字、漏字或多字"),
    PINYIN("pinyin", "拼音打错");

    private final String key;
    private final String zh;

    Kind(String key, String zh) {
      this.key = key;
      this.zh = zh;
    }

    public String key() {
      return key;
    }

    public String zh() {
      return zh;
    }
  }
}
