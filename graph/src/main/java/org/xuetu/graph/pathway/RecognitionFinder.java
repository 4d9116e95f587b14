package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditRecognition;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.CreditUse;
import org.xuetu.graph.recognition.ExemptionLimits;
import org.xuetu.graph.recognition.RecognisedCredit;
import org.xuetu.graph.recognition.Recognition;
import org.xuetu.graph.recognition.RecognitionReport;

/// Says what a learner's achievements are worth toward programmes, without a plan.
///
/// Where achievements compete, they are used as the best plan would use them: fewest papers left,
/// then fewest credits left, whatever the dates. Nothing of a request is kept. Safe for any number
/// of threads.
public final class RecognitionFinder {
  private final PlanningRecords records;
  private final CreditRecognition recognition;

  public RecognitionFinder(PlanningRecords records) {
    this.records = records;
    this.recognition = new CreditRecognition(records);
  }

  /// @throws UnusableRequest when something in the request makes no sense or names nothing known
  public RecognitionResult find(RecognitionRequest request) throws UnusableRequest {
    List<InputProblem> problems = new ArrayList<>();
    List<Programme> programmes = new TargetCheck(records, problems).resolve(request);
    List<Achievement> achievements =
        new AchievementCheck(records, request.asOf(), problems).resolve(request.learner());
    if (!problems.isEmpty()) {
      throw new UnusableRequest(problems);
    }
    return new RecognitionResult(
        request.asOf(),
        programmes.stream().map(each -> target(each, achievements, request)).toList());
  }

  private RecognitionResult.Target target(
      Programme programme, List<Achievement> achievements, RecognitionRequest request) {
    List<Recognition> ways =
        recognition.listWays(
            programme, achievements, request.asOf(), request.learner().undecided());
    Optional<Candidate> best = best(programme, ways, achievements, request);
    Recognition way = best.map(Candidate::recognition).orElseGet(() -> richest(ways));
    Set<PlanItem> counted = best.map(each -> Set.copyOf(each.counted())).orElseGet(way::covered);
    List<RecognisedCredit> credits =
        new RecognitionReport(records, programme, achievements, request.asOf()).list(way, counted);
    ExemptionLimits limits = ExemptionLimits.of(records, programme);
    Set<PlanItem> exempted = new TreeSet<>();
    way.exemptionsOf(counted).forEach(use -> exempted.addAll(use.covers()));
    exempted.retainAll(counted);
    Credits sum =
        credits.stream().map(RecognisedCredit::credits).reduce(Credits.ZERO, Credits::plus);
    return new RecognitionResult.Target(
        programme,
        sum,
        ExemptionLimits.courses(exempted),
        limits.maxCourses() == Integer.MAX_VALUE
            ? OptionalInt.empty()
            : OptionalInt.of(limits.maxCourses()),
        limits.rules(),
        choices(ways, way),
        achievements.stream().map(each -> worth(each, credits)).toList());
  }

  private Optional<Candidate> best(
      Programme programme,
      List<Recognition> ways,
      List<Achievement> achievements,
      RecognitionRequest request) {
    ExamCalendar calendar = new ExamCalendar(records, programme, YearMonth.from(request.asOf()));
    Set<String> settled =
        PriorField.settled(request.learner().field(), Branch.unsettled(programme));
    try {
      return Candidates.of(
              records,
              programme,
              calendar,
              ways,
              Branch.of(programme, settled),
              CreditRecognition.countPassed(achievements, programme),
              Candidate.PREFERENCE,
              Effort.USUAL.listed(programme))
          .list()
          .stream()
          .findFirst();
    } catch (TooManySelections many) {
      return Optional.empty();
    }
  }

  /// The way that covers most, where no way completes the programme or too many do.
  private static Recognition richest(List<Recognition> ways) {
    return Collections.max(
        ways, Comparator.comparing(way -> Selections.creditsOf(way.covered()).plus(way.free())));
  }

  /// What was used for what where another use was possible.
  private List<String> choices(List<Recognition> ways, Recognition chosen) {
    SortedMap<String, Set<String>> possible = new TreeMap<>();
    for (Recognition way : ways) {
      for (CreditUse use : way.uses()) {
        use.consumed()
            .forEach(id -> possible.computeIfAbsent(id, _ -> new TreeSet<>()).add(courses(use)));
      }
    }
    List<String> choices = new ArrayList<>();
    for (Map.Entry<String, Set<String>> each : possible.entrySet()) {
      if (each.getValue().size() > 1) {
        String taken =
            chosen.uses().stream()
                .filter(use -> use.consumed().contains(each.getKey()))
                .findFirst()
                .map(use -> "本次用于 " + courses(use))
                .orElse("本次没有用它");
        choices.add(
            each.getKey()
                + " 只能用一次，可用于 "
                + String.join(" 或 ", each.getValue())
                + "；"
                + taken
                + "，因为这样剩下的课程最少。");
      }
    }
    return choices;
  }

  private static String courses(CreditUse use) {
    return use.covers().isEmpty()
        ? "只计学分"
        : String.join("+", use.covers().stream().map(PlanItem::course).toList());
  }

  private RecognitionResult.Worth worth(Achievement achievement, List<RecognisedCredit> credits) {
    List<RecognisedCredit> own =
        credits.stream()
            .filter(each -> each.achievements().contains(achievement.id()))
            .sorted(Comparator.comparingInt(each -> each.state().precedence()))
            .toList();
    CreditState state = own.getFirst().state();
    Credits sum = own.stream().map(RecognisedCredit::credits).reduce(Credits.ZERO, Credits::plus);
    return new RecognitionResult.Worth(achievement, name(achievement), state, sum, own);
  }

  private String name(Achievement achievement) {
    return records
        .findCourse(achievement.key())
        .map(Course::name)
        .or(() -> records.rules().findCredential(achievement.key()).map(Credential::name))
        .orElse(achievement.key());
  }
}
