package org.xuetu.indexer.mapping;

/// A text that a clean-up can make nothing of.
public final class Unclean extends Exception {
  private final String value;
  private final String fix;

  Unclean(String value, String message, String fix) {
    super(message);
    this.value = value;
    this.fix = fix;
  }

  /// The text as it was when the clean-up failed.
  public String value() {
    return value;
  }

  public String fix() {
    return fix;
  }
}
