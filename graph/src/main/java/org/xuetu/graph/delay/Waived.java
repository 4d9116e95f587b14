package org.xuetu.graph.delay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Substitution;

/// A rule that asks for nothing but one of the achievements it names: no score, level, date, number
/// of years or further achievement, and nobody's decision. What it stands for stays as it is, and so
/// do the limits that hold for all rules.
final class Waived {
  private Waived() {}

  /// @param held credentials that shall do
  static RecognitionRule of(RecognitionRule rule, Set<String> held) {
    RecognitionRule.Source source = rule.source();
    Set<String> anyOf = new LinkedHashSet<>(source.anyOf());
    if (!anyOf.isEmpty()) {
      anyOf.addAll(held);
    }
    return with(
        rule,
        new RecognitionRule.Source(
            source.kind(),
            source.form(),
            new ArrayList<>(anyOf),
            List.of(),
            List.of(),
            source.courses(),
            Math.min(source.minCount(), 1),
            OptionalInt.empty(),
            Optional.empty()),
        new RecognitionRule.Prior(
            rule.prior().level(), rule.prior().unfinishedLevel(), Optional.empty(), false),
        new RecognitionRule.Validity(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            rule.validity().corrected(),
            rule.validity().hypothesis()));
  }

  /// A rule of which nobody doubts that it has begun; its other conditions stay.
  static RecognitionRule begun(RecognitionRule rule) {
    RecognitionRule.Validity validity = rule.validity();
    return with(
        rule,
        rule.source(),
        rule.prior(),
        new RecognitionRule.Validity(
            validity.from(),
            Optional.empty(),
            validity.until(),
            validity.certificateBefore(),
            validity.certificateYears(),
            validity.corrected(),
            validity.hypothesis()));
  }

  /// @param held the old course that shall do alone
  static Substitution of(Substitution rule, String held) {
    return new Substitution(
        rule.key(),
        rule.province(),
        rule.major(),
        rule.level(),
        held,
        List.of(),
        rule.newCourse(),
        rule.newAlso(),
        rule.alternativeNew(),
        rule.newIfAlone(),
        rule.exemptsPractical(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rule.note(),
        rule.citation());
  }

  private static RecognitionRule with(
      RecognitionRule rule,
      RecognitionRule.Source source,
      RecognitionRule.Prior prior,
      RecognitionRule.Validity validity) {
    return new RecognitionRule(
        rule.key(),
        rule.name(),
        rule.scope(),
        source,
        prior,
        rule.effect(),
        rule.limits(),
        validity,
        rule.words(),
        rule.citation());
  }
}
