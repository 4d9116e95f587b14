package org.xuetu.api.pages.alliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// One line of a bar chart. The figure stands in words beside it, so that nobody has to measure.
///
/// @param address of what it is about
/// @param solid how much is certain, in thousandths of the width
/// @param outlined how far a mere claim or upper limit reaches, in thousandths of the width
public record Bar(String label, Optional<String> address, String figure, int solid, int outlined) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(1000);

  /// In thousandths of the widest; what is more than nothing is always seen.
  static int length(BigDecimal value, BigDecimal widest) {
    if (value.signum() <= 0 || widest.signum() <= 0) {
      return 0;
    }
    return value
        .multiply(WHOLE)
        .divide(widest, 0, RoundingMode.HALF_UP)
        .min(WHOLE)
        .max(BigDecimal.TWO)
        .intValue();
  }
}
