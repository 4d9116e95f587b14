package org.xuetu.api.pages;

/// The parts of the site that every page leads to.
public enum Room {
  PLAN("/plan", "规划", "Plan"),
  BATCH("/batch", "批量", "Batch"),
  ALLIANCE("/alliance", "联盟", "Alliance"),
  SPARQL("/sparql", "查询", "SPARQL"),
  CONTRIBUTE("/contribute", "投稿", "Contribute"),
  DOCS("/docs", "接口", "API");

  private final String path;
  private final String zh;
  private final String en;

  Room(String path, String zh, String en) {
    this.path = path;
    this.zh = zh;
    this.en = en;
  }

  public String path() {
    return path;
  }

  public String name(Tongue tongue) {
    return tongue.say(zh, en);
  }
}
