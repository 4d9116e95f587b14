package org.xuetu.graph.exchange;

import java.util.Locale;
import java.util.Optional;

/// RDF that is not read, or a query over it that is not answered: why, where, and what to do.
public final class RdfException extends Exception {
  /// Why it was refused.
  public enum Reason {
    /// The name or media type is of no syntax we read.
    SYNTAX_UNKNOWN,
    TOO_LARGE,
    NOT_UTF8,
    MALFORMED,
    IRI_INVALID,
    CONTEXT_UNKNOWN,
    CONTEXT_INVALID,
    DOCTYPE_REFUSED,
    TOO_DEEP,
    TOO_MANY_TRIPLES,
    TOO_MANY_BLANK_NODES,
    LITERAL_TOO_LONG,
    NUMBER_TOO_LONG,
    TIMEOUT,
    QUERY_INVALID,
    TOO_MANY_ROWS;

    public String key() {
      return "rdf-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final String problem;
  private final String fix;
  private final transient Optional<TextPlace> place;

  RdfException(Reason reason, String problem, String fix, Optional<TextPlace> place) {
    super(problem);
    this.reason = reason;
    this.problem = problem;
    this.fix = fix;
    this.place = place;
  }

  RdfException(Reason reason, String problem, String fix) {
    this(reason, problem, fix, Optional.empty());
  }

  public Reason reason() {
    return reason;
  }

  /// What is wrong, without the final stop.
  public String problem() {
    return problem;
  }

  /// What to do about it, without the final stop.
  public String fix() {
    return fix;
  }

  /// Where in the file, when the parser tells.
  public Optional<TextPlace> place() {
    return place;
  }

  /// Place, problem and fix in one.
  public String sentence() {
    return place.map(at -> at.sentence() + "：").orElse("") + problem + "。" + fix + "。";
  }
}
