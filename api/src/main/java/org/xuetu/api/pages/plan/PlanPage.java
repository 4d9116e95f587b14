package org.xuetu.api.pages.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Badge;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.Page;
import org.xuetu.graph.delay.Delay;
import org.xuetu.graph.delay.LearnerDelays;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.PlanStep;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// The planner: the form, and what the planner says to it.
///
/// @param choices every programme that can be planned
public record PlanPage(
    Frame frame,
    PlanWishes wishes,
    List<ProgrammeChoice> choices,
    PlanningRecords records,
    List<FieldProblem> problems,
    PlanAnswer answer)
    implements Page {
  /// One programme that can be chosen.
  ///
  /// @param group what it stands under: province and level
  public record ProgrammeChoice(String key, String name, String group) {}

  @Override
  public String template() {
    return "plan.jte";
  }

  public Optional<PathwayResult> result() {
    return answer instanceof PlanAnswer.Planned(var result)
        ? Optional.of(result)
        : Optional.empty();
  }

  public Optional<TargetRanking> ranking() {
    return answer instanceof PlanAnswer.Nearest(var ranking)
        ? Optional.of(ranking)
        : Optional.empty();
  }

  public Optional<LearnerDelays> delays() {
    return answer instanceof PlanAnswer.Delayed(var delays)
        ? Optional.of(delays)
        : Optional.empty();
  }

  /// What would be saved, in words.
  public String saved(Delay delay) {
    var t = frame.tongue();
    List<String> words = new ArrayList<>();
    if (delay.months() > 0) {
      words.add(t.say("早 " + delay.months() + " 个月", delay.months() + " months earlier"));
    }
    if (delay.papers() > 0) {
      words.add(t.say("少考 " + delay.papers() + " 门", delay.papers() + " papers fewer"));
    }
    return String.join(t.say("，", ", "), words);
  }

  public List<String> provinces() {
    return records.provinceNames();
  }

  public List<String> groups() {
    return choices.stream().map(ProgrammeChoice::group).distinct().toList();
  }

  public List<ProgrammeChoice> choicesIn(String group) {
    return choices.stream().filter(it -> it.group().equals(group)).toList();
  }

  public List<FieldProblem> problemsOf(String field) {
    return problems.stream().filter(it -> it.field().equals(field)).toList();
  }

  public String nameOf(String programme) {
    return choices.stream()
        .filter(it -> it.key().equals(programme))
        .map(ProgrammeChoice::name)
        .findFirst()
        .orElse(programme);
  }

  /// The credits of one state: those that count and those that do not are never shown together.
  public List<RecognisedCredit> in(List<RecognisedCredit> credits, CreditState state) {
    return credits.stream().filter(it -> it.state() == state).toList();
  }

  /// How many of a hundred parts of what is asked for.
  public int share(Credits part, Credits whole) {
    return whole.tenths() == 0 ? 0 : Math.min(100, part.tenths() * 100 / whole.tenths());
  }

  public Badge badge(Certainty certainty) {
    return Badge.of(certainty, frame.tongue());
  }

  public String explain(Certainty certainty) {
    return Badge.explain(certainty, frame.tongue());
  }

  /// The page of a rule; a substitution stands in the programme and has none of its own.
  public Optional<String> ruleAddress(String key) {
    return records.rules().findRule(key).map(rule -> "/id/rule/" + Addresses.encode(rule.key()));
  }

  /// What achievements are called: the names of certificates and courses, or the learner's words.
  public String named(List<String> achievements) {
    return achievements.stream()
        .map(
            id ->
                records
                    .rules()
                    .findCredential(id)
                    .map(Credential::name)
                    .or(() -> records.findCourse(id).map(course -> id + " " + course.name()))
                    .orElse(id))
        .collect(Collectors.joining("、"));
  }

  /// What a credit goes to: a course, a condition, or nothing.
  public String goesTo(RecognisedCredit credit) {
    var tongue = frame.tongue();
    return credit
        .targetName()
        .orElseGet(
            () ->
                credit.state() == CreditState.COUNTS
                    ? credit.merit().zh()
                    : tongue.say("没有用上", "not used"));
  }

  /// `2027年4月`.
  public String month(YearMonth month) {
    return frame
        .tongue()
        .say(month.getYear() + "年" + month.getMonthValue() + "月", month.toString());
  }

  public String kind(PlanStep.Kind kind) {
    return frame
        .tongue()
        .say(
            kind.zh(),
            switch (kind) {
              case SESSION -> "Written papers";
              case TERM -> "Courses of the term";
              case CERTIFICATE -> "Certificate";
              case PRACTICE -> "Practical part";
              case THESIS -> "Thesis";
              case GRADUATION -> "Graduation";
            });
  }

  public String state(CreditState state) {
    return frame
        .tongue()
        .say(
            state.zh(),
            switch (state) {
              case COUNTS -> "Counts";
              case UNDECIDED -> "Undecided";
              case REFUSED -> "Does not count";
              case WOULD_COUNT_IF -> "Would count if";
            });
  }
}
