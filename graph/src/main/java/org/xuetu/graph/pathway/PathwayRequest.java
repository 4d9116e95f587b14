package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xuetu.graph.recognition.Achievement;

/// What a learner holds and wants.
///
/// @param targets keys of programmes; several are planned on one timetable
/// @param objectives in the order of their weight
/// @param alternatives how many further plans are wanted that differ in substance
/// @param via the way to a single target for a learner without its prior diploma
public record PathwayRequest(
    Learner learner,
    List<String> targets,
    Goal goal,
    Constraints constraints,
    List<Objective> objectives,
    int alternatives,
    Optional<Via> via) {
  public PathwayRequest {
    targets = List.copyOf(targets);
    objectives = List.copyOf(objectives);
  }

  /// One plan for each target, and no way over another programme.
  public PathwayRequest(
      Learner learner,
      List<String> targets,
      Goal goal,
      Constraints constraints,
      List<Objective> objectives) {
    this(learner, targets, goal, constraints, objectives, 0, Optional.empty());
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

  public PathwayRequest withLearner(Learner other) {
    return new PathwayRequest(other, targets, goal, constraints, objectives, alternatives, via);
  }

  public PathwayRequest withTargets(List<String> others) {
    return new PathwayRequest(learner, others, goal, constraints, objectives, alternatives, via);
  }

  public PathwayRequest withGoal(Goal other) {
    return new PathwayRequest(learner, targets, other, constraints, objectives, alternatives, via);
  }

  public PathwayRequest withConstraints(Constraints others) {
    return new PathwayRequest(learner, targets, goal, others, objectives, alternatives, via);
  }

  public PathwayRequest withObjectives(List<Objective> others) {
    return new PathwayRequest(learner, targets, goal, constraints, others, alternatives, via);
  }

  public PathwayRequest withAlternatives(int count) {
    return new PathwayRequest(learner, targets, goal, constraints, objectives, count, via);
  }

  /// Without a way over another programme when absent.
  public PathwayRequest withVia(Optional<Via> other) {
    return new PathwayRequest(learner, targets, goal, constraints, objectives, alternatives, other);
  }

  /// The way to a bachelor's programme over a 专科.
  public sealed interface Via {
    /// @param words `best`, or the key of a 专科
    static Via of(String words) {
      return words.equals("best") ? new Best() : new Through(words);
    }

    /// Whichever 专科 of the same province leads there earliest.
    record Best() implements Via {}

    /// This one.
    record Through(String programme) implements Via {}
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

  /// What the best plan is best in, before anything that follows in the learner's order.
  public enum Objective {
    EARLIEST_FINISH("earliest-finish", "最早毕业"),
    /// Papers, or courses of an open university, that have still to be sat.
    FEWEST_PAPERS("fewest-papers", "要考的门数最少"),
    /// By the fees that are known; credits at an open university, which charges by them.
    LOWEST_COST("lowest-cost", "已知费用最少"),
    /// Papers that are examined only once before the end, so that one failure delays it.
    LOWEST_RISK("lowest-risk", "没有补考机会的门数最少");

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
    /// No plan begins earlier.
    public static final YearMonth FIRST_START = YearMonth.of(2020, 1);

    /// No plan begins later.
    public static final YearMonth LAST_START = YearMonth.of(2100, 12);

    public static Constraints from(YearMonth start) {
      return new Constraints(
          start, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    public Constraints withStart(YearMonth other) {
      return new Constraints(other, deadline, perSession, budget, foreignLanguage);
    }

    public Constraints withForeignLanguage(Optional<Boolean> other) {
      return new Constraints(start, deadline, perSession, budget, other);
    }

    public Constraints withDeadline(Optional<YearMonth> other) {
      return new Constraints(start, other, perSession, budget, foreignLanguage);
    }
  }
}
