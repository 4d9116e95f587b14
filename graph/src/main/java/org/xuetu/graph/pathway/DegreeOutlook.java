package org.xuetu.graph.pathway;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;

/// Whether the plan also leads to the bachelor's degree; graduation does not depend on it.
///
/// @param feasible absent while it is not known
/// @param conditions the awarding school's conditions, as far as they are known
/// @param detail in Chinese
public record DegreeOutlook(Optional<Boolean> feasible, List<Condition> conditions, String detail) {
  public DegreeOutlook {
    conditions = List.copyOf(conditions);
  }

  /// One condition of the awarding school.
  ///
  /// @param met absent while it is not known
  public record Condition(String name, Optional<Boolean> met, String detail, Citation citation) {}
}
