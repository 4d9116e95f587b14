package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Conflict;

/// Says why there is no plan for a programme with more electives than can be listed. The smallest
/// set of demands is not sought there: each set would be a search of its own.
final class ManyElectivesWords {
  private ManyElectivesWords() {}

  /// @param found the earliest plan, whatever the deadline
  /// @param proved whether it is certain that there is none
  static Conflict conflict(
      Constraints constraints, Optional<EarliestFinish.Found> found, boolean proved) {
    List<String> demands = new ArrayList<>();
    constraints.foreignLanguage().ifPresent(_ -> demands.add(Demand.FOREIGN_LANGUAGE.parameter()));
    constraints.perSession().ifPresent(_ -> demands.add(Demand.PER_SESSION.parameter()));
    constraints.budget().ifPresent(_ -> demands.add(Demand.BUDGET.parameter()));
    constraints.deadline().ifPresent(_ -> demands.add(Demand.DEADLINE.parameter()));
    String why =
        found
            .map(
                each ->
                    "找到的最早方案在 "
                        + each.finish()
                        + " 毕业，晚于要求的 "
                        + constraints.deadline().map(Object::toString).orElse("")
                        + "。")
            .orElse("按这些要求和已收录的课程，没有可行的方案。");
    return new Conflict(demands, why + (proved ? "" : "可选的课程组合太多，没有全部试完，也许有更早的。") + "请放宽要求再试。");
  }
}
