package org.xuetu.graph.pathway.model;

/// How a programme is studied, which decides what its clock looks like.
public enum StudyForm {
  /// Papers in sessions of the self-taught examination (自考).
  SELF_TAUGHT("zikao", "self-taught", "自考"),
  /// Courses in terms of an open university (开放教育).
  OPEN("open", "open-education", "开放教育");

  private final String key;
  private final String ruleArea;
  private final String zh;

  StudyForm(String key, String ruleArea, String zh) {
    this.key = key;
    this.ruleArea = ruleArea;
    this.zh = zh;
  }

  /// Concept key of the scheme `form`.
  public String key() {
    return key;
  }

  /// Concept key of the scheme `rule-scope` under which rules for such programmes stand.
  public String ruleArea() {
    return ruleArea;
  }

  public String zh() {
    return zh;
  }
}
