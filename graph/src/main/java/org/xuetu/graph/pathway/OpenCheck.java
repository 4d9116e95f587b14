package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.OpenTraits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Verifier: what an open university asks for apart from its requirement tree.
final class OpenCheck {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final Breaches breaches;

  OpenCheck(
      PlanningRecords records, Programme programme, PathwayRequest request, Breaches breaches) {
    this.records = records;
    this.programme = programme;
    this.request = request;
    this.breaches = breaches;
  }

  void check(Plan plan, Set<String> counted) {
    if (programme.open().isEmpty()) {
      return;
    }
    int central = 0;
    int base = 0;
    for (PlanItem item : programme.items()) {
      OpenTraits traits = item.open().orElse(new OpenTraits(false, false, false, false));
      central += traits.central() && counted.contains(item.course()) ? item.credits().tenths() : 0;
      boolean inBase = traits.unified() && traits.compulsory() && !traits.integrated();
      base += inBase ? item.credits().tenths() : 0;
    }
    breaches.unless(
        central >= programme.open().get().minCentralCredits().tenths(),
        "too-few-central-credits",
        String.valueOf(central));
    checkShare(plan.recognised(), base);
    checkTime(plan);
  }

  private void checkShare(List<RecognisedCredit> credits, int base) {
    int exempted = 0;
    for (RecognisedCredit credit : credits) {
      if (credit.state() == CreditState.COUNTS && credit.rule().isPresent()) {
        for (PlanItem item : programme.items()) {
          if (Optional.of(item.course()).equals(credit.target())) {
            OpenTraits traits = item.open().orElseThrow();
            breaches.unless(!traits.integrated(), "never-exempted", item.course());
            boolean inBase = traits.unified() && traits.compulsory();
            exempted += inBase ? item.credits().tenths() : 0;
          }
        }
      }
    }
    for (RecognitionRule rule : records.rules().rules()) {
      Optional<BigDecimal> share = rule.limits().shareOfCredits();
      boolean own =
          rule.scope().area().equals("open-education")
              && rule.scope().school().equals(programme.open().map(open -> open.school()));
      if (own && share.isPresent()) {
        breaches.unless(
            new BigDecimal(exempted).compareTo(share.get().multiply(new BigDecimal(base))) <= 0,
            "too-many-exemptions",
            rule.key() + " " + exempted);
      }
    }
  }

  private void checkTime(Plan plan) {
    Timeline timeline = records.timelineOf(programme);
    YearMonth entry = request.constraints().start();
    while (!timeline.sessionMonths().contains(entry.getMonthValue())) {
      entry = entry.plusMonths(1);
    }
    breaches.unless(
        !plan.finish().isBefore(entry.plusMonths(timeline.studyTime().minMonths())),
        "too-short",
        plan.finish().toString());
    if (timeline.studyTime().maxMonths().isPresent()) {
      YearMonth expiry = entry.plusMonths(timeline.studyTime().maxMonths().getAsInt());
      breaches.unless(!plan.finish().isAfter(expiry), "record-expired", plan.finish().toString());
    }
  }
}
