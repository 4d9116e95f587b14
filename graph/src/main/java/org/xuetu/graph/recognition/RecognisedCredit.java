package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;

/// What achievements are worth toward one course of a programme, and why.
///
/// @param achievements ids of what is used; several where a rule needs them together
/// @param target the course it stands for; absent when there is none
/// @param targetName its name in the programme
/// @param credits what it carries in the programme; zero unless it counts
/// @param effect what the rule does, in Chinese; absent when no rule speaks of it
/// @param rule key of the rule or substitution; absent when the course itself was passed
/// @param citation where the rule, or the programme, was read
/// @param validity in Chinese: between which dates, where there are any
/// @param reason in Chinese
public record RecognisedCredit(
    List<String> achievements,
    Optional<String> target,
    Optional<String> targetName,
    Credits credits,
    CreditState state,
    Merit merit,
    Optional<String> effect,
    Optional<String> rule,
    Optional<Citation> citation,
    Optional<String> validity,
    String reason) {
  public RecognisedCredit {
    achievements = List.copyOf(achievements);
  }

  /// A word on an achievement that no rule and no course of the programme stands behind.
  static RecognisedCredit bare(String achievement, CreditState state, String reason) {
    return of(List.of(achievement), Optional.empty(), state, Merit.NONE, Optional.empty(), reason);
  }

  /// A word under a rule, or under none.
  static RecognisedCredit of(
      List<String> achievements,
      Optional<PlanItem> target,
      CreditState state,
      Merit merit,
      Optional<CreditBasis> basis,
      String reason) {
    boolean counts = state == CreditState.COUNTS;
    return new RecognisedCredit(
        achievements,
        target.map(PlanItem::course),
        target.map(PlanItem::name),
        counts ? target.map(PlanItem::credits).orElse(Credits.ZERO) : Credits.ZERO,
        state,
        merit,
        basis.map(CreditBasis::effect),
        basis.flatMap(CreditBasis::key),
        basis
            .flatMap(CreditBasis::citation)
            .or(() -> counts ? target.map(PlanItem::citation) : Optional.empty()),
        basis.flatMap(CreditBasis::validity),
        reason);
  }

  RecognisedCredit carrying(Credits amount) {
    return new RecognisedCredit(
        achievements,
        target,
        targetName,
        amount,
        state,
        merit,
        effect,
        rule,
        citation,
        validity,
        reason);
  }
}
