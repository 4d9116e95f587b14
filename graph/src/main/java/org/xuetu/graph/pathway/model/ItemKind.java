package org.xuetu.graph.pathway.model;

/// How an item of a programme is examined.
public enum ItemKind {
  WRITTEN("笔试"),
  /// Studied and examined in a term of an open university.
  COURSE("课程"),
  PRACTICAL("实践"),
  /// The closing piece: thesis, final project or clinical examination.
  THESIS("毕业环节");

  private final String zh;

  ItemKind(String zh) {
    this.zh = zh;
  }

  /// Whether it takes a place in a session or term.
  public boolean takesPlace() {
    return this == WRITTEN || this == COURSE;
  }

  public String zh() {
    return zh;
  }
}
