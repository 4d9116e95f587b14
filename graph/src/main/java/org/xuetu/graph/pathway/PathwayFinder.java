package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Conflict;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditRecognition;
import org.xuetu.graph.recognition.Recognition;
import org.xuetu.graph.recognition.RecognitionReport;

/// Finds the plan with the earliest finish for one programme, and proves it.
///
/// The same request on the same records always gives the same answer. Nothing of a request is kept.
/// Safe for any number of threads.
public final class PathwayFinder {
  private final PlanningRecords records;
  private final CreditRecognition recognition;
  private final PlanVerifier verifier;

  public PathwayFinder(PlanningRecords records) {
    this.records = records;
    this.recognition = new CreditRecognition(records);
    this.verifier = new PlanVerifier(records);
  }

  /// What achievements are worth on the same records, without a plan.
  public RecognitionFinder recognition() {
    return new RecognitionFinder(records);
  }

  /// @throws UnusableRequest when something in the request makes no sense or names nothing known
  /// @throws IllegalStateException when a plan breaks a promise, which is a defect of this code
  public PathwayResult find(PathwayRequest request) throws UnusableRequest {
    RequestCheck.Checked checked = new RequestCheck(records).check(request);
    Programme programme = checked.programme();
    Timeline timeline = records.timelineOf(programme);
    Search search = new Search(checked, timeline, request);
    Optional<EarliestFinish.Found> found = search.earliest(request.constraints());
    Optional<YearMonth> deadline = request.constraints().deadline();
    if (found.isEmpty() || deadline.filter(found.get().finish()::isAfter).isPresent()) {
      List<Conflict> conflict = new ConflictWords(programme, search).explain(request.constraints());
      return new PathwayResult(
          programme.key(),
          Status.INFEASIBLE,
          found.map(EarliestFinish.Found::finish),
          List.of(),
          List.of(),
          conflict,
          timeline.assumptions());
    }
    Plan plan = plan(search, found.get());
    List<PlanVerifier.Breach> breaches = verifier.verify(request, plan);
    if (!breaches.isEmpty()) {
      throw new IllegalStateException("plan for " + programme.key() + " breaks " + breaches);
    }
    return new PathwayResult(
        programme.key(),
        Status.OPTIMAL,
        Optional.of(plan.finish()),
        List.of(plan),
        whatIf(checked, timeline, request, found.get()),
        List.of(),
        timeline.assumptions());
  }

  /// Ranks programmes by their earliest finish, then by papers and credits left.
  ///
  /// @param province key or Chinese name
  /// @param level key or Chinese name
  /// @throws UnusableRequest when something in the request makes no sense or names nothing known
  public TargetRanking rank(
      PathwayRequest request, Optional<String> province, Optional<String> level)
      throws UnusableRequest {
    List<InputProblem> problems = new ArrayList<>();
    List<Programme> programmes =
        new TargetCheck(records, problems).rankable(request.targets(), province, level);
    List<Achievement> achievements = new RequestCheck(records).check(request, problems);
    List<TargetRanking.Row> rows = new ArrayList<>();
    for (Programme programme : programmes) {
      Search search =
          new Search(
              new RequestCheck.Checked(programme, achievements),
              records.timelineOf(programme),
              request);
      Optional<YearMonth> deadline = request.constraints().deadline();
      Optional<EarliestFinish.Found> found =
          search
              .earliest(request.constraints())
              .filter(each -> deadline.isEmpty() || !each.finish().isAfter(deadline.get()));
      rows.add(row(programme, found));
    }
    rows.sort(
        Comparator.<TargetRanking.Row, YearMonth>comparing(
                row -> row.finish().orElse(YearMonth.of(9999, 12)))
            .thenComparing(TargetRanking.Row::papers)
            .thenComparing(TargetRanking.Row::remaining)
            .thenComparing(row -> row.programme().key()));
    return new TargetRanking(rows);
  }

  private static TargetRanking.Row row(Programme programme, Optional<EarliestFinish.Found> found) {
    Optional<Candidate> candidate = found.map(EarliestFinish.Found::candidate);
    return new TargetRanking.Row(
        programme,
        found.map(EarliestFinish.Found::finish),
        candidate.map(each -> each.papers().size()).orElse(0),
        candidate.map(each -> each.remaining().size()).orElse(0),
        candidate.map(Candidate::recognisedCredits).orElse(Credits.ZERO),
        candidate.map(each -> Selections.creditsOf(each.remaining())).orElse(Credits.ZERO));
  }

  private List<WhatIf> whatIf(
      RequestCheck.Checked checked,
      Timeline timeline,
      PathwayRequest request,
      EarliestFinish.Found found) {
    return new WhatIfSearch(records, checked.programme(), request.constraints().start())
        .list(
            found,
            more -> {
              List<Achievement> all = new ArrayList<>(checked.achievements());
              all.addAll(more);
              return new Search(
                      new RequestCheck.Checked(checked.programme(), all), timeline, request)
                  .earliest(request.constraints());
            });
  }

  /// One request's search; it can be repeated under fewer demands.
  final class Search {
    private final Programme programme;
    private final Timeline timeline;
    private final PathwayRequest request;
    private final ExamCalendar calendar;
    private final List<Achievement> achievements;
    private final List<Recognition> ways;
    private final int passed;

    Search(RequestCheck.Checked checked, Timeline timeline, PathwayRequest request) {
      this.programme = checked.programme();
      this.achievements = checked.achievements();
      this.timeline = timeline;
      this.request = request;
      YearMonth start = request.constraints().start();
      this.calendar = new ExamCalendar(records, programme, start);
      this.ways =
          recognition.listWays(
              programme, achievements, start.atDay(1), request.learner().undecided());
      this.passed = CreditRecognition.countPassed(achievements);
    }

    Candidates candidates(Optional<Boolean> foreignLanguage) {
      List<Branch> branches =
          Branch.of(programme, settled()).stream()
              .filter(branch -> branch.allows(foreignLanguage, programme))
              .toList();
      Comparator<Candidate> preference =
          request.goal() == PathwayRequest.Goal.DEGREE
              ? Candidate.DEGREE_PREFERENCE
              : Candidate.PREFERENCE;
      return Candidates.of(records, programme, calendar, ways, branches, passed, preference);
    }

    private Set<String> settled() {
      return PriorField.settled(request.learner().field(), Branch.unsettled(programme));
    }

    /// The earliest finish, whatever the deadline.
    Optional<EarliestFinish.Found> earliest(Constraints constraints) {
      return new EarliestFinish(calendar, timeline, constraints.start(), perSession(constraints))
          .search(candidates(constraints.foreignLanguage()).list());
    }

    /// The earliest finish in the branch that a plan did not take, where it had the choice.
    Optional<YearMonth> otherBranch(Candidate candidate) {
      Constraints wanted = request.constraints();
      if (candidate.branch().foreignLanguage().isEmpty() || wanted.foreignLanguage().isPresent()) {
        return Optional.empty();
      }
      boolean other = !candidate.branch().foreignLanguage().get();
      return new EarliestFinish(calendar, timeline, wanted.start(), perSession(wanted))
          .search(candidates(Optional.of(other)).list())
          .map(EarliestFinish.Found::finish);
    }

    private int perSession(Constraints constraints) {
      OptionalInt wanted = constraints.perSession();
      return wanted.orElse(Integer.MAX_VALUE);
    }
  }

  private Plan plan(Search search, EarliestFinish.Found found) {
    Programme programme = search.programme;
    Candidate candidate = found.candidate();
    Constraints constraints = search.request.constraints();
    YearMonth closing = EarliestFinish.closing(candidate, found.finish(), search.timeline);
    YearMonth last = EarliestFinish.lastSitting(closing, search.timeline);
    Map<PlanItem, Integer> places =
        programme.form() == StudyForm.OPEN
            ? TermPlaces.choose(search.calendar, candidate, last, constraints.perSession())
            : EarlyPlaces.choose(
                search.calendar,
                candidate,
                found.heralds(),
                last,
                search.perSession(constraints));
    ChoiceWords choices = new ChoiceWords(programme, candidate);
    StepWords words = new StepWords(records, programme, search.timeline, choices.why());
    List<PlanStep> steps =
        new PlanSteps(
                programme,
                search.timeline,
                search.calendar,
                constraints.start(),
                found,
                places,
                words)
            .list();
    Cost cost = CostFormula.of(records, programme, candidate);
    Credits recognised = candidate.recognisedCredits();
    return new Plan(
        search.request.objectives().getFirst(),
        found.finish(),
        candidate.branch().foreignLanguage(),
        choices.choices(),
        new Plan.CreditTotals(
            programme.minCredits(), recognised, Selections.creditsOf(candidate.remaining())),
        new RecognitionReport(records, programme, search.achievements, constraints.start().atDay(1))
            .list(candidate.recognition(), Set.copyOf(candidate.counted())),
        steps,
        cost,
        new DegreeForecast(records, programme, search.achievements, found).outlook(),
        new PlanWarnings(records, programme, search.request, search.achievements)
            .list(found, search.otherBranch(candidate), steps, cost));
  }
}
