package org.xuetu.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request that cannot be answered for a reason the asker can be told.
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ProblemCode code;
  private final transient Optional<String> parameter;
  private final transient Optional<String> value;
  private transient List<Problem.Item> errors = List.of();
  private transient Optional<Problem.Position> position = Optional.empty();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  private ProblemException(
      ProblemCode code, Optional<String> parameter, Optional<String> value, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.parameter = parameter;
    this.value = value;
  }

  /// @param detail in Chinese: what is wrong and what to do
  public static ProblemException of(ProblemCode code, String detail) {
    return new ProblemException(code, Optional.empty(), Optional.empty(), detail);
  }

  public static ProblemException ofParameter(ProblemCode code, String parameter, String detail) {
    return new ProblemException(code, Optional.of(parameter), Optional.empty(), detail);
  }

  public static ProblemException ofValue(
      ProblemCode code, String parameter, String value, String detail) {
    return new ProblemException(code, Optional.of(parameter), Optional.of(value), detail);
  }

  /// Adds a header that the answer needs, as `Allow` for a wrong method.
  public ProblemException withHeader(String name, String headerValue) {
    headers.put(name, headerValue);
    return this;
  }

  /// Tells everything that is wrong, not only the first.
  ProblemException withErrors(List<Problem.Item> all) {
    errors = List.copyOf(all);
    return this;
  }

  /// Tells where in a text; lines and columns count from 1, a line of 0 is no place.
  ProblemException withPosition(int line, int column) {
    position = line > 0 ? Optional.of(new Problem.Position(line, column)) : Optional.empty();
    return this;
  }

  public ProblemCode code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  Problem problem(String requestId) {
    return Problem.of(code, detail(), parameter, value, position, requestId, errors);
  }
}
