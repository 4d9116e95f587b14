package org.xuetu.graph.alliance;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xuetu.graph.pathway.Completion;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.recognition.Achievement;

/// The reference learners whom a rule can touch: who holds a certificate that it names (with those it
/// asks for beside it), who has passed courses that it names, and every graduate who holds such a
/// thing. For all others the rule changes nothing.
final class RuleCases {
  private final PlanningRecords records;
  private final Graduates graduates;
  private final YearMonth start;

  RuleCases(PlanningRecords records, Graduates graduates, YearMonth start) {
    this.records = records;
    this.graduates = graduates;
    this.start = start;
  }

  List<Case> of(RecognitionRule rule, List<Programme> programmes) {
    List<Case> cases = new ArrayList<>();
    for (Programme programme : programmes) {
      for (String key : rule.source().anyOf()) {
        cases.add(new Case("持有" + certificates(rule, key), held(rule, key), programme));
      }
      for (List<String> courses : courses(rule)) {
        cases.add(passed(courses, programme));
      }
      graduates(rule.source().courses(), rule, programme, cases);
    }
    return cases;
  }

  List<Case> of(Substitution rule, List<Programme> programmes) {
    Set<String> olds = new LinkedHashSet<>();
    olds.add(rule.oldCourse());
    olds.addAll(rule.oldAlso());
    List<Case> cases = new ArrayList<>();
    for (Programme programme : programmes) {
      cases.add(passed(List.copyOf(olds), programme));
      for (Completion graduate : graduates.all()) {
        boolean touched = graduate.passed().stream().anyMatch(item -> olds.contains(item.course()));
        if (touched && !graduate.programme().key().equals(programme.key())) {
          cases.add(graduated(graduate, programme));
        }
      }
    }
    return cases;
  }

  private void graduates(
      List<String> courses, RecognitionRule rule, Programme programme, List<Case> cases) {
    for (Completion graduate : graduates.all()) {
      boolean touched =
          rule.source().kind().equals("diploma")
              || graduate.passed().stream().anyMatch(item -> courses.contains(item.course()))
              || graduate.leaves().stream().anyMatch(each -> serves(each, rule));
      if (touched && !graduate.programme().key().equals(programme.key())) {
        cases.add(graduated(graduate, programme));
      }
    }
  }

  private boolean serves(Achievement held, RecognitionRule rule) {
    return held.credentials().stream()
        .anyMatch(
            key ->
                rule.source().anyOf().stream()
                    .anyMatch(asked -> records.rules().standsFor(key, asked)));
  }

  private Case graduated(Completion graduate, Programme programme) {
    return new Case(
        "按最早毕业的方案读完 " + graduate.programme().name(),
        graduates.achievements(graduate, programme.form()),
        programme);
  }

  /// A rule that asks for several courses of a list is tried with all of them.
  private static List<List<String>> courses(RecognitionRule rule) {
    List<String> courses = rule.source().courses();
    if (courses.isEmpty()) {
      return List.of();
    }
    return rule.source().minCount() > 1
        ? List.of(courses)
        : courses.stream().map(List::of).toList();
  }

  private static Case passed(List<String> courses, Programme programme) {
    return new Case(
        "考过 " + String.join("、", courses),
        courses.stream().map(Achievement::course).toList(),
        programme);
  }

  private String certificates(RecognitionRule rule, String key) {
    List<String> names = new ArrayList<>();
    names.add(name(key));
    rule.source().allOf().forEach(each -> names.add(name(each)));
    return String.join("、", names);
  }

  private String name(String key) {
    return records.rules().findCredential(key).map(Credential::name).orElse(key);
  }

  /// A certificate of the reference month with the highest score that any rule asks of it.
  private List<Achievement> held(RecognitionRule rule, String key) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key);
    keys.addAll(rule.source().allOf());
    return keys.stream().map(this::certificate).toList();
  }

  private Achievement certificate(String key) {
    OptionalInt score =
        records.rules().rules().stream()
            .filter(rule -> rule.source().anyOf().contains(key))
            .flatMapToInt(rule -> rule.source().minScore().stream())
            .max();
    Achievement plain =
        Achievement.certificate(key)
            .withDate(start.atDay(1))
            .resolved(key, Optional.empty(), Set.of(key));
    return score.isPresent()
        ? plain.resolved(key, Optional.of(BigDecimal.valueOf(score.getAsInt())), Set.of(key))
        : plain;
  }
}
