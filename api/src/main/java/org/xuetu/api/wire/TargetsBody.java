package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.TargetRanking;

/// Programmes by what remains of them, the nearest first.
public record TargetsBody(String release, List<Target> targets, long tookMs) {

  /// @param finish absent where the programme cannot be completed under the demands
  public record Target(
      String programme,
      String name,
      String province,
      String level,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> finish,
      int papers,
      int courses,
      BigDecimal recognised,
      BigDecimal remaining) {
    static Target of(TargetRanking.Row row) {
      return new Target(
          row.programme().key(),
          row.programme().name(),
          row.programme().province().zh(),
          row.programme().levelName(),
          row.finish().map(YearMonth::toString),
          row.papers(),
          row.courses(),
          row.recognised().value(),
          row.remaining().value());
    }
  }

  public static TargetsBody of(String release, TargetRanking ranking, long tookMs) {
    return new TargetsBody(release, ranking.rows().stream().map(Target::of).toList(), tookMs);
  }
}
