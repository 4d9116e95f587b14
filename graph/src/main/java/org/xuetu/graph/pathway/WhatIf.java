package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.List;
import org.xuetu.graph.pathway.model.Citation;

/// What a certificate that the learner does not hold would save.
///
/// @param credentials keys; several where a rule needs them together
/// @param names in Chinese
/// @param finish when the plan would end
/// @param monthsSaved against the plan without it
/// @param papersSaved papers that need not be sat
/// @param rule key of the rule that would count
public record WhatIf(
    List<String> credentials,
    List<String> names,
    YearMonth finish,
    int monthsSaved,
    int papersSaved,
    String rule,
    Citation citation,
    String detail) {
  public WhatIf {
    credentials = List.copyOf(credentials);
    names = List.copyOf(names);
  }
}
