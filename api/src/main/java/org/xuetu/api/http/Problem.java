package org.xuetu.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/// Problem details (RFC 9457): the body of every answer that is not a success.
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> parameter,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> value,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Position> position,
    String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Item> errors) {
  /// Where in a text something is wrong, counted from 1.
  public record Position(int line, int column) {}

  /// One of several things wrong with a body.
  ///
  /// @param candidates what may have been meant
  public record Item(
      String code,
      String parameter,
      String value,
      String detail,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> candidates) {}

  static final String MEDIA_TYPE = "application/problem+json";
  private static final int LONGEST_VALUE = 200;

  static Problem of(
      ProblemCode code,
      String detail,
      Optional<String> parameter,
      Optional<String> value,
      Optional<Position> position,
      String requestId,
      List<Item> errors) {
    return new Problem(
        "https://w3id.org/xuetu/problem/" + code.key(),
        code.title(),
        code.status(),
        detail,
        code.key(),
        parameter,
        value.map(Problem::shortened),
        position,
        requestId,
        errors);
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
