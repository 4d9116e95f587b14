package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xuetu.graph.recognition.Achievement;

/// What a learner holds and wants.
///
/// @param targets keys of programmes; one for now
/// @param objectives in the order of their weight
public record PathwayRequest(
    Learner learner,
    List<String> targets,
    Goal goal,
    Constraints constraints,
    List<Objective> objectives) {
  public PathwayRequest {
    targets = List.copyOf(targets);
    objectives = List.copyOf(objectives);
  }

  /// Graduation from a programme, with the passed courses and the first month in which the learner
  /// can sit a paper.
  public static PathwayRequest of(
      String programme, YearMonth start, List<Achievement> achievements) {
    return new PathwayRequest(
        Learner.of(achievements),
        List.of(programme),
        Goal.GRADUATION,
        Constraints.from(start),
        List.of(Objective.EARLIEST_FINISH));
  }

  /// The learner's record.
  ///
  /// @param holds keys or names of credentials
  /// @param province key or Chinese name of the province of registration (考籍)
  /// @param prior the prior diploma in words, such as 专科
  /// @param field the class of the prior diploma's major that programmes with additional courses
  ///     (加考) tell apart, key or Chinese name
  /// @param undecided whether rules that nobody has confirmed shall count
  public record Learner(
      List<Achievement> achievements,
      List<String> holds,
      Optional<String> province,
      Optional<String> prior,
      Optional<String> field,
      boolean undecided) {
    public Learner {
      achievements = List.copyOf(achievements);
      holds = List.copyOf(holds);
    }

    /// A learner of whom only the achievements are known.
    public static Learner of(List<Achievement> achievements) {
      return new Learner(
          achievements, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
  }

  /// What the plan is for.
  public enum Goal {
    GRADUATION,
    DEGREE
  }

  /// What the best plan is best in.
  public enum Objective {
    EARLIEST_FINISH("earliest-finish", "最早毕业");

    private final String key;
    private final String zh;

    Objective(String key, String zh) {
      this.key = key;
      this.zh = zh;
    }

    public String key() {
      return key;
    }

    public String zh() {
      return zh;
    }
  }

  /// The demands on a plan; what is absent is not demanded.
  ///
  /// @param start the first month in which the learner can sit a paper
  /// @param deadline the last month in which graduation is wanted
  /// @param perSession papers per session at most
  /// @param budget in yuan
  /// @param foreignLanguage whether the learner wants to take a foreign language; absent leaves the
  ///     choice to the planner
  public record Constraints(
      YearMonth start,
      Optional<YearMonth> deadline,
      OptionalInt perSession,
      Optional<BigDecimal> budget,
      Optional<Boolean> foreignLanguage) {
    public static Constraints from(YearMonth start) {
      return new Constraints(
          start, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }
  }
}
