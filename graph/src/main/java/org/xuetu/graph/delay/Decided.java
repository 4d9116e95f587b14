package org.xuetu.graph.delay;

import java.util.List;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.RuleBook;
import org.xuetu.graph.pathway.model.Substitution;

/// The records as they would be if one undecided rule had been confirmed as it stands.
public final class Decided {
  private Decided() {}

  public static PlanningRecords of(RecognitionRule rule, PlanningRecords records) {
    return as(rule, rule, records);
  }

  public static PlanningRecords of(Substitution rule, PlanningRecords records) {
    return as(rule, rule, records);
  }

  /// With another rule in its place, and that one confirmed.
  static PlanningRecords as(RecognitionRule rule, RecognitionRule other, PlanningRecords records) {
    RuleBook book = records.rules();
    return new PlanningRecords(
        records
            .parts()
            .withRules(
                new RuleBook(replaced(book.rules(), rule, confirmed(other)), book.credentials()),
                records.substitutions()));
  }

  /// With another substitution in its place, and that one confirmed.
  static PlanningRecords as(Substitution rule, Substitution other, PlanningRecords records) {
    return new PlanningRecords(
        records
            .parts()
            .withRules(records.rules(), replaced(records.substitutions(), rule, confirmed(other))));
  }

  private static <T> List<T> replaced(List<T> all, T one, T by) {
    return all.stream().map(each -> each.equals(one) ? by : each).toList();
  }

  private static RecognitionRule confirmed(RecognitionRule rule) {
    RecognitionRule.Validity validity = rule.validity();
    return new RecognitionRule(
        rule.key(),
        rule.name(),
        rule.scope(),
        rule.source(),
        rule.prior(),
        rule.effect(),
        rule.limits(),
        new RecognitionRule.Validity(
            validity.from(),
            validity.fromAbout(),
            validity.until(),
            validity.certificateBefore(),
            validity.certificateYears(),
            validity.corrected(),
            false),
        rule.words(),
        confirmed(rule.citation()));
  }

  private static Substitution confirmed(Substitution rule) {
    return new Substitution(
        rule.key(),
        rule.province(),
        rule.major(),
        rule.level(),
        rule.oldCourse(),
        rule.oldAlso(),
        rule.newCourse(),
        rule.newAlso(),
        rule.alternativeNew(),
        rule.newIfAlone(),
        rule.exemptsPractical(),
        rule.passedBefore(),
        rule.certificateBefore(),
        rule.validUntil(),
        rule.note(),
        confirmed(rule.citation()));
  }

  private static Citation confirmed(Citation citation) {
    return new Citation(Certainty.HIGH, citation.source());
  }
}
