package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Verifier: does a substitution give what a recognised credit says it gives?
final class SubstitutionCheck {
  private final Programme programme;
  private final PathwayRequest request;
  private final Map<String, Achievement> passed;
  private final Breaches breaches;

  SubstitutionCheck(
      Programme programme,
      PathwayRequest request,
      Map<String, Achievement> passed,
      Breaches breaches) {
    this.programme = programme;
    this.request = request;
    this.passed = passed;
    this.breaches = breaches;
  }

  void check(Substitution rule, RecognisedCredit credit, String target) {
    boolean inScope =
        rule.province().equals(programme.province())
            && (rule.major().isPresent()
                ? rule.major().equals(programme.major())
                : rule.level().equals(Optional.of(programme.level())))
            && (rule.level().isEmpty() || rule.level().get().equals(programme.level()));
    breaches.unless(inScope, "rule-scope", rule.key());
    breaches.unless(
        rule.citation().certainty() != Certainty.LOW || request.learner().undecided(),
        "uncertain-rule",
        rule.key());
    LocalDate start = request.constraints().start().atDay(1);
    breaches.unless(
        rule.validUntil().map(day -> !day.isBefore(start)).orElse(true), "rule-over", rule.key());
    Set<String> olds = new HashSet<>(rule.oldAlso());
    olds.add(rule.oldCourse());
    Set<String> used = new HashSet<>(credit.achievements());
    boolean whole = used.equals(olds);
    boolean direct =
        whole
            && (rule.newCourse().equals(target)
                || rule.newAlso().contains(target)
                || rule.alternativeNew().contains(target));
    boolean alone =
        used.size() == 1 && olds.containsAll(used) && rule.newIfAlone().equals(Optional.of(target));
    boolean practical = whole && rule.exemptsPractical().contains(target);
    breaches.unless(direct || alone || practical, "not-covered", rule.key() + " " + target);
    for (String course : used) {
      boolean own = programme.items().stream().anyMatch(item -> item.course().equals(course));
      breaches.unless(!own, "own-course", course + " is in the programme itself");
      checkDate(rule, course, practical && !direct && !alone);
    }
  }

  private void checkDate(Substitution rule, String course, boolean practical) {
    Achievement achievement = passed.get(course);
    Optional<LocalDate> date = achievement == null ? Optional.empty() : achievement.date();
    if (rule.certificateBefore().isPresent() && date.isPresent()) {
      breaches.unless(date.get().isBefore(rule.certificateBefore().get()), "rule-date", rule.key());
    }
    if (rule.passedBefore().isEmpty()) {
      return;
    }
    LocalDate limit = rule.passedBefore().get();
    if (practical) {
      breaches.unless(date.isPresent() && date.get().isBefore(limit), "rule-date", rule.key());
    } else if (rule.exemptsPractical().isEmpty() && date.isPresent()) {
      breaches.unless(date.get().isBefore(limit), "rule-date", rule.key());
    }
  }
}
