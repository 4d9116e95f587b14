package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.UnplannedProgramme;
import org.xuetu.graph.recognition.Achievement;

/// Finds everything in a request that no plan can be sought for.
final class RequestCheck {
  private static final YearMonth FIRST_START = YearMonth.of(2020, 1);
  private static final YearMonth LAST_START = YearMonth.of(2100, 12);
  private static final LocalDate FIRST_DATE = LocalDate.of(1981, 1, 1);
  private static final BigDecimal FULL_SCORE = BigDecimal.valueOf(100);

  private final PlanningRecords records;
  private final List<InputProblem> problems = new ArrayList<>();

  RequestCheck(PlanningRecords records) {
    this.records = records;
  }

  /// @return the programme that is asked for
  Programme check(PathwayRequest request) throws UnusableRequest {
    Optional<Programme> programme = programme(request.targets());
    constraints(request.constraints());
    achievements(request);
    objectives(request);
    if (!problems.isEmpty() || programme.isEmpty()) {
      throw new UnusableRequest(problems);
    }
    return programme.get();
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
      List<String> near = CodeDistance.nearest(key, known);
      problems.add(
          new InputProblem(
              "unknown-programme",
              "targets[0]",
              key,
              "没有代码为“" + key + "”的专业计划。" + meant(near),
              near));
    }
    return programme;
  }

  private static String meant(List<String> near) {
    return near.isEmpty() ? "请先搜索，再使用搜索结果中的代码。" : "是否要找：" + String.join("、", near) + "？";
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

  private void objectives(PathwayRequest request) {
    if (request.objectives().isEmpty()) {
      add("no-objective", "objective", "[]", "请给出至少一个目标，例如 earliest-finish（最早毕业）。");
    }
  }

  private void achievements(PathwayRequest request) {
    Set<String> seen = new HashSet<>();
    List<Achievement> achievements = request.learner().achievements();
    for (int i = 0; i < achievements.size(); i++) {
      String at = "learner.achievements[" + i + "]";
      Achievement achievement = achievements.get(i);
      if (!seen.add(achievement.kind() + achievement.key())) {
        add(
            "duplicate-achievement",
            at,
            achievement.key(),
            "“" + achievement.key() + "”重复出现，请只保留一条。");
      } else if (achievement.kind() == Achievement.Kind.COURSE) {
        course(achievement, at, request.constraints().start());
      }
    }
  }

  private void course(Achievement achievement, String at, YearMonth start) {
    if (records.findCourse(achievement.key()).isEmpty()) {
      List<String> known = records.courses().stream().map(Course::key).toList();
      List<String> near = CodeDistance.nearest(achievement.key(), known);
      problems.add(
          new InputProblem(
              "unknown-course",
              at + ".key",
              achievement.key(),
              "没有代码为“" + achievement.key() + "”的课程。" + meant(near),
              near));
    }
    achievement
        .score()
        .filter(score -> score.signum() < 0 || score.compareTo(FULL_SCORE) > 0)
        .ifPresent(score -> add("bad-score", at + ".score", score, "课程成绩须在 0 到 100 之间。"));
    achievement
        .date()
        .filter(date -> date.isBefore(FIRST_DATE) || YearMonth.from(date).isAfter(start))
        .ifPresent(
            date ->
                add(
                    "bad-date",
                    at + ".date",
                    date,
                    "通过日期须在 " + FIRST_DATE + " 之后，且不晚于开始月份 " + start + "。"));
  }
}
