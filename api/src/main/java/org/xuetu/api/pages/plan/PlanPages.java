package org.xuetu.api.pages.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.Visit;
import org.xuetu.graph.pathway.model.PlanningRecords;

/// Makes the planner's page.
public final class PlanPages {
  private PlanPages() {}

  /// @param release its id
  public static PlanPage page(
      PlanWishes wishes,
      List<FieldProblem> problems,
      PlanAnswer answer,
      PlanningRecords records,
      String release,
      Visit visit) {
    var choices =
        records.programmes().stream()
            .map(
                it ->
                    new PlanPage.ProgrammeChoice(
                        it.key(),
                        it.name(),
                        it.province().zh() + " " + it.form().zh() + " " + it.levelName()))
            .sorted(
                Comparator.comparing(PlanPage.ProgrammeChoice::group)
                    .thenComparing(PlanPage.ProgrammeChoice::name))
            .toList();
    var t = visit.tongue();
    var frame =
        Frame.of(
                t.say("学分路径规划 - 学图", "Plan your credits - Xuetu"),
                t.say(
                    "写下您考过的课、有的证书和学历，排出到毕业的考试日程，每个学分都说明依据。",
                    "Say what you hold and see a dated plan to graduation, with the rule behind every credit."),
                Optional.of(release),
                visit)
            .withSheets("plan.css")
            .withScripts("plan.js");
    return new PlanPage(frame, wishes, choices, records, problems, answer);
  }
}
