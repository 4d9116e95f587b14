package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.Merit;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Verifier: is every recognised credit earned by something the learner holds, under a rule of this
/// programme, and is nothing used twice?
final class RecognitionCheck {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final Breaches breaches;
  private final List<Achievement> achievements;
  private final Map<String, Achievement> passed = new HashMap<>();
  private final Map<String, RecognisedCredit> usedBy = new HashMap<>();

  RecognitionCheck(
      PlanningRecords records, Programme programme, PathwayRequest request, Breaches breaches) {
    this.records = records;
    this.programme = programme;
    this.request = request;
    this.breaches = breaches;
    List<InputProblem> ignored = new ArrayList<>();
    this.achievements =
        new AchievementCheck(records, request.constraints().start().atEndOfMonth(), ignored)
            .resolve(request.learner());
    for (Achievement each : achievements) {
      boolean course =
          each.kind() == Achievement.Kind.COURSE || each.kind() == Achievement.Kind.SCHOOL_COURSE;
      boolean failed =
          each.score().isPresent() && each.score().get().compareTo(BigDecimal.valueOf(60)) < 0;
      if (!(course && failed)) {
        passed.put(each.id(), each);
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
    for (Achievement each : achievements) {
      breaches.unless(heard.contains(each.id()), "silent", "nothing said about " + each.id());
    }
    new ExemptionCheck(records, programme, breaches).check(credits);
  }

  private void checkCounting(RecognisedCredit credit) {
    String target = credit.target().orElse("");
    breaches.unless(!credit.achievements().isEmpty(), "not-passed", "nothing for " + target);
    for (String id : credit.achievements()) {
      Achievement held = passed.get(id);
      breaches.unless(held != null, "not-passed", id);
      breaches.unless(held == null || isRegisteredHere(held), "other-province", id);
      boolean lasting = held != null && held.kind() == Achievement.Kind.DIPLOMA;
      if (!lasting && credit.merit() != Merit.CONDITION) {
        RecognisedCredit before = usedBy.put(id, credit);
        breaches.unless(before == null || sameUse(before, credit), "used-twice", id);
      }
    }
    if (credit.merit() == Merit.CONDITION) {
      boolean worthless = credit.target().isEmpty() && credit.credits().equals(Credits.ZERO);
      breaches.unless(worthless, "condition-with-credits", credit.toString());
      return;
    }
    if (credit.rule().isEmpty()) {
      boolean course =
          credit.achievements().stream()
              .map(passed::get)
              .allMatch(each -> each == null || each.kind() == Achievement.Kind.COURSE);
      breaches.unless(course, "not-passed", "no course: " + credit.achievements());
      breaches.unless(credit.achievements().equals(List.of(target)), "no-rule", credit.toString());
      return;
    }
    String key = credit.rule().get();
    Optional<RecognitionRule> rule = records.rules().findRule(key);
    if (rule.isPresent()) {
      new RuleCheck(records, programme, request, passed.values(), breaches)
          .check(rule.get(), credit);
      return;
    }
    records.substitutions().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .ifPresentOrElse(
            each ->
                new SubstitutionCheck(programme, request, passed, breaches)
                    .check(each, credit, target),
            () -> breaches.add("no-rule", key));
  }

  /// A course of the self-taught examination stays in its province until it is transferred.
  private boolean isRegisteredHere(Achievement held) {
    Optional<String> given = held.origin().province();
    return held.kind() != Achievement.Kind.COURSE
        || programme.open().isPresent()
        || given.isEmpty()
        || records.findProvince(given.get()).equals(Optional.of(programme.province()));
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
    return credit.rule().flatMap(records.rules()::findRule).isPresent()
        || records.substitutions().stream()
            .filter(rule -> Optional.of(rule.key()).equals(credit.rule()))
            .anyMatch(
                rule -> {
                  String target = credit.target().orElse("");
                  return rule.newCourse().equals(target)
                      || rule.newAlso().contains(target)
                      || rule.exemptsPractical().contains(target);
                });
  }
}
