package org.xuetu.graph.pathway;

import java.util.List;

/// A request that no plan can be sought for, with everything that is wrong with it.
public final class UnusableRequest extends Exception {
  private final transient List<InputProblem> problems;

  public UnusableRequest(List<InputProblem> problems) {
    super(String.join("; ", problems.stream().map(InputProblem::detail).toList()));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem");
    }
    this.problems = List.copyOf(problems);
  }

  public List<InputProblem> problems() {
    return problems;
  }
}
