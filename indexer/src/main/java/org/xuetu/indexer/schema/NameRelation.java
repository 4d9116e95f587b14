package org.xuetu.indexer.schema;

import java.util.Arrays;
import java.util.Optional;

/// How another name relates to the entity that bears it, and so how search may use it.
public enum NameRelation {
  /// Another name for the same thing.
  ALIAS("alias", "别名", Use.SAME),
  /// A shortened name.
  ABBREVIATION("abbreviation", "简称", Use.SAME),
  /// How learners put it, though it is not a name: a piece of a question.
  COLLOQUIAL("colloquial", "通俗说法", Use.SAME),
  /// The name it had before.
  FORMER_NAME("former-name", "曾用名", Use.SAME),
  /// The code it had before.
  OLD_CODE("old-code", "旧代码", Use.SAME),
  /// A code in another list.
  OTHER_CODE("other-code", "其他代码", Use.SAME),
  /// A usual way to write it wrong.
  MISSPELLING("misspelling", "常见误写", Use.SAME),
  /// How it is typed in letters.
  PINYIN("pinyin", "拼音", Use.SAME),
  /// Means this and other things too: every meaning is found.
  AMBIGUOUS("ambiguous", "多义", Use.SAME),
  /// A part of the name.
  PARTIAL("partial", "名称的一部分", Use.NEAR),
  /// Not the same, but what is asked for may be this: found below everything else.
  NEAR("near", "相近", Use.NEAR),
  /// Often mistaken for it: never finds it.
  NOT_SAME_AS("not-same-as", "不是同一事物", Use.NEVER);

  /// What search does with a name.
  public enum Use {
    SAME,
    NEAR,
    NEVER
  }

  private final String key;
  private final String zh;
  private final Use use;

  NameRelation(String key, String zh, Use use) {
    this.key = key;
    this.zh = zh;
    this.use = use;
  }

  public String key() {
    return key;
  }

  public String zh() {
    return zh;
  }

  public Use use() {
    return use;
  }

  public static Optional<NameRelation> find(String key) {
    return Arrays.stream(values()).filter(relation -> relation.key.equals(key)).findFirst();
  }
}
