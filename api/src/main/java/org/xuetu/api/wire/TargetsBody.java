package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.Plan;
import org.xuetu.graph.pathway.PlanStep;
import org.xuetu.graph.pathway.TargetRanking;

/// Programmes by what remains of them, the nearest first.
public record TargetsBody(String release, List<Target> targets, long tookMs) {

  /// @param finish absent where the programme cannot be completed under the demands
  /// @param sessions in which there is something to sit, or terms in which there is something to study
  public record Target(
      String programme,
      String name,
      String province,
      String level,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> finish,
      int papers,
      int sessions,
      int courses,
      BigDecimal recognised,
      BigDecimal remaining,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<PathwayBody.Cost> cost) {
    /// @param plan the best one; absent where there is none
    public static Target of(TargetRanking.Row row, Optional<Plan> plan) {
      return new Target(
          row.programme().key(),
          row.programme().name(),
          row.programme().province().zh(),
          row.programme().levelName(),
          row.finish().map(YearMonth::toString),
          row.papers(),
          plan.map(Target::sessions).orElse(0),
          row.courses(),
          row.recognised().value(),
          row.remaining().value(),
          plan.map(it -> PathwayBody.Cost.of(it.cost())));
    }

    private static int sessions(Plan plan) {
      return (int)
          plan.steps().stream()
              .filter(
                  step -> step.kind() == PlanStep.Kind.SESSION || step.kind() == PlanStep.Kind.TERM)
              .count();
    }
  }
}
