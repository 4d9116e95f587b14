package org.xuetu.graph.standard;

import java.util.Locale;

/// How strongly the standard asks for an item.
public enum Tier {
  REQUIRED("必填"),
  RECOMMENDED("建议填"),
  OPTIONAL("可不填");

  private final String zh;

  Tier(String zh) {
    this.zh = zh;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String zh() {
    return zh;
  }
}
