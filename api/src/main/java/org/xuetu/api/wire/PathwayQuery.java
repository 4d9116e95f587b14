package org.xuetu.api.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The question for a credit pathway, as it arrives; read and never kept.
///
/// @param alternatives how many further plans are wanted
/// @param via `best` or the key of a 专科 on the way to a single target
public record PathwayQuery(
    Optional<LearnerQuery> learner,
    List<String> targets,
    Optional<String> goal,
    Optional<Constraints> constraints,
    Optional<List<String>> objective,
    OptionalInt alternatives,
    Optional<String> via) {
  /// @param start `yyyy-MM`; this month when absent
  /// @param deadline `yyyy-MM`
  public record Constraints(
      Optional<String> start,
      Optional<String> deadline,
      OptionalInt perSession,
      Optional<BigDecimal> budget,
      Optional<Boolean> foreignLanguage) {}
}
