package org.xuetu.graph.delay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.delay.Delay.Cause;
import org.xuetu.graph.delay.Hindrance.Refusal;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// What the rules cost a learner by which achievements do not count, each tried by a plan of its own.
/// An undecided rule is tried as if it were confirmed as it stands; any other as if it asked for
/// nothing but the achievement; and where an institution decides course by course, as if it had
/// decided that the courses are passed.
final class Refusals {
  private static final int MOST_TRIED = 60;

  private final PlanningRecords records;
  private final Programme programme;
  private final Replans replans;
  private final Map<String, Achievement> held = new LinkedHashMap<>();

  /// @param achievements all of the learner's, looked up
  Refusals(
      PlanningRecords records,
      Programme programme,
      Replans replans,
      List<Achievement> achievements) {
    this.records = records;
    this.programme = programme;
    this.replans = replans;
    achievements.forEach(each -> held.putIfAbsent(each.id(), each));
  }

  private record Case(String rule, CreditState state) {}

  /// @param recognised what everything is worth in the plan as it stands
  List<Refusal> list(TargetRanking.Row plain, YearMonth finish, List<RecognisedCredit> recognised) {
    Map<Case, List<RecognisedCredit>> cases =
        recognised.stream()
            .filter(each -> each.state() != CreditState.COUNTS && each.rule().isPresent())
            .collect(
                Collectors.groupingBy(
                    each -> new Case(each.rule().orElseThrow(), each.state()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Refusal> refusals = new ArrayList<>();
    cases.entrySet().stream()
        .limit(MOST_TRIED)
        .forEach(
            each ->
                refusal(each.getKey(), each.getValue(), plain, finish).ifPresent(refusals::add));
    return refusals;
  }

  private Optional<Refusal> refusal(
      Case asked, List<RecognisedCredit> credits, TargetRanking.Row plain, YearMonth finish) {
    Set<String> ids =
        credits.stream()
            .flatMap(each -> each.achievements().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Optional<Citation> citation =
        credits.stream().flatMap(each -> each.citation().stream()).findFirst();
    Optional<Replans.Saved> saved =
        counted(asked, credits, ids)
            .flatMap(row -> Replans.Saved.between(plain, finish, row))
            .filter(Replans.Saved::isAny);
    return saved.flatMap(
        less ->
            citation.map(
                source ->
                    new Refusal(
                        asked.rule(),
                        label(asked.rule()),
                        ids.stream().map(this::name).toList(),
                        asked.state(),
                        source,
                        new Delay(
                            Cause.RECOGNITION,
                            less.finish(),
                            less.months(),
                            less.papers(),
                            credits.getFirst().reason()))));
  }

  private Optional<TargetRanking.Row> counted(
      Case asked, List<RecognisedCredit> credits, Set<String> ids) {
    Optional<RecognitionRule> rule = records.rules().findRule(asked.rule());
    if (rule.isEmpty()) {
      return records.substitutions().stream()
          .filter(each -> each.key().equals(asked.rule()))
          .findFirst()
          .flatMap(each -> counted(each, asked.state(), ids));
    }
    if (asked.state() != CreditState.UNDECIDED) {
      Set<String> credentials =
          ids.stream()
              .flatMap(id -> Optional.ofNullable(held.get(id)).stream())
              .flatMap(each -> each.credentials().stream())
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return replans.on(Decided.as(rule.get(), Waived.of(rule.get(), credentials), records));
    }
    boolean ownDoubt = !rule.get().isCertain() || rule.get().isDoubtfulOn(replans.start().atDay(1));
    if (ownDoubt) {
      return replans.on(Decided.as(rule.get(), Waived.begun(rule.get()), records));
    }
    List<PlanItem> decided =
        credits.stream()
            .flatMap(each -> each.target().stream())
            .flatMap(course -> programme.findItem(course).stream())
            .distinct()
            .toList();
    return decided.isEmpty() ? Optional.empty() : replans.having(decided);
  }

  private Optional<TargetRanking.Row> counted(
      Substitution rule, CreditState state, Set<String> ids) {
    return state == CreditState.UNDECIDED
        ? replans.on(Decided.of(rule, records))
        : ids.stream()
            .findFirst()
            .flatMap(old -> replans.on(Decided.as(rule, Waived.of(rule, old), records)));
  }

  private String label(String key) {
    return records
        .rules()
        .findRule(key)
        .map(RecognitionRule::name)
        .or(
            () ->
                records.substitutions().stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .map(each -> name(each.oldCourse()) + "顶替" + name(each.newCourse())))
        .orElse(key);
  }

  private String name(String key) {
    return records
        .findCourse(key)
        .map(Course::name)
        .or(() -> records.rules().findCredential(key).map(Credential::name))
        .orElse(key);
  }
}
