package org.xuetu.graph.exchange;

import java.util.Locale;
import java.util.Optional;

/// RDF that is not read, or a query over it that is not answered: why, where, and what to do.
public final class RdfException extends Exception {
  /// Why it was refused.
  public enum Reason {
    /// The name or media type is of no syntax we read.
    SYNTAX_UNKNOWN,
    TOO_LARGE(RdfLimit.BYTES),
    NOT_UTF8,
    MALFORMED,
    IRI_INVALID,
    CONTEXT_UNKNOWN,
    CONTEXT_INVALID,
    DOCTYPE_REFUSED,
    TOO_DEEP(RdfLimit.DEPTH),
    TOO_MANY_TRIPLES(RdfLimit.TRIPLES),
    TOO_MANY_BLANK_NODES(RdfLimit.BLANK_NODES),
    LITERAL_TOO_LONG(RdfLimit.CHARACTERS),
    NUMBER_TOO_LONG,
    TIMEOUT(RdfLimit.SECONDS),
    QUERY_INVALID,
    TOO_MANY_ROWS(RdfLimit.ROWS);

    private final Optional<RdfLimit> limit;

    Reason() {
      limit = Optional.empty();
    }

    Reason(RdfLimit limit) {
      this.limit = Optional.of(limit);
    }

    /// Which limit was exceeded, if one was.
    public Optional<RdfLimit> limit() {
      return limit;
    }

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

  /// What the file's owner can do about it, without the final stop.
  public String fix() {
    return fix;
  }

  /// Where in the file, when the parser tells.
  public Optional<TextPlace> place() {
    return place;
  }

  /// The problem with the name of the limit that was exceeded, if one was.
  public String namedProblem() {
    return problem + reason.limit().map(limit -> "（" + limit.key() + "）").orElse("");
  }

  /// Place, problem and fix in one.
  public String sentence() {
    return place.map(at -> at.sentence() + "：").orElse("") + namedProblem() + "。" + fix + "。";
  }
}
