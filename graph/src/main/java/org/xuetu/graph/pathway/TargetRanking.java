package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.Programme;

/// Programmes by what remains of them for one learner, the nearest first.
///
/// @param rows those that can be completed, then the others by key
public record TargetRanking(List<Row> rows) {
  public TargetRanking {
    rows = List.copyOf(rows);
  }

  /// What remains of one programme.
  ///
  /// @param finish the earliest graduation; absent where there is none under the demands
  /// @param papers written papers left
  /// @param courses courses left, practical parts and thesis included
  public record Row(
      Programme programme,
      Optional<YearMonth> finish,
      int papers,
      int courses,
      Credits recognised,
      Credits remaining) {}
}
