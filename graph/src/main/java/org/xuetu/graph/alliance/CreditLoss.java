package org.xuetu.graph.alliance;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.Programme;

/// What becomes of the credits of a graduate of one programme who goes on to another.
///
/// The credits of the courses passed are parted by what each course is worth there: `counts`,
/// `conditional`, `undecided` and `refused` are together `completed`.
///
/// @param completed credits of the courses passed in the first programme
/// @param recognised credits that count in the second programme, in its own credits
/// @param rules under which they count, most credits first
public record CreditLoss(
    Programme from,
    Programme to,
    Credits completed,
    Credits counts,
    Credits conditional,
    Credits undecided,
    Credits refused,
    Credits recognised,
    List<RuleUse> rules) {
  public CreditLoss {
    rules = List.copyOf(rules);
  }

  /// A rule or substitution by which courses count.
  ///
  /// @param rule key; absent where the course itself is in both programmes
  /// @param effect in Chinese: what it does
  /// @param courses how many passed courses it is used for
  /// @param credits what these carry in the first programme
  public record RuleUse(
      Optional<String> rule, String effect, Citation citation, int courses, Credits credits) {}
}
