package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.NearWords;
import org.xuetu.graph.pathway.model.Condition;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.UnplannedProgramme;
import org.xuetu.graph.recognition.Achievement;

/// Finds everything in a request that no plan can be sought for.
final class RequestCheck {
  private static final YearMonth FIRST_START = YearMonth.of(2020, 1);
  private static final YearMonth LAST_START = YearMonth.of(2100, 12);

  private final PlanningRecords records;
  private final List<InputProblem> problems = new ArrayList<>();

  RequestCheck(PlanningRecords records) {
    this.records = records;
  }

  /// A request that makes sense, with what it names.
  ///
  /// @param achievements all of the learner's, looked up
  record Checked(Programme programme, List<Achievement> achievements) {}

  Checked check(PathwayRequest request) throws UnusableRequest {
    Optional<Programme> programme = programme(request.targets());
    constraints(request.constraints());
    List<Achievement> achievements =
        new AchievementCheck(records, request.constraints().start().atEndOfMonth(), problems)
            .resolve(request.learner());
    programme.ifPresent(each -> field(request.learner(), each));
    objectives(request);
    if (!problems.isEmpty() || programme.isEmpty()) {
      throw new UnusableRequest(problems);
    }
    return new Checked(programme.get(), achievements);
  }

  /// Checks everything but the targets.
  ///
  /// @param before problems found before
  /// @return the achievements, looked up
  List<Achievement> check(PathwayRequest request, List<InputProblem> before)
      throws UnusableRequest {
    problems.addAll(before);
    constraints(request.constraints());
    List<Achievement> achievements =
        new AchievementCheck(records, request.constraints().start().atEndOfMonth(), problems)
            .resolve(request.learner());
    if (!problems.isEmpty()) {
      throw new UnusableRequest(problems);
    }
    return achievements;
  }

  private void add(String code, String parameter, Object value, String detail) {
    problems.add(new InputProblem(code, parameter, value.toString(), detail, List.of()));
  }

  private Optional<Programme> programme(List<String> targets) {
    if (targets.size() != 1) {
      add("one-target", "targets", targets.size(), "请给出一个目标专业计划；一次规划多个目标尚未支持。");
      return Optional.empty();
    }
    String key = targets.getFirst();
    Optional<Programme> programme = records.findProgramme(key);
    Optional<UnplannedProgramme> unplanned = records.findUnplanned(key);
    if (unplanned.isPresent()) {
      add("programme-not-plannable", "targets[0]", key, unplanned.get().reason());
    } else if (programme.isEmpty()) {
      List<String> known = records.programmes().stream().map(Programme::key).toList();
      List<String> near = NearWords.nearest(key, known);
      problems.add(
          new InputProblem(
              "unknown-programme",
              "targets[0]",
              key,
              "没有代码为“" + key + "”的专业计划。" + AchievementCheck.meant(near),
              near));
    }
    return programme;
  }

  private void constraints(PathwayRequest.Constraints constraints) {
    YearMonth start = constraints.start();
    if (start.isBefore(FIRST_START) || start.isAfter(LAST_START)) {
      add(
          "bad-start",
          "constraints.start",
          start,
          "开始月份须在 " + FIRST_START + " 和 " + LAST_START + " 之间。");
    }
    constraints
        .deadline()
        .filter(deadline -> deadline.isBefore(start))
        .ifPresent(
            deadline ->
                add(
                    "deadline-before-start",
                    "constraints.deadline",
                    deadline,
                    "毕业期限 " + deadline + " 早于开始月份 " + start + "，请改其中一个。"));
    if (constraints.perSession().isPresent() && constraints.perSession().getAsInt() < 1) {
      add(
          "bad-per-session",
          "constraints.perSession",
          constraints.perSession().getAsInt(),
          "每次考试至少报考 1 门。");
    }
    constraints
        .budget()
        .filter(budget -> budget.signum() < 0)
        .ifPresent(budget -> add("bad-budget", "constraints.budget", budget, "预算不能是负数。"));
  }

  /// The field of the prior diploma has to be one that the programme tells apart.
  private void field(PathwayRequest.Learner learner, Programme programme) {
    List<Condition> known = Branch.unsettled(programme);
    if (learner.field().isPresent()
        && !known.isEmpty()
        && !PriorField.isKnown(learner.field().get(), known)) {
      problems.add(
          new InputProblem(
              "unknown-field",
              "learner.field",
              learner.field().get(),
              "前置学历类别须是以下之一：" + String.join("、", PriorField.choices(known)) + "。",
              PriorField.choices(known)));
    }
  }

  private void objectives(PathwayRequest request) {
    if (request.objectives().isEmpty()) {
      add("no-objective", "objective", "[]", "请给出至少一个目标，例如 earliest-finish（最早毕业）。");
    }
  }
}
