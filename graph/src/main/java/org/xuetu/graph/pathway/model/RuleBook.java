package org.xuetu.graph.pathway.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All recognition rules and the credentials they speak of, in the order of their keys.
public final class RuleBook {
  public static final RuleBook EMPTY = new RuleBook(List.of(), List.of());

  private final List<RecognitionRule> rules;
  private final List<Credential> credentials;
  private final Map<String, Credential> byKey;
  private final Map<Audience, List<RecognitionRule>> rulesFor = new ConcurrentHashMap<>();

  /// What decides which rules a programme is under.
  private record Audience(
      StudyForm form, String province, Optional<String> major, Optional<String> school) {
    static Audience of(Programme programme) {
      return new Audience(
          programme.form(),
          programme.province().key(),
          programme.major(),
          programme.open().map(OpenRules::school));
    }
  }

  public RuleBook(List<RecognitionRule> rules, List<Credential> credentials) {
    this.rules = rules.stream().sorted(Comparator.comparing(RecognitionRule::key)).toList();
    this.credentials = credentials.stream().sorted(Comparator.comparing(Credential::key)).toList();
    this.byKey =
        credentials.stream().collect(Collectors.toMap(Credential::key, Function.identity()));
  }

  public List<RecognitionRule> rules() {
    return rules;
  }

  public Optional<RecognitionRule> findRule(String key) {
    return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
  }

  public List<Credential> credentials() {
    return credentials;
  }

  public Optional<Credential> findCredential(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// Whether one credential does where another is asked for.
  public boolean standsFor(String held, String asked) {
    Credential one = byKey.get(held);
    Credential other = byKey.get(asked);
    return held.equals(asked) || (one != null && other != null && one.standsFor(other));
  }

  /// Rules for programmes of that form in its province, before those of the whole country.
  public List<RecognitionRule> rulesFor(Programme programme) {
    return rulesFor.computeIfAbsent(Audience.of(programme), _ -> select(programme));
  }

  private List<RecognitionRule> select(Programme programme) {
    return rules.stream()
        .filter(rule -> rule.scope().area().equals(programme.form().ruleArea()))
        .filter(rule -> isOwn(rule, programme))
        .filter(rule -> !rule.validity().corrected())
        .filter(rule -> isIn(rule, programme.province().key()) || isNational(rule))
        .filter(
            rule ->
                rule.scope().majors().isEmpty()
                    || programme.major().map(rule.scope().majors()::contains).orElse(false))
        .sorted(Comparator.comparing(RuleBook::isNational))
        .toList();
  }

  /// An open university has rules of its own; a school's rule plays no part in the examination.
  private static boolean isOwn(RecognitionRule rule, Programme programme) {
    return programme
        .open()
        .map(open -> rule.scope().school().equals(Optional.of(open.school())))
        .orElse(true);
  }

  public static boolean isNational(RecognitionRule rule) {
    return isIn(rule, RecognitionRule.Scope.NATIONAL);
  }

  private static boolean isIn(RecognitionRule rule, String province) {
    return rule.scope().provinces().contains(province);
  }
}
