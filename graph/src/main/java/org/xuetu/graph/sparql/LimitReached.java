package org.xuetu.graph.sparql;

import org.apache.jena.query.QueryCancelledException;

/// Ends a running query from inside. It is the library's own exception for a cancelled query, which
/// nothing on the way takes for an error of one row.
final class LimitReached extends QueryCancelledException {
  private static final long serialVersionUID = 1L;
  private final SparqlException told;

  LimitReached(SparqlException told) {
    this.told = told;
  }

  /// Costs nothing to make: it is thrown again at every step until the query has ended.
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  SparqlException toSparqlException() {
    return told;
  }
}
