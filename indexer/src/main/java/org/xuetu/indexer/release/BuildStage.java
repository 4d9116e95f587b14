package org.xuetu.indexer.release;

/// The stages of a build, in their order.
public enum BuildStage {
  READ("读取与校验"),
  INDEX("建索引"),
  GRAPH("写图谱"),
  CHECK("核对"),
  PUBLISH("发布");

  private final String zh;

  BuildStage(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
