package org.xuetu.graph.alliance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xuetu.graph.alliance.UndecidedRule.Gain;
import org.xuetu.graph.alliance.UndecidedRule.Wait;
import org.xuetu.graph.pathway.Completion;
import org.xuetu.graph.pathway.PathwayRequest.Learner;
import org.xuetu.graph.pathway.RecognitionFinder;
import org.xuetu.graph.pathway.RecognitionRequest;
import org.xuetu.graph.pathway.RecognitionResult;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Rules that are in force and leave the decision to an institution, course by course. What waits for
/// it is what recognition calls undecided under them, for a 专科 graduate of some school who passed a
/// course of the same name for every course of a programme, and for graduates of open universities.
final class CaseByCase {
  private final PlanningRecords records;
  private final RecognitionFinder recognition;
  private final Graduates graduates;
  private final YearMonth start;

  CaseByCase(
      PlanningRecords records,
      RecognitionFinder recognition,
      Graduates graduates,
      YearMonth start) {
    this.records = records;
    this.recognition = recognition;
    this.graduates = graduates;
    this.start = start;
  }

  /// What waits under one rule, added up.
  private static final class Waiting {
    private final TreeSet<String> programmes = new TreeSet<>();
    private int cases;
    private int courses;
    private Credits credits = Credits.ZERO;
    private Optional<Integer> mostExempted = Optional.empty();
  }

  List<UndecidedRule> list() {
    Map<String, Waiting> byRule = new TreeMap<>();
    for (Case each : cases()) {
      add(each, byRule);
    }
    List<UndecidedRule> rules = new ArrayList<>();
    byRule.forEach(
        (key, waiting) ->
            records
                .rules()
                .findRule(key)
                .filter(RecognitionRule::isCertain)
                .map(rule -> undecided(rule, waiting))
                .ifPresent(rules::add));
    return rules;
  }

  private List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Programme programme : records.programmes()) {
      if (programme.form() == StudyForm.SELF_TAUGHT) {
        cases.add(namesakes(programme));
        for (Completion graduate : graduates.all()) {
          if (graduate.programme().form() == StudyForm.OPEN) {
            cases.add(
                new Case(
                    graduate.programme().name(),
                    graduates.achievements(graduate, programme.form()),
                    programme));
          }
        }
      }
    }
    return cases;
  }

  private static Case namesakes(Programme programme) {
    List<Achievement> achievements = new ArrayList<>();
    achievements.add(Achievement.diploma("专科"));
    programme.items().stream()
        .filter(item -> item.kind() != ItemKind.THESIS)
        .map(PlanItem::name)
        .distinct()
        .forEach(name -> achievements.add(Achievement.schoolCourse(name, "某校")));
    return new Case("在某校修过全部同名课程的专科毕业生", achievements, programme);
  }

  private void add(Case each, Map<String, Waiting> byRule) {
    RecognitionResult.Target answer = recognise(each);
    Map<String, Credits> waits = new TreeMap<>();
    Map<String, TreeSet<String>> courses = new TreeMap<>();
    for (RecognitionResult.Worth worth : answer.worths()) {
      for (RecognisedCredit credit : worth.details()) {
        Optional<PlanItem> item = credit.target().flatMap(each.programme()::findItem);
        if (credit.state() == CreditState.UNDECIDED && credit.rule().isPresent()) {
          String rule = credit.rule().get();
          item.filter(it -> courses.computeIfAbsent(rule, _ -> new TreeSet<>()).add(it.course()))
              .ifPresent(it -> waits.merge(rule, it.credits(), Credits::plus));
        }
      }
    }
    waits.forEach(
        (rule, credits) -> {
          Waiting waiting = byRule.computeIfAbsent(rule, _ -> new Waiting());
          waiting.cases++;
          waiting.programmes.add(each.programme().key());
          waiting.courses += courses.getOrDefault(rule, new TreeSet<>()).size();
          waiting.credits = waiting.credits.plus(credits);
          if (answer.mostExempted().isPresent()) {
            int most = answer.mostExempted().getAsInt();
            waiting.mostExempted = Optional.of(Math.min(most, waiting.mostExempted.orElse(most)));
          }
        });
  }

  private RecognitionResult.Target recognise(Case each) {
    try {
      return recognition
          .find(
              RecognitionRequest.of(
                  Learner.of(each.achievements()), each.programme().key(), start.atDay(1)))
          .targets()
          .getFirst();
    } catch (UnusableRequest defect) {
      throw new IllegalStateException(each.words() + ": " + defect.problems(), defect);
    }
  }

  private static UndecidedRule undecided(RecognitionRule rule, Waiting waiting) {
    return new UndecidedRule(
        rule.key(),
        rule.name(),
        rule.scope().area(),
        rule.scope().provinces(),
        rule.effect().zh(),
        rule.citation(),
        Wait.CASE_BY_CASE,
        new Gain.AtMost(
            waiting.cases,
            waiting.programmes.size(),
            waiting.credits,
            waiting.courses,
            waiting.mostExempted));
  }
}
