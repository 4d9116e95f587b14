package org.xuetu.indexer.release;

/// What a build spends processor time on, whichever thread does it and whenever.
public enum BuildWork {
  READ("读取与校验"),
  WORDS("词表"),
  GATHER("汇集文档"),
  ANALYSE("分词注音"),
  ADD("加入索引"),
  FLUSH("写下索引"),
  GRAPH("图谱与转储"),
  CHECK("核对"),
  DIGEST("校验和"),
  /// Starting, compiling, collecting garbage, and what is too small to be counted.
  MACHINE("虚拟机及其他");

  private final String zh;

  BuildWork(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
