package org.xuetu.indexer.relevance;

import org.xuetu.graph.model.EntityType;

/// A query that is the name of an entity, written in one of the ways in which people write names.
///
/// @param namesakes how many entities bear the name; they may all stand before the one that is asked
public record KnownItem(Writing writing, String q, String id, int namesakes) {
  /// How the name is written, and what is asked of search.
  public enum Writing {
    NAME("名称", 3, 0.99),
    CODE("代码", 1, 1),
    OLD_CODE("旧代码", 3, 0.99),
    OTHER_NAME("别名", 3, 0.99),
    PINYIN("全拼", 3, 0.98),
    INITIALS("首字母", 5, 0.9),
    WRONG_CHARACTER("错一字", 3, 0.92),
    HOMOPHONE("同音字", 3, 0.92),
    MISSING_CHARACTER("漏一字", 3, 0.92),
    EXTRA_CHARACTER("多一字", 3, 0.92),
    PINYIN_SLIP("拼音打错", 3, 0.9),
    TRADITIONAL("繁体", 3, 0.99);

    private final String zh;
    private final int within;
    private final double share;

    Writing(String zh, int within, double share) {
      this.zh = zh;
      this.within = within;
      this.share = share;
    }

    public String zh() {
      return zh;
    }

    /// Among how many hits it has to be.
    public int within() {
      return within;
    }

    /// In what share of the queries.
    public double share() {
      return share;
    }
  }

  static String id(EntityType type, String key) {
    return type.key() + "/" + key;
  }
}
