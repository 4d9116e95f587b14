package org.xuetu.api.paper;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.Plan;
import org.xuetu.graph.pathway.PlanStep;
import org.xuetu.graph.pathway.PlannedCourse;
import org.xuetu.graph.pathway.model.PaperTime;
import org.xuetu.graph.sparql.Cell;
import org.xuetu.indexer.report.ReportCsv;

/// Plans as a table: a row for every step and course, or for every conflict where there is no plan.
public final class PlanTable {
  private static final List<String> TITLES =
      List.of(
          "方案", "专业计划", "环节", "年月", "开始年月", "日期", "开考时间", "结束时间", "时段", "是否预测", "课程代码", "课程名称",
          "学分", "课程类别", "学位课程", "说明", "环节依据", "规则", "来源", "可信度");

  private PlanTable() {}

  /// With a byte order mark, and safe from being taken for formulas.
  public static byte[] csv(PathwayResult result) {
    return ReportCsv.write(TITLES, rows(result));
  }

  private static List<List<Cell>> rows(PathwayResult result) {
    var rows = new ArrayList<List<Cell>>();
    var plans = result.plans();
    for (int number = 1; number <= plans.size(); number++) {
      var plan = plans.get(number - 1);
      for (var step : plan.steps()) {
        if (step.courses().isEmpty()) {
          rows.add(row(number, plan, step, Optional.empty()));
        }
        for (var course : step.courses()) {
          rows.add(row(number, plan, step, Optional.of(course)));
        }
      }
    }
    if (plans.isEmpty()) {
      PlanText.lines(result).forEach(line -> rows.add(infeasible(result, line)));
    }
    return rows;
  }

  private static List<Cell> infeasible(PathwayResult result, String line) {
    return TITLES.stream()
        .map(
            title ->
                switch (title) {
                  case "专业计划" -> text(String.join("、", result.targets()));
                  case "环节" -> text("做不到");
                  case "说明" -> text(line.strip());
                  default -> new Cell.Empty();
                })
        .toList();
  }

  private static List<Cell> row(
      int number, Plan plan, PlanStep step, Optional<PlannedCourse> course) {
    var time = course.flatMap(PlannedCourse::time);
    var citation = course.map(PlannedCourse::citation).orElse(step.citation());
    return List.of(
        new Cell.Number(BigDecimal.valueOf(number)),
        text(plan.programme()),
        text(step.kind().zh()),
        text(step.month().toString()),
        text(step.from().map(YearMonth::toString)),
        text(time.map(it -> it.begins().toLocalDate()).or(step::date).map(it -> it.toString())),
        text(time.map(PaperTime::begins).map(it -> it.toLocalTime()).map(LocalTime::toString)),
        text(time.map(PaperTime::ends).map(it -> it.toLocalTime()).map(LocalTime::toString)),
        text(course.flatMap(PlannedCourse::slot).map(it -> it.zh())),
        text(step.forecast() ? "预测" : "已公布"),
        text(course.map(PlannedCourse::key)),
        text(course.map(PlannedCourse::name)),
        course.<Cell>map(it -> new Cell.Number(it.credits().value())).orElse(new Cell.Empty()),
        text(course.map(it -> it.kind().zh())),
        text(course.map(it -> it.degreeCourse() ? "是" : "否")),
        text(course.map(PlannedCourse::reason)),
        text(step.basis()),
        text(course.flatMap(PlannedCourse::rule)),
        text(citation.source()),
        text(citation.certainty().key()));
  }

  private static Cell text(String words) {
    return new Cell.Text(words);
  }

  private static Cell text(Optional<String> words) {
    return words.map(PlanTable::text).orElse(new Cell.Empty());
  }
}
