package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Verifier: is every recognised credit earned by a passed course, under a rule of this programme,
/// and is no passed course used twice?
final class RecognitionCheck {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final Breaches breaches;
  private final Map<String, Achievement> passed = new HashMap<>();
  private final Map<String, RecognisedCredit> usedBy = new HashMap<>();

  RecognitionCheck(
      PlanningRecords records, Programme programme, PathwayRequest request, Breaches breaches) {
    this.records = records;
    this.programme = programme;
    this.request = request;
    this.breaches = breaches;
    for (Achievement each : request.learner().achievements()) {
      boolean failed =
          each.score().isPresent() && each.score().get().compareTo(BigDecimal.valueOf(60)) < 0;
      if (each.kind() == Achievement.Kind.COURSE && !failed) {
        passed.put(each.key(), each);
      }
    }
  }

  void check(List<RecognisedCredit> credits) {
    Set<String> heard = new HashSet<>();
    for (RecognisedCredit credit : credits) {
      heard.addAll(credit.achievements());
      if (credit.state() == CreditState.COUNTS) {
        checkCounting(credit);
      }
    }
    for (Achievement each : request.learner().achievements()) {
      breaches.unless(heard.contains(each.key()), "silent", "nothing said about " + each.key());
    }
  }

  private void checkCounting(RecognisedCredit credit) {
    String target = credit.target().orElse("");
    breaches.unless(!credit.achievements().isEmpty(), "not-passed", "nothing for " + target);
    for (String course : credit.achievements()) {
      breaches.unless(passed.containsKey(course), "not-passed", course);
      RecognisedCredit before = usedBy.put(course, credit);
      breaches.unless(before == null || sameUse(before, credit), "used-twice", course);
    }
    if (credit.rule().isEmpty()) {
      breaches.unless(credit.achievements().equals(List.of(target)), "no-rule", credit.toString());
      return;
    }
    Optional<Substitution> rule =
        records.substitutions().stream()
            .filter(each -> each.key().equals(credit.rule().get()))
            .findFirst();
    rule.ifPresentOrElse(
        each -> checkRule(each, credit, target),
        () -> breaches.add("no-rule", credit.rule().toString()));
  }

  /// One use of a rule may cover several courses: same rule, same passed courses, and the rule
  /// covers all of them together.
  private boolean sameUse(RecognisedCredit one, RecognisedCredit other) {
    return one.rule().isPresent()
        && one.rule().equals(other.rule())
        && one.achievements().equals(other.achievements())
        && coversTogether(one)
        && coversTogether(other);
  }

  private boolean coversTogether(RecognisedCredit credit) {
    return records.substitutions().stream()
        .filter(rule -> Optional.of(rule.key()).equals(credit.rule()))
        .anyMatch(
            rule -> {
              String target = credit.target().orElse("");
              return rule.newCourse().equals(target)
                  || rule.newAlso().contains(target)
                  || rule.exemptsPractical().contains(target);
            });
  }

  private void checkRule(Substitution rule, RecognisedCredit credit, String target) {
    boolean inScope =
        rule.province().equals(programme.province())
            && (rule.major().isPresent()
                ? rule.major().equals(programme.major())
                : rule.level().equals(Optional.of(programme.level())))
            && (rule.level().isEmpty() || rule.level().get().equals(programme.level()));
    breaches.unless(inScope, "rule-scope", rule.key());
    breaches.unless(rule.citation().certainty() != Certainty.LOW, "uncertain-rule", rule.key());
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
