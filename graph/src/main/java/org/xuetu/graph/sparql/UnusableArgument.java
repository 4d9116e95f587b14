package org.xuetu.graph.sparql;

/// What is written beside a computed property cannot be used; the message is Chinese and says what to
/// write instead.
final class UnusableArgument extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  UnusableArgument(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
