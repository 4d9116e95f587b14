package org.xuetu.graph.recognition;

/// What a counting achievement does for the programme.
public enum Merit {
  /// It meets a requirement: a course need not be sat.
  REQUIREMENT("requirement", "满足课程要求"),
  /// It adds credits and a course to the totals and stands for none.
  CREDITS("credits", "只计学分"),
  /// It opens or eases something else, such as graduation or an internship.
  CONDITION("condition", "满足其他条件"),
  NONE("none", "无");

  private final String key;
  private final String zh;

  Merit(String key, String zh) {
    this.key = key;
    this.zh = zh;
  }

  public String key() {
    return key;
  }

  public String zh() {
    return zh;
  }
}
