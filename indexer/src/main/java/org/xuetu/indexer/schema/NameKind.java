package org.xuetu.indexer.schema;

import java.util.Arrays;
import java.util.List;

/// Which of its names begins as typed; in this order they are suggested.
public enum NameKind {
  CODE("code", List.of(IndexField.CODE, IndexField.RETIRED_CODE)),
  NAME("name", List.of(IndexField.NAME_KEY)),
  OTHER_NAME("other-name", List.of(IndexField.OTHER_KEY)),
  PINYIN("pinyin", List.of(IndexField.PINYIN_KEY)),
  INITIALS("initials", List.of(IndexField.INITIALS_KEY));

  private final String key;
  private final List<IndexField> keys;

  NameKind(String key, List<IndexField> keys) {
    this.key = key;
    this.keys = keys;
  }

  public String key() {
    return key;
  }

  /// The fields whose terms are the names of this kind.
  public List<IndexField> keys() {
    return keys;
  }

  /// The fields of all kinds.
  public static List<IndexField> fields() {
    return Arrays.stream(values()).flatMap(kind -> kind.keys.stream()).toList();
  }
}
