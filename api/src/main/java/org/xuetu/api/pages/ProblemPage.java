package org.xuetu.api.pages;

import java.util.Optional;

/// Says to a person at a browser what went wrong and what to do.
public record ProblemPage(
    Frame frame,
    int status,
    String title,
    String detail,
    Optional<String> parameter,
    Optional<String> value,
    String requestId)
    implements Page {
  @Override
  public String template() {
    return "problem.jte";
  }
}
