package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Verifier: no more is exempted than the province allows. The courses of the programme are those
/// that the plan counts, a written course and its practical part being one.
final class ExemptionCheck {
  private final PlanningRecords records;
  private final Programme programme;
  private final Breaches breaches;

  ExemptionCheck(PlanningRecords records, Programme programme, Breaches breaches) {
    this.records = records;
    this.programme = programme;
    this.breaches = breaches;
  }

  void check(List<RecognisedCredit> credits) {
    Set<String> courses = new HashSet<>();
    int tenths = 0;
    for (RecognisedCredit credit : credits) {
      if (credit.state() == CreditState.COUNTS && isExemption(credit)) {
        Optional<PlanItem> item = find(credit.target().orElse(""));
        item.ifPresent(each -> courses.add(each.theory().orElse(each.course())));
        tenths += credit.credits().tenths();
      }
    }
    Set<String> all = new HashSet<>();
    for (PlanItem item : programme.items()) {
      if (item.credits().tenths() > 0) {
        all.add(item.theory().orElse(item.course()));
      }
    }
    for (RecognitionRule rule : records.rules().rules()) {
      if (applies(rule)) {
        breaches.unless(
            within(courses.size(), rule.limits().shareOfCourses(), all.size()),
            "too-many-exemptions",
            rule.key() + " " + courses);
        breaches.unless(
            within(tenths, rule.limits().shareOfCredits(), programme.minCredits().tenths()),
            "too-many-exemptions",
            rule.key() + " " + tenths);
      }
    }
  }

  private boolean applies(RecognitionRule rule) {
    return rule.effect().kind().equals("constraint")
        && rule.scope().area().equals("self-taught")
        && rule.scope().provinces().contains(programme.province().key());
  }

  private static boolean within(int amount, Optional<BigDecimal> share, int whole) {
    return share.isEmpty()
        || new BigDecimal(amount).compareTo(share.get().multiply(new BigDecimal(whole))) <= 0;
  }

  private boolean isExemption(RecognisedCredit credit) {
    return credit
        .rule()
        .flatMap(records.rules()::findRule)
        .map(rule -> rule.effect().kind().equals("exempt"))
        .orElse(false);
  }

  private Optional<PlanItem> find(String course) {
    return programme.items().stream().filter(item -> item.course().equals(course)).findFirst();
  }
}
