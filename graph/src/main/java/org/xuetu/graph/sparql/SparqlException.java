package org.xuetu.graph.sparql;

/// A query that cannot be answered, and why; the message is Chinese and says what to do.
///
/// `line` and `column` count from 1 and are 0 where no place in the text is to blame.
public final class SparqlException extends Exception {
  /// Why a query was not answered.
  public enum Reason {
    /// Not SPARQL.
    MALFORMED,
    /// SPARQL that leaves the release or is too intricate to be read.
    REFUSED,
    /// A computed property is asked for what it does not have.
    ARGUMENT,
    /// It wants to change something.
    UPDATE,
    /// Its result cannot be written so.
    FORMAT_UNSUPPORTED,
    /// It took too long.
    TIMEOUT,
    /// It wanted to hold too much.
    TOO_LARGE,
    /// Others hold what it needs.
    BUSY;
  }

  private final Reason reason;
  private final String sentence;
  private final int line;
  private final int column;

  SparqlException(Reason reason, String sentence, int line, int column) {
    super(sentence);
    this.reason = reason;
    this.sentence = sentence;
    this.line = line;
    this.column = column;
  }

  SparqlException(Reason reason, String sentence) {
    this(reason, sentence, 0, 0);
  }

  public Reason reason() {
    return reason;
  }

  public String sentence() {
    return sentence;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
