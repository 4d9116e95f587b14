package org.xuetu.api.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A learner's record, as it arrives; read and never kept.
///
/// @param holds keys or names of credentials
/// @param province concept key or name of the province of registration
/// @param prior the prior diploma in words
/// @param field the class of the prior diploma's major, where additional courses depend on it
/// @param undecided whether rules that nobody has confirmed shall count
public record LearnerQuery(
    Optional<List<Achievement>> achievements,
    Optional<List<String>> holds,
    Optional<String> province,
    Optional<String> prior,
    Optional<String> field,
    Optional<Boolean> undecided) {
  /// One achievement, by key or by name.
  ///
  /// @param type `course`, `credential`, `diploma`, `training` or `work`
  /// @param level of a certificate its level, of a diploma the level of schooling
  /// @param date `yyyy-MM-dd`
  /// @param school where it was achieved; a course with a school and no code is one of that school
  /// @param major of a diploma
  /// @param completion of a diploma: 毕业, 结业 or 肄业
  /// @param years of work experience
  public record Achievement(
      Optional<String> type,
      Optional<String> key,
      Optional<String> name,
      Optional<String> level,
      Optional<BigDecimal> score,
      Optional<String> date,
      Optional<String> school,
      Optional<String> province,
      Optional<String> major,
      Optional<String> completion,
      Optional<BigDecimal> years) {}
}
