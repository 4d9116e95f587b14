package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;

/// What achievements are worth toward one course of a programme, and why.
///
/// @param achievements keys of what is used; several where a rule needs them together
/// @param target the course it stands for; absent when there is none
/// @param targetName its name in the programme
/// @param credits what it carries in the programme; zero unless it counts
/// @param rule key of the substitution; absent when the course itself was passed
/// @param citation where the rule, or the programme, was read
/// @param reason in Chinese
public record RecognisedCredit(
    List<String> achievements,
    Optional<String> target,
    Optional<String> targetName,
    Credits credits,
    CreditState state,
    Optional<String> rule,
    Optional<Citation> citation,
    String reason) {
  public RecognisedCredit {
    achievements = List.copyOf(achievements);
  }
}
