package org.xuetu.graph.text;

/// A question that the index cannot be asked; the message is Chinese and says what to do.
public final class TextQuestionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public TextQuestionException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
