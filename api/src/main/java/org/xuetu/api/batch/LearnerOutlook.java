package org.xuetu.api.batch;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What is best for one learner of a table.
///
/// @param finish absent where no programme can be completed
/// @param papers written papers left
/// @param reasons in Chinese: what counts for what under which rule, or why nothing can be completed
/// @param warnings in Chinese: what the learner has to know or check
public record LearnerOutlook(
    int row,
    String label,
    String programme,
    String name,
    Optional<YearMonth> finish,
    int papers,
    BigDecimal recognised,
    BigDecimal remaining,
    List<String> reasons,
    List<String> warnings) {
  public LearnerOutlook {
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
  }
}
