package org.xuetu.api.pages.plan;

import java.util.List;
import java.util.OptionalInt;

/// Something in a form that has to be mended.
///
/// @param field its name
/// @param line of a field of several lines, counted from 1
/// @param value what was found there
/// @param detail in Chinese: what is wrong and what to do
/// @param candidates what may have been meant
public record FieldProblem(
    String field, OptionalInt line, String value, String detail, List<String> candidates) {
  public FieldProblem {
    candidates = List.copyOf(candidates);
  }
}
