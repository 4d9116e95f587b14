package org.xuetu.graph.standard;

/// The standard is not as it has to be; the message is one Chinese sentence that names the file.
public final class StandardException extends Exception {
  private final String sentence;

  StandardException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
