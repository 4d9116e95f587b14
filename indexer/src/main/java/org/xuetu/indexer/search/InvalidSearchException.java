package org.xuetu.indexer.search;

/// A request that cannot be answered as asked: the asker can mend it.
public final class InvalidSearchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String value;
  private final String hint;

  public InvalidSearchException(String parameter, String value, String hint) {
    super(parameter + "=" + value + ": " + hint);
    this.parameter = parameter;
    this.value = value;
    this.hint = hint;
  }

  public String parameter() {
    return parameter;
  }

  public String value() {
    return value;
  }

  /// In Chinese: what to do.
  public String hint() {
    return hint;
  }
}
