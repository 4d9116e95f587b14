package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.model.Condition;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.Schooling;

/// Finds everything in a request that no plan can be sought for.
final class RequestCheck {

  private static final int MOST_TARGETS = 4;
  private static final int MOST_ALTERNATIVES = 5;
  private static final List<Objective> EARLIEST = List.of(Objective.EARLIEST_FINISH);

  /// Concept key of the level 专科.
  static final String JUNIOR_COLLEGE = "junior-college";

  private final PlanningRecords records;
  private final List<InputProblem> problems = new ArrayList<>();

  RequestCheck(PlanningRecords records) {
    this.records = records;
  }

  /// A request that makes sense, with what it names.
  ///
  /// @param programmes the targets
  /// @param via the 专科 on the way, where one is named
  /// @param achievements all of the learner's, looked up
  record Checked(
      List<Programme> programmes, Optional<Programme> via, List<Achievement> achievements) {}

  Checked check(PathwayRequest request) throws UnusableRequest {
    List<Programme> programmes = programmes(request.targets());
    constraints(request.constraints());
    List<Achievement> achievements =
        new AchievementCheck(records, request.constraints().start().atEndOfMonth(), problems)
            .resolve(request.learner());
    programmes.forEach(each -> field(request.learner(), each));
    wishes(request);
    Optional<Programme> via =
        request.via().isPresent() && programmes.size() == 1
            ? via(request, programmes.getFirst(), achievements)
            : Optional.empty();
    if (!problems.isEmpty() || programmes.isEmpty()) {
      throw new UnusableRequest(problems);
    }
    return new Checked(programmes, via, achievements);
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

  private List<Programme> programmes(List<String> targets) {
    if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
      add("bad-targets", "targets", targets.size(), "请给出 1 到 " + MOST_TARGETS + " 个目标专业计划。");
      return List.of();
    }
    List<Programme> programmes = new TargetCheck(records, problems).named(targets);
    boolean apart =
        programmes.stream()
                .map(each -> each.form().key() + each.province().key())
                .distinct()
                .count()
            > 1;
    boolean open = programmes.stream().anyMatch(each -> each.form() == StudyForm.OPEN);
    if (apart || open && programmes.size() > 1) {
      add(
          "targets-apart",
          "targets",
          String.join("、", targets),
          "几个目标排在同一张考试日程上，须是同一个省的自考计划；请分开规划。");
    }
    return programmes;
  }

  /// The 专科 on the way, where one is named.
  private Optional<Programme> via(
      PathwayRequest request, Programme target, List<Achievement> achievements) {
    boolean topUp = target.level().equals("top-up") && target.form() == StudyForm.SELF_TAUGHT;
    if (!topUp) {
      add("via-not-possible", "via", target.key(), "只有自考专升本计划可以经专科到达；请去掉 via 或改选目标。");
    }
    boolean diploma =
        achievements.stream()
            .filter(each -> each.kind() == Achievement.Kind.DIPLOMA)
            .flatMap(each -> Schooling.of(each).stream())
            .anyMatch(each -> each.rank() >= Schooling.JUNIOR_COLLEGE && each.graduated());
    if (diploma) {
      add("via-not-needed", "via", target.key(), "已有专科或更高的毕业学历，不必再经专科；请去掉 via。");
    }
    if (request.constraints().budget().isPresent()) {
      add("via-with-budget", "constraints.budget", target.key(), "经专科到本科的规划还不能按预算筛选，请去掉预算。");
    }
    if (!(request.via().orElseThrow() instanceof PathwayRequest.Via.Through(String key))) {
      return Optional.empty();
    }
    Optional<Programme> named = records.findProgramme(key);
    boolean fits =
        named
            .filter(each -> each.level().equals(JUNIOR_COLLEGE))
            .filter(each -> each.form() == target.form())
            .filter(each -> each.province().equals(target.province()))
            .isPresent();
    if (!fits) {
      List<String> possible =
          records.programmes().stream()
              .filter(each -> each.level().equals(JUNIOR_COLLEGE))
              .filter(each -> each.province().equals(target.province()))
              .map(Programme::key)
              .toList();
      problems.add(
          new InputProblem(
              "unknown-via",
              "via",
              key,
              "“" + key + "”不是" + target.province().zh() + "收录的自考专科计划；也可以写 best，由规划选择。",
              possible));
    }
    return named;
  }

  private void constraints(PathwayRequest.Constraints constraints) {
    YearMonth start = constraints.start();
    if (start.isBefore(PathwayRequest.Constraints.FIRST_START)
        || start.isAfter(PathwayRequest.Constraints.LAST_START)) {
      add(
          "bad-start",
          "constraints.start",
          start,
          "开始月份须在 "
              + PathwayRequest.Constraints.FIRST_START
              + " 和 "
              + PathwayRequest.Constraints.LAST_START
              + " 之间。");
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

  private void wishes(PathwayRequest request) {
    List<Objective> objectives = request.objectives();
    if (objectives.isEmpty()) {
      add("no-objective", "objective", "[]", "请给出至少一个目标，例如 earliest-finish（最早毕业）。");
    }
    if (Set.copyOf(objectives).size() < objectives.size()) {
      add("duplicate-objective", "objective", keys(objectives), "同一个目标只写一次。");
    }
    if (request.alternatives() < 0 || request.alternatives() > MOST_ALTERNATIVES) {
      add(
          "bad-alternatives",
          "alternatives",
          request.alternatives(),
          "另外的方案可以要 0 到 " + MOST_ALTERNATIVES + " 个。");
    }
    boolean together = request.targets().size() > 1 || request.via().isPresent();
    if (together && !objectives.isEmpty() && !objectives.equals(EARLIEST)) {
      add(
          "objective-alone",
          "objective",
          keys(objectives),
          "多个目标或经专科的规划只按 earliest-finish（最早毕业）进行，请只写这一个。");
    }
    if (together && request.alternatives() > 0) {
      add("alternatives-alone", "alternatives", request.alternatives(), "只有单个目标可以要另外的方案。");
    }
    if (request.targets().size() > 1 && request.via().isPresent()) {
      add("via-alone", "via", request.targets().size(), "经专科的规划只能有一个目标。");
    }
  }

  private static String keys(List<Objective> objectives) {
    return String.join("、", objectives.stream().map(Objective::key).toList());
  }
}
