package org.xuetu.api.config;

/// A configuration that cannot be used; the message says in Chinese what to change.
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String key;

  ConfigException(String code, String key, String message) {
    super(message);
    this.code = code;
    this.key = key;
  }

  /// Stable name of the complaint, `unknown-setting`, `invalid-setting` or `unreadable-config`.
  public String code() {
    return code;
  }

  /// The setting, variable or file complained about.
  public String key() {
    return key;
  }

  static ConfigException unknown(String key, String where) {
    return new ConfigException(
        "unknown-setting", key, where + " 里有不认识的配置项 " + key + "；认识的有：" + Setting.knownKeys() + "。");
  }

  static ConfigException invalid(EffectiveValue value, String wanted) {
    return new ConfigException(
        "invalid-setting",
        value.setting().key(),
        "配置项 %s 的值“%s”不合要求（来自%s）：%s。"
            .formatted(value.setting().key(), value.value(), value.origin().zh(), wanted));
  }
}
