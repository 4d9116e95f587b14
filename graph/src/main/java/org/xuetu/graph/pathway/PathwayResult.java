package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Assumption;

/// The answer to a request.
///
/// @param bound no valid plan finishes earlier; for an infeasible request the earliest finish
///     without the demands in conflict, where there is one
/// @param plans verified, best first; empty when none exists
/// @param whatIf certificates that would save most, the best first
/// @param conflict why there is none: demands that cannot hold together
/// @param assumptions what every date rests on
public record PathwayResult(
    String programme,
    Status status,
    Optional<YearMonth> bound,
    List<Plan> plans,
    List<WhatIf> whatIf,
    List<Conflict> conflict,
    List<Assumption> assumptions) {
  public PathwayResult {
    plans = List.copyOf(plans);
    whatIf = List.copyOf(whatIf);
    conflict = List.copyOf(conflict);
    assumptions = List.copyOf(assumptions);
  }

  /// How much is known about the best plan.
  public enum Status {
    /// The plan reaches the bound: none is better.
    OPTIMAL("optimal"),
    /// A valid plan; a better one may exist.
    FEASIBLE("feasible"),
    /// There is no valid plan.
    INFEASIBLE("infeasible");

    private final String key;

    Status(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /// Demands that cannot hold together. Dropping any one of them removes this conflict.
  ///
  /// @param demands the request's fields, such as `constraints.deadline`; empty when the programme
  ///     alone cannot be completed
  /// @param detail in Chinese
  public record Conflict(List<String> demands, String detail) {
    public Conflict {
      demands = List.copyOf(demands);
    }
  }
}
