package org.xuetu.api.pages;

/// A language of the interface. What the data says stays in the language it was said in.
public enum Tongue {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Tongue(String tag) {
    this.tag = tag;
  }

  /// As BCP 47 has it.
  public String tag() {
    return tag;
  }

  public boolean isEnglish() {
    return this == EN;
  }

  /// Of two wordings of the same, the one in this language.
  public String say(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
