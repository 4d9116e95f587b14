package org.xuetu.graph.pathway;

import java.util.List;

/// One thing wrong with a request.
///
/// @param code a stable word for programs, such as `unknown-course`
/// @param parameter path of the field, such as `learner.achievements[2].key`
/// @param value the value found there
/// @param detail in Chinese: what is wrong and what to do
/// @param candidates what may have been meant, nearest first
public record InputProblem(
    String code, String parameter, String value, String detail, List<String> candidates) {
  public InputProblem {
    candidates = List.copyOf(candidates);
  }
}
