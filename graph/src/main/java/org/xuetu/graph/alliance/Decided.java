package org.xuetu.graph.alliance;

import java.util.List;
import java.util.function.UnaryOperator;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.RuleBook;
import org.xuetu.graph.pathway.model.Substitution;

/// The records as they would be if one undecided rule had been confirmed as it stands.
final class Decided {
  private Decided() {}

  static PlanningRecords of(RecognitionRule rule, PlanningRecords records) {
    RuleBook book = records.rules();
    return new PlanningRecords(
        records
            .parts()
            .withRules(
                new RuleBook(replaced(book.rules(), rule, Decided::confirmed), book.credentials()),
                records.substitutions()));
  }

  static PlanningRecords of(Substitution rule, PlanningRecords records) {
    return new PlanningRecords(
        records
            .parts()
            .withRules(
                records.rules(), replaced(records.substitutions(), rule, Decided::confirmed)));
  }

  private static <T> List<T> replaced(List<T> all, T one, UnaryOperator<T> by) {
    return all.stream().map(each -> each.equals(one) ? by.apply(each) : each).toList();
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
