package org.xuetu.api.http;

import org.xuetu.graph.sparql.SparqlException;

/// The engine's complaints as problems.
final class SparqlFaults {
  private SparqlFaults() {}

  static ProblemException problem(SparqlException fault) {
    return switch (fault.reason()) {
      case MALFORMED ->
          ProblemException.ofParameter(ProblemCode.SPARQL_MALFORMED, "query", fault.sentence());
      case REFUSED ->
          ProblemException.ofParameter(ProblemCode.SPARQL_REFUSED, "query", fault.sentence());
      case FORMAT_UNSUPPORTED -> ProblemException.of(ProblemCode.NOT_ACCEPTABLE, fault.sentence());
      case TIMEOUT ->
          ProblemException.ofParameter(ProblemCode.SPARQL_TIMEOUT, "query", fault.sentence());
    };
  }
}
