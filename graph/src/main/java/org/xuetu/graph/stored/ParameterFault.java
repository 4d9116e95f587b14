package org.xuetu.graph.stored;

/// A parameter that cannot be used; the sentence is Chinese and says what can.
public final class ParameterFault extends Exception {
  /// What is wrong with it.
  public enum Reason {
    UNKNOWN,
    MISSING,
    INVALID
  }

  private final Reason reason;
  private final String parameter;
  private final String value;
  private final String sentence;

  ParameterFault(Reason reason, String parameter, String value, String sentence) {
    super(sentence);
    this.reason = reason;
    this.parameter = parameter;
    this.value = value;
    this.sentence = sentence;
  }

  public Reason reason() {
    return reason;
  }

  public String parameter() {
    return parameter;
  }

  public String value() {
    return value;
  }

  public String sentence() {
    return sentence;
  }
}
