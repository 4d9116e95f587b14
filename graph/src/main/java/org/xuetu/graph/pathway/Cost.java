package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.util.List;
import org.xuetu.graph.pathway.model.Citation;

/// What a plan costs, as a formula: amounts that are known, and the names of those that are not.
/// There is no total, because there is no plan of which every part is known.
///
/// @param formula in Chinese
/// @param unknown names of the parts whose amount is not known
public record Cost(String formula, List<Known> known, List<String> unknown) {
  public Cost {
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }

  /// A part whose amount is known.
  ///
  /// @param count how many times it is paid, every paper passed at the first attempt
  public record Known(
      String name, BigDecimal amount, String unit, int count, String fee, Citation citation) {
    public BigDecimal total() {
      return amount.multiply(BigDecimal.valueOf(count));
    }
  }
}
