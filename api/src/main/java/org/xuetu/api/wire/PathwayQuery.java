package org.xuetu.api.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The question for a credit pathway, as it arrives; read and never kept.
public record PathwayQuery(
    Optional<Learner> learner,
    List<String> targets,
    Optional<String> goal,
    Optional<Constraints> constraints,
    Optional<List<String>> objective) {
  /// @param holds keys of credentials
  /// @param province concept key of the province of registration
  /// @param prior the prior diploma in words
  public record Learner(
      Optional<List<Achievement>> achievements,
      Optional<List<String>> holds,
      Optional<String> province,
      Optional<String> prior) {}

  /// @param type `course`, `certificate`, `diploma` or `training`
  /// @param date `yyyy-MM-dd`
  public record Achievement(
      Optional<String> type,
      String key,
      Optional<BigDecimal> score,
      Optional<String> date,
      Optional<String> school) {}

  /// @param start `yyyy-MM`; this month when absent
  /// @param deadline `yyyy-MM`
  public record Constraints(
      Optional<String> start,
      Optional<String> deadline,
      OptionalInt perSession,
      Optional<BigDecimal> budget,
      Optional<Boolean> foreignLanguage) {}
}
