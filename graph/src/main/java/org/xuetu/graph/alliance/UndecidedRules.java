package org.xuetu.graph.alliance;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.alliance.UndecidedRule.Example;
import org.xuetu.graph.alliance.UndecidedRule.Gain;
import org.xuetu.graph.alliance.UndecidedRule.Wait;
import org.xuetu.graph.delay.Decided;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Substitution;

/// Finds the undecided rules and what the decision of each would free, by planning every case that
/// the rule can touch twice: as it stands, and as if it were confirmed.
final class UndecidedRules {
  private static final int EXAMPLES = 3;
  private static final String TABLE = "substitution";

  private final PlanningRecords records;
  private final PathwayFinder finder;
  private final RuleCases cases;
  private final CaseByCase institutions;
  private final YearMonth start;

  UndecidedRules(
      PlanningRecords records, PathwayFinder finder, Graduates graduates, YearMonth start) {
    this.records = records;
    this.finder = finder;
    this.cases = new RuleCases(records, graduates, start);
    this.institutions = new CaseByCase(records, finder.recognition(), graduates, start);
    this.start = start;
  }

  /// What frees most first; what cannot be worked out last.
  List<UndecidedRule> list() {
    List<UndecidedRule> rules = new ArrayList<>(institutions.list());
    records.rules().rules().stream()
        .filter(rule -> !rule.isCertain() && !rule.validity().corrected())
        .map(this::measured)
        .forEach(rules::add);
    records.substitutions().stream()
        .filter(rule -> rule.citation().certainty() == Certainty.LOW)
        .map(this::measured)
        .forEach(rules::add);
    rules.sort(
        Comparator.comparing((UndecidedRule rule) -> freed(rule.gain()), Comparator.reverseOrder())
            .thenComparing(UndecidedRule::key));
    return rules;
  }

  /// In credits; what is not known comes after what frees nothing.
  private static BigDecimal freed(Gain gain) {
    return switch (gain) {
      case Gain.Planned planned -> planned.credits();
      case Gain.AtMost most -> most.credits().value();
      case Gain.Unknown _ -> BigDecimal.ONE.negate();
    };
  }

  private UndecidedRule measured(RecognitionRule rule) {
    List<Programme> inScope =
        records.programmes().stream()
            .filter(programme -> records.rules().rulesFor(programme).contains(rule))
            .toList();
    List<Programme> asking =
        inScope.stream()
            .filter(
                programme ->
                    rule.effect().targets().stream()
                        .anyMatch(target -> programme.findItem(target).isPresent()))
            .toList();
    Gain gain =
        why(rule, inScope, asking)
            .<Gain>map(Gain.Unknown::new)
            .orElseGet(() -> planned(cases.of(rule, asking), Decided.of(rule, records)));
    return new UndecidedRule(
        rule.key(),
        rule.name(),
        rule.scope().area(),
        rule.scope().provinces(),
        rule.effect().zh(),
        rule.citation(),
        Wait.CONFIRMATION,
        gain);
  }

  private static Optional<String> why(
      RecognitionRule rule, List<Programme> inScope, List<Programme> asking) {
    if (inScope.isEmpty()) {
      return Optional.of("没有收录适用这条规定的专业计划（省份或办学形式不在收录的计划之内），影响算不出来。");
    }
    if (rule.effect().targets().isEmpty()) {
      return Optional.of("规定没有写明对应哪些课程，影响算不出来。");
    }
    return asking.isEmpty()
        ? Optional.of(
            "收录的计划里都没有它对应的课程（" + String.join("、", rule.effect().targets()) + "），定下来也不影响这些计划。")
        : Optional.empty();
  }

  private UndecidedRule measured(Substitution rule) {
    List<Programme> inScope = records.programmes().stream().filter(rule::appliesTo).toList();
    return new UndecidedRule(
        rule.key(),
        rule.oldCourse() + " → " + rule.newCourse(),
        TABLE,
        List.of(rule.province().key()),
        "顶替",
        rule.citation(),
        Wait.CONFIRMATION,
        inScope.isEmpty()
            ? new Gain.Unknown("没有收录适用这条顶替的专业计划，影响算不出来。")
            : planned(cases.of(rule, inScope), Decided.of(rule, records)));
  }

  private Gain planned(List<Case> tried, PlanningRecords decided) {
    PathwayFinder after = new PathwayFinder(decided);
    List<Example> freed = new ArrayList<>();
    for (Case each : tried) {
      TargetRanking.Row before = row(finder, each);
      TargetRanking.Row then = row(after, each);
      Example example =
          new Example(
              each.words(),
              each.programme(),
              then.recognised().value().subtract(before.recognised().value()),
              before.papers() - then.papers(),
              months(before.finish(), then.finish()));
      if (example.credits().signum() > 0 || example.papers() > 0 || example.months() > 0) {
        freed.add(example);
      }
    }
    Set<String> programmes = new HashSet<>();
    freed.forEach(each -> programmes.add(each.programme().key()));
    return new Gain.Planned(
        tried.size(),
        freed.size(),
        programmes.size(),
        freed.stream().map(Example::credits).reduce(BigDecimal.ZERO, BigDecimal::add),
        freed.stream().mapToInt(Example::papers).sum(),
        freed.stream().mapToInt(Example::months).sum(),
        freed.stream()
            .sorted(
                Comparator.comparingInt(Example::months)
                    .thenComparing(Example::papers)
                    .thenComparing(Example::credits)
                    .reversed())
            .limit(EXAMPLES)
            .toList());
  }

  private static int months(Optional<YearMonth> before, Optional<YearMonth> after) {
    return before.isPresent() && after.isPresent()
        ? (int) ChronoUnit.MONTHS.between(after.get(), before.get())
        : 0;
  }

  private TargetRanking.Row row(PathwayFinder with, Case each) {
    try {
      return with.rank(
              PathwayRequest.of(each.programme().key(), start, each.achievements()),
              Optional.empty(),
              Optional.empty())
          .rows()
          .getFirst();
    } catch (UnusableRequest defect) {
      throw new IllegalStateException(each.words() + ": " + defect.problems(), defect);
    }
  }
}
