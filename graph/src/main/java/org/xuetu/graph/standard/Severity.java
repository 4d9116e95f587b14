package org.xuetu.graph.standard;

import java.util.Locale;

/// How much a finding weighs.
public enum Severity {
  /// What must be mended: the required tier.
  VIOLATION("必须改"),
  /// What should be mended or looked at: the recommended tier.
  WARNING("建议改"),
  /// What was put right on reading, or is good to know.
  INFO("提示");

  private final String zh;

  Severity(String zh) {
    this.zh = zh;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String zh() {
    return zh;
  }
}
