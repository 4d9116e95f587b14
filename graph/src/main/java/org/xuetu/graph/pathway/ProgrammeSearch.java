package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditBasis;
import org.xuetu.graph.recognition.CreditRecognition;
import org.xuetu.graph.recognition.Recognition;
import org.xuetu.graph.recognition.RecognitionWays;

/// One request's search in one programme; it can be repeated under fewer demands.
final class ProgrammeSearch {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final List<Achievement> achievements;
  private final Timeline timeline;
  private final ExamCalendar calendar;
  private final RecognitionWays ways;
  private final Effort effort;

  /// @param achievements all of the learner's, looked up
  ProgrammeSearch(
      PlanningRecords records,
      Programme programme,
      PathwayRequest request,
      List<Achievement> achievements) {
    this(records, programme, request, achievements, Effort.USUAL);
  }

  /// @param achievements all of the learner's, looked up
  ProgrammeSearch(
      PlanningRecords records,
      Programme programme,
      PathwayRequest request,
      List<Achievement> achievements,
      Effort effort) {
    this.records = records;
    this.effort = effort;
    this.programme = programme;
    this.request = request;
    this.achievements = List.copyOf(achievements);
    this.timeline = records.timelineOf(programme);
    YearMonth start = request.constraints().start();
    this.calendar = new ExamCalendar(records, programme, start);
    this.ways =
        new CreditRecognition(records)
            .ways(programme, achievements, start.atDay(1), request.learner().undecided());
  }

  PlanningRecords records() {
    return records;
  }

  Programme programme() {
    return programme;
  }

  PathwayRequest request() {
    return request;
  }

  List<Achievement> achievements() {
    return achievements;
  }

  Timeline timeline() {
    return timeline;
  }

  ExamCalendar calendar() {
    return calendar;
  }

  List<Recognition> ways() {
    return ways.list();
  }

  /// Whether all ways to use the achievements are searched.
  boolean hasAllWays() {
    return ways.complete();
  }

  /// The same search as if uses that cannot hold together could: nothing is better than what it
  /// finds, and nothing that it finds is a plan. Absent where that cannot be said.
  Optional<ProgrammeSearch> beyondAllWays() {
    return ways.most()
        .map(
            most ->
                new ProgrammeSearch(this, new RecognitionWays(List.of(most), true, ways.most())));
  }

  private ProgrammeSearch(ProgrammeSearch other, RecognitionWays ways) {
    this.records = other.records;
    this.programme = other.programme;
    this.request = other.request;
    this.achievements = other.achievements;
    this.timeline = other.timeline;
    this.calendar = other.calendar;
    this.effort = other.effort;
    this.ways = ways;
  }

  Effort effort() {
    return effort;
  }

  List<Branch> branches(Constraints constraints) {
    return Branch.of(programme, settled()).stream()
        .filter(branch -> branch.allows(constraints.foreignLanguage(), programme))
        .toList();
  }

  int passed() {
    return CreditRecognition.countPassed(achievements, programme);
  }

  /// All ways to complete the programme under the demands that concern courses and money.
  ///
  /// @throws TooManySelections when there are more than can be listed
  Candidates candidates(Constraints constraints) {
    Comparator<Candidate> preference =
        request.goal() == PathwayRequest.Goal.DEGREE
            ? Candidate.DEGREE_PREFERENCE
            : Candidate.PREFERENCE;
    Candidates all =
        Candidates.of(
            records,
            programme,
            calendar,
            ways.list(),
            branches(constraints),
            passed(),
            preference,
            effort.listed(programme));
    return constraints
        .budget()
        .map(
            budget ->
                new Candidates(
                    all.list().stream().filter(each -> isWithin(budget, each)).toList(),
                    all.neverExamined()))
        .orElse(all);
  }

  /// Only what is known of the cost can be held against a budget.
  boolean isWithin(BigDecimal budget, Candidate candidate) {
    return ObjectiveKeys.knownCost(records, programme, candidate).compareTo(budget) <= 0;
  }

  private Set<String> settled() {
    return PriorField.settled(request.learner().field(), Branch.unsettled(programme));
  }

  /// The best plan in the learner's order of objectives, under all demands.
  ///
  /// @throws TooManySelections when there are more ways than can be listed
  Optional<EarliestFinish.Found> best(Constraints constraints) {
    return best(constraints, candidates(constraints).list(), constraints.deadline());
  }

  /// The best of some candidates.
  Optional<EarliestFinish.Found> best(
      Constraints constraints, List<Candidate> candidates, Optional<YearMonth> latest) {
    return rounds(constraints)
        .search(
            candidates,
            new ObjectiveKeys(records, programme, calendar, request.objectives()),
            latest);
  }

  /// The earliest finish, whatever the deadline and the other objectives.
  Optional<EarliestFinish.Found> earliest(Constraints constraints) {
    try {
      return earliest(constraints, candidates(constraints).list());
    } catch (TooManySelections many) {
      return new ElectiveSearch(this, constraints).find().found();
    }
  }

  /// The earliest finish of some candidates, whatever the deadline.
  Optional<EarliestFinish.Found> earliest(Constraints constraints, List<Candidate> candidates) {
    List<Objective> finish = List.of(Objective.EARLIEST_FINISH);
    return rounds(constraints)
        .search(
            candidates, new ObjectiveKeys(records, programme, calendar, finish), Optional.empty());
  }

  /// The earliest finish in the branch that a plan did not take, where it had the choice.
  Optional<YearMonth> otherBranch(Candidate candidate) {
    Constraints wanted = request.constraints();
    if (candidate.branch().foreignLanguage().isEmpty() || wanted.foreignLanguage().isPresent()) {
      return Optional.empty();
    }
    boolean other = !candidate.branch().foreignLanguage().get();
    return earliest(wanted.withForeignLanguage(Optional.of(other)))
        .map(EarliestFinish.Found::finish);
  }

  EarliestFinish rounds(Constraints constraints) {
    return new EarliestFinish(calendar, timeline, constraints.start(), perSession(constraints));
  }

  static int perSession(Constraints constraints) {
    return constraints.perSession().orElse(Integer.MAX_VALUE);
  }

  /// The same search, in which some courses are passed by sitting them, whatever else could stand for
  /// them.
  ProgrammeSearch sitting(Set<String> courses) {
    return new ProgrammeSearch(this, ways.sitting(courses));
  }

  /// Courses that something else than their own pass could stand for.
  Set<String> replaceable() {
    return ways.list().stream()
        .flatMap(way -> way.uses().stream())
        .filter(use -> !(use.basis() instanceof CreditBasis.Own))
        .flatMap(use -> use.covers().stream())
        .map(PlanItem::course)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
