package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.recognition.RecognisedCredit;

/// A dated way to graduation.
///
/// @param programme key of the programme that it completes
/// @param differences from the best plan, in Chinese; empty for the best one
/// @param finish the graduation round
/// @param foreignLanguage the branch taken; absent where the programme leaves no choice
/// @param choices the choices made in the programme, in Chinese
/// @param recognised what every achievement is worth, those that count first
/// @param steps in time order, ending with graduation
public record Plan(
    String programme,
    Objective objective,
    List<String> differences,
    YearMonth finish,
    Optional<Boolean> foreignLanguage,
    List<String> choices,
    CreditTotals credits,
    List<RecognisedCredit> recognised,
    List<PlanStep> steps,
    Cost cost,
    DegreeOutlook degree,
    List<Warning> warnings) {
  public Plan {
    differences = List.copyOf(differences);
    choices = List.copyOf(choices);
    recognised = List.copyOf(recognised);
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
  }

  /// @param required what the programme asks for
  /// @param recognised what counts already
  /// @param remaining what the steps of the plan carry
  public record CreditTotals(Credits required, Credits recognised, Credits remaining) {}

  /// Something the learner has to know or check.
  ///
  /// @param code a stable word for programs
  /// @param detail in Chinese
  public record Warning(String code, String detail) {}
}
