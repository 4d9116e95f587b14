package org.xuetu.graph.sparql;

/// A result has something that its format cannot hold.
final class Unwritable {
  private Unwritable() {}

  static LimitReached because(String sentence) {
    return new LimitReached(
        new SparqlException(SparqlException.Reason.FORMAT_UNSUPPORTED, sentence));
  }
}
