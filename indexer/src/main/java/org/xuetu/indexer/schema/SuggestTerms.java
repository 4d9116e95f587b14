package org.xuetu.indexer.schema;

import org.xuetu.graph.model.EntityType;

/// How type-ahead terms are written: the type, the kind of name, and its beginning.
public final class SuggestTerms {
  /// Which of its names begins as typed; in this order they are suggested.
  public enum NameKind {
    CODE('c', "code"),
    NAME('n', "name"),
    OTHER_NAME('o', "other-name"),
    PINYIN('p', "pinyin"),
    INITIALS('i', "initials");

    private final char mark;
    private final String key;

    NameKind(char mark, String key) {
      this.mark = mark;
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  private SuggestTerms() {}

  public static String term(EntityType type, NameKind kind, String start) {
    return type.key() + '|' + kind.mark + '|' + start;
  }
}
