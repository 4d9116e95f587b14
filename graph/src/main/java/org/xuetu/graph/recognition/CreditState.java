package org.xuetu.graph.recognition;

/// What an achievement is worth toward one target.
public enum CreditState {
  /// It stands for the target.
  COUNTS("counts", "计入"),
  /// An institution has to decide, or the rule is not certain enough.
  UNDECIDED("undecided", "待定"),
  /// It stands for nothing here.
  REFUSED("refused", "不计入"),
  /// It would stand for the target under the condition that the reason names.
  WOULD_COUNT_IF("would-count-if", "满足条件后可计入");

  private final String key;
  private final String zh;

  CreditState(String key, String zh) {
    this.key = key;
    this.zh = zh;
  }

  /// Which state is told first where an achievement does several things; the smallest.
  public int precedence() {
    return switch (this) {
      case COUNTS -> 0;
      case WOULD_COUNT_IF -> 1;
      case UNDECIDED -> 2;
      case REFUSED -> 3;
    };
  }

  public String key() {
    return key;
  }

  public String zh() {
    return zh;
  }
}
