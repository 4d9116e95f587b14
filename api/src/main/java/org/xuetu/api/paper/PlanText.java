package org.xuetu.api.paper;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.Plan;
import org.xuetu.graph.pathway.PlanStep;
import org.xuetu.graph.pathway.PlannedCourse;
import org.xuetu.graph.recognition.RecognisedCredit;

/// A plan in words.
public final class PlanText {
  private PlanText() {}

  public static List<String> lines(PathwayResult result) {
    var lines = new ArrayList<String>();
    var targets = "programme/" + String.join("、programme/", result.targets());
    lines.add(
        switch (result.status()) {
          case OPTIMAL -> targets + "：已证明没有更好的安排。";
          case FEASIBLE ->
              targets
                  + "：可行，也许还有更好的安排"
                  + result
                      .gap()
                      .map(gap -> "，至多早 " + gap.months() + " 个月，同月毕业至多少考 " + gap.papers() + " 门")
                      .orElse("")
                  + "。";
          case INFEASIBLE ->
              targets
                  + "：做不到。"
                  + result.bound().map(month -> "放宽要求后最早 " + month + " 毕业。").orElse("");
        });
    result
        .joint()
        .ifPresent(it -> lines.add("合在一起共考 " + it.papers() + " 门，" + it.finish() + " 全部毕业。"));
    result.exits().forEach(it -> lines.add(it.holds()));
    result.conflict().forEach(it -> lines.add("  " + it.detail()));
    result.plans().forEach(plan -> plan(plan, lines));
    result.whatIf().forEach(it -> lines.add("可以考虑：" + it.detail()));
    return lines;
  }

  private static void plan(Plan plan, List<String> lines) {
    lines.add("programme/" + plan.programme() + "：" + plan.finish() + " 毕业。");
    plan.differences().forEach(it -> lines.add("  " + it));
    lines.add(
        "学分：要求 %s，已认定 %s，计划中 %s。"
            .formatted(
                plan.credits().required(),
                plan.credits().recognised(),
                plan.credits().remaining()));
    plan.choices().forEach(choice -> lines.add("选择：" + choice));
    if (!plan.recognised().isEmpty()) {
      lines.add("已有成果：");
      plan.recognised().forEach(it -> lines.add("  " + recognised(it)));
    }
    plan.steps().forEach(step -> step(step, lines));
    lines.add("费用：" + plan.cost().formula());
    lines.add("学位：" + plan.degree().detail());
    plan.warnings().forEach(warning -> lines.add("注意：" + warning.detail()));
  }

  private static String recognised(RecognisedCredit credit) {
    return "%s → %s（%s）%s 学分。%s"
        .formatted(
            String.join("、", credit.achievements()),
            credit.targetName().orElse("（无）"),
            credit.state().zh(),
            credit.credits(),
            credit.reason());
  }

  private static void step(PlanStep step, List<String> lines) {
    lines.add(
        "%s %s%s".formatted(step.month(), step.kind().zh(), step.forecast() ? "（预计，待官方公布）" : ""));
    for (PlannedCourse course : step.courses()) {
      lines.add(
          "  %s %s %s 学分%s"
              .formatted(
                  course.key(),
                  course.name(),
                  course.credits(),
                  course.slot().map(slot -> " " + slot.zh()).orElse("")));
    }
  }
}
