package org.xuetu.api.http;

import org.xuetu.graph.pathway.UnusableRequest;

/// Tells a learner everything that is wrong with a request at once.
final class UnusableFaults {
  private UnusableFaults() {}

  static ProblemException problem(UnusableRequest fault) {
    var first = fault.problems().getFirst();
    return ProblemException.ofValue(
            ProblemCode.UNUSABLE_REQUEST, first.parameter(), first.value(), first.detail())
        .withErrors(
            fault.problems().stream()
                .map(
                    it ->
                        new Problem.Item(
                            it.code(), it.parameter(), it.value(), it.detail(), it.candidates()))
                .toList());
  }
}
