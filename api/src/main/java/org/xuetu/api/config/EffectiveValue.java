package org.xuetu.api.config;

/// The value that is in force for one setting, as it was written, and where.
public record EffectiveValue(Setting setting, String value, Origin origin) {
  public String line() {
    return setting.key() + " = " + value + "（" + origin.zh() + "）";
  }
}
