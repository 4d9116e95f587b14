package org.xuetu.graph.pathway.model;

/// How an item of a programme is examined.
public enum ItemKind {
  WRITTEN("笔试"),
  PRACTICAL("实践"),
  /// The closing piece without credits: thesis, final project or clinical examination.
  THESIS("毕业环节");

  private final String zh;

  ItemKind(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
