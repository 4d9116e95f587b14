package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Assumption;

/// The answer to a request.
///
/// @param targets the programmes asked for
/// @param bound no valid plan finishes earlier, and where several plans belong together the last of
///     them; for an infeasible request the earliest finish without the demands in conflict, where
///     there is one
/// @param gap how far from the best the answer may be, where the limit of work ended the search
/// @param plans verified. For one target the best first and then those that differ in substance;
///     for several targets one for each, in their order; for a way over another programme one for
///     each stage, in time order. Empty when none exists
/// @param joint what the plans of several targets have in common
/// @param exits where a longer way may end, in time order
/// @param whatIf certificates that would save most, the best first
/// @param conflict why there is none: demands that cannot hold together
/// @param assumptions what every date rests on
public record PathwayResult(
    List<String> targets,
    Status status,
    Optional<YearMonth> bound,
    Optional<Gap> gap,
    List<Plan> plans,
    Optional<JointTimetable> joint,
    List<ExitPoint> exits,
    List<WhatIf> whatIf,
    List<Conflict> conflict,
    List<Assumption> assumptions) {
  public PathwayResult {
    targets = List.copyOf(targets);
    plans = List.copyOf(plans);
    exits = List.copyOf(exits);
    whatIf = List.copyOf(whatIf);
    conflict = List.copyOf(conflict);
    assumptions = List.copyOf(assumptions);
  }

  /// What is not proved of a valid plan.
  ///
  /// @param months by which a better plan may finish earlier
  /// @param papers by which a better plan that finishes in the same month may have fewer
  public record Gap(int months, int papers) {
    static Gap between(YearMonth bound, YearMonth finish, int papersBound, int papers) {
      return new Gap((int) ChronoUnit.MONTHS.between(bound, finish), papers - papersBound);
    }
  }

  /// One timetable for several targets.
  ///
  /// @param papers different papers on it
  /// @param papersBound no timetable that ends in the same round has fewer
  /// @param shared courses that serve more than one target, by code
  /// @param steps the sessions of all plans together, each course once
  public record JointTimetable(
      YearMonth finish, int papers, int papersBound, List<String> shared, List<PlanStep> steps) {
    public JointTimetable {
      shared = List.copyOf(shared);
      steps = List.copyOf(steps);
    }
  }

  /// A place where a longer way may end.
  ///
  /// @param programme key of the programme that is completed there
  /// @param holds in Chinese: what the learner holds then
  public record ExitPoint(String programme, YearMonth month, String holds) {}

  /// How much is known about the best plan.
  public enum Status {
    /// The best in the learner's order of objectives: every better one was refuted.
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
