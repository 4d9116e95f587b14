package org.xuetu.graph.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Substitution;

/// What passed courses stand for by themselves or through one substitution. A passed course that is
/// itself in the programme counts as itself and as nothing else; substitutions are never chained.
final class SubstitutionUses {
  private final PlanningRecords records;
  private final Programme programme;
  private final LocalDate asOf;
  private final Map<String, PlanItem> items = new HashMap<>();

  SubstitutionUses(PlanningRecords records, Programme programme, LocalDate asOf) {
    this.records = records;
    this.programme = programme;
    this.asOf = asOf;
    programme.requirement().items().forEach(item -> items.putIfAbsent(item.course(), item));
  }

  List<CreditUse> list(List<Achievement> achievements, boolean uncertain) {
    Map<String, Achievement> passed = new LinkedHashMap<>();
    achievements.stream()
        .filter(CreditRecognition::isPassed)
        .forEach(each -> passed.putIfAbsent(each.key(), each));
    List<CreditUse> uses = new ArrayList<>();
    Map<String, Achievement> foreign = new LinkedHashMap<>();
    passed.forEach(
        (course, achievement) ->
            findItem(course)
                .ifPresentOrElse(
                    item -> uses.add(CreditUse.own(course, item)),
                    () -> foreign.put(course, achievement)));
    for (Substitution substitution : records.substitutions()) {
      if (isUsable(substitution, uncertain)) {
        addUses(substitution, foreign, uses);
      }
    }
    return uses;
  }

  private Optional<PlanItem> findItem(String course) {
    return Optional.ofNullable(items.get(course));
  }

  private boolean isUsable(Substitution substitution, boolean uncertain) {
    return substitution.appliesTo(programme)
        && (uncertain || substitution.citation().certainty() != Certainty.LOW)
        && substitution
            .validUntil()
            .map(day -> !YearMonth.from(day).isBefore(YearMonth.from(asOf)))
            .orElse(true);
  }

  private void addUses(
      Substitution substitution, Map<String, Achievement> passed, List<CreditUse> uses) {
    Set<String> olds = new LinkedHashSet<>();
    olds.add(substitution.oldCourse());
    olds.addAll(substitution.oldAlso());
    List<String> held = olds.stream().filter(passed::containsKey).toList();
    List<Achievement> behind = held.stream().map(passed::get).filter(a -> a != null).toList();
    if (behind.stream().anyMatch(each -> SubstitutionDates.refuse(substitution, each))) {
      return;
    }
    if (held.size() == olds.size()) {
      Set<String> news = new LinkedHashSet<>();
      news.add(substitution.newCourse());
      news.addAll(substitution.newAlso());
      if (behind.stream().allMatch(each -> SubstitutionDates.exempt(substitution, each))) {
        news.addAll(substitution.exemptsPractical());
      }
      addUse(substitution, held, news, uses);
      for (String alternative : substitution.alternativeNew()) {
        addUse(substitution, held, Set.of(alternative), uses);
      }
    }
    substitution
        .newIfAlone()
        .ifPresent(
            alone -> held.forEach(old -> addUse(substitution, List.of(old), Set.of(alone), uses)));
  }

  private void addUse(
      Substitution substitution, List<String> used, Set<String> targets, List<CreditUse> uses) {
    List<PlanItem> covers = targets.stream().flatMap(target -> findItem(target).stream()).toList();
    if (!covers.isEmpty()) {
      uses.add(CreditUse.substituted(used, substitution, covers));
    }
  }
}
