package org.xuetu.graph.recognition;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.RecognitionRule;

/// What one rule says of a learner's achievements toward a programme.
///
/// @param used the achievements it is about
/// @param covers the items they would stand for; empty where it gives credits alone or no credits
/// @param state `COUNTS` when every condition of the rule is met
/// @param reason in Chinese
record Ruling(
    RecognitionRule rule,
    List<Achievement> used,
    List<PlanItem> covers,
    CreditState state,
    String reason,
    Optional<YearMonth> usableUntil) {
  Ruling {
    used = List.copyOf(used);
    covers = List.copyOf(covers);
  }

  /// One that holds until the rule does.
  static Ruling of(
      RecognitionRule rule,
      List<Achievement> used,
      List<PlanItem> covers,
      CreditState state,
      String reason) {
    return new Ruling(rule, used, covers, state, reason, Optional.empty());
  }

  boolean isAbout(Achievement achievement) {
    return used.contains(achievement);
  }

  /// Credits that it gives without an item.
  Credits free() {
    return rule.effect().kind().equals("credits-only")
        ? rule.effect().credits().map(Credits::of).orElse(Credits.ZERO)
        : Credits.ZERO;
  }

  CreditUse toUse() {
    Set<String> consumed =
        used.stream()
            .filter(each -> each.kind() != Achievement.Kind.DIPLOMA)
            .map(Achievement::id)
            .collect(Collectors.toSet());
    return new CreditUse(
        used.stream().map(Achievement::id).toList(),
        consumed,
        new CreditBasis.Ruled(rule),
        covers,
        free(),
        usableUntil);
  }
}
