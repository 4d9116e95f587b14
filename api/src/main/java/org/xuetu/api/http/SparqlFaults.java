package org.xuetu.api.http;

import org.xuetu.graph.sparql.SparqlException;

/// The engine's complaints as problems.
final class SparqlFaults {
  private SparqlFaults() {}

  static ProblemException problem(SparqlException fault) {
    return switch (fault.reason()) {
      case MALFORMED ->
          about(ProblemCode.SPARQL_MALFORMED, fault).withPosition(fault.line(), fault.column());
      case ARGUMENT ->
          about(ProblemCode.SPARQL_ARGUMENT, fault).withPosition(fault.line(), fault.column());
      case REFUSED -> about(ProblemCode.SPARQL_REFUSED, fault);
      case UPDATE -> about(ProblemCode.SPARQL_UPDATE, fault);
      case FORMAT_UNSUPPORTED -> ProblemException.of(ProblemCode.NOT_ACCEPTABLE, fault.sentence());
      case TIMEOUT -> timeout(fault.sentence());
      case TOO_LARGE -> about(ProblemCode.SPARQL_TOO_LARGE, fault);
      case BUSY ->
          ProblemException.of(ProblemCode.BUSY, fault.sentence()).withHeader("Retry-After", "5");
    };
  }

  private static ProblemException about(ProblemCode code, SparqlException fault) {
    return ProblemException.ofParameter(code, "query", fault.sentence());
  }

  /// The same query may be quick enough when less is going on.
  static ProblemException timeout(String sentence) {
    return ProblemException.ofParameter(ProblemCode.SPARQL_TIMEOUT, "query", sentence)
        .withHeader("Retry-After", "10");
  }
}
