package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.PathwayResult.Conflict;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;

/// Finds the plan with the earliest finish for one programme, and proves it.
///
/// The same request on the same records always gives the same answer. Nothing of a request is kept.
/// Safe for any number of threads.
public final class PathwayFinder {
  private final PlanningRecords records;
  private final PlanVerifier verifier;
  private final Effort effort;

  public PathwayFinder(PlanningRecords records) {
    this(records, Effort.USUAL);
  }

  PathwayFinder(PlanningRecords records, Effort effort) {
    this.records = records;
    this.effort = effort;
    this.verifier = new PlanVerifier(records);
  }

  /// What is planned on: who asks by name finds here what there is.
  public PlanningRecords records() {
    return records;
  }

  /// What achievements are worth on the same records, without a plan.
  public RecognitionFinder recognition() {
    return new RecognitionFinder(records);
  }

  /// The learner's achievements, looked up.
  ///
  /// @throws UnusableRequest when something in the request makes no sense or names nothing known
  public List<Achievement> lookUp(PathwayRequest request) throws UnusableRequest {
    return new RequestCheck(records).check(request).achievements();
  }

  /// @throws UnusableRequest when something in the request makes no sense or names nothing known
  /// @throws IllegalStateException when a plan breaks a promise, which is a defect of this code
  public PathwayResult find(PathwayRequest request) throws UnusableRequest {
    RequestCheck.Checked checked = new RequestCheck(records).check(request);
    if (checked.programmes().size() == 1 && request.via().isEmpty()) {
      return findOne(request, checked.programmes().getFirst(), checked.achievements());
    }
    try {
      return request.via().isPresent()
          ? new ChainFinder(records, verifier).find(request, checked)
          : new JointFinder(records, verifier).find(request, checked);
    } catch (TooManySelections many) {
      throw tooMany("targets", request.targets(), "这样的目标只能单独规划，不能和别的目标排在一起，也不能经专科。");
    }
  }

  private static UnusableRequest tooMany(String parameter, List<String> values, String detail) {
    return new UnusableRequest(
        List.of(
            new InputProblem(
                "too-many-selections",
                parameter,
                String.join("、", values),
                "可选的课程组合或成果的用法太多，不能逐一列出；" + detail,
                List.of())));
  }

  private PathwayResult findOne(
      PathwayRequest request, Programme programme, List<Achievement> achievements)
      throws UnusableRequest {
    ProgrammeSearch search = new ProgrammeSearch(records, programme, request, achievements, effort);
    try {
      PathwayResult result = listed(search);
      return search.hasAllWays() ? result : new UnlistedWays(search).weigh(result);
    } catch (TooManySelections many) {
      PathwayResult result = searched(search);
      return ElectiveSearch.searchesAllWays(search)
          ? result
          : new UnlistedWays(search).weigh(result);
    }
  }

  /// With more electives than can be listed: one plan, without alternatives and without what-if.
  private PathwayResult searched(ProgrammeSearch search) throws UnusableRequest {
    PathwayRequest request = search.request();
    List<Objective> order = request.objectives();
    boolean usual =
        order.equals(List.of(Objective.EARLIEST_FINISH))
            || order.equals(List.of(Objective.EARLIEST_FINISH, Objective.FEWEST_PAPERS));
    if (!usual || request.goal() == PathwayRequest.Goal.DEGREE) {
      throw tooMany(
          "objective",
          order.stream().map(Objective::key).toList(),
          "这样的目标只能按 earliest-finish（最早毕业）、fewest-papers（门数最少）的次序规划毕业，不能按别的次序或学位。");
    }
    ElectiveSearch.Outcome outcome = new ElectiveSearch(search, request.constraints()).find();
    Optional<EarliestFinish.Found> found = outcome.found();
    Optional<YearMonth> deadline = request.constraints().deadline();
    boolean late = found.isPresent() && deadline.filter(found.get().finish()::isAfter).isPresent();
    if (found.isEmpty() || late) {
      boolean proved = deadline.map(outcome.bound()::isAfter).orElse(outcome.exact());
      return result(
          search,
          Status.INFEASIBLE,
          found.map(_ -> outcome.bound()),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(ManyElectivesWords.conflict(request.constraints(), found, proved)));
    }
    int papers = found.get().candidate().papers().size();
    return result(
        search,
        outcome.exact() ? Status.OPTIMAL : Status.FEASIBLE,
        Optional.of(outcome.bound()),
        outcome.exact()
            ? Optional.empty()
            : Optional.of(
                PathwayResult.Gap.between(
                    outcome.bound(), found.get().finish(), outcome.papersBound(), papers)),
        List.of(verified(search, found.get(), List.of())),
        List.of(),
        List.of());
  }

  private PathwayResult listed(ProgrammeSearch search) {
    PathwayRequest request = search.request();
    Optional<EarliestFinish.Found> best = search.best(request.constraints());
    boolean finishFirst = request.objectives().getFirst() == Objective.EARLIEST_FINISH;
    Optional<YearMonth> bound =
        (finishFirst && best.isPresent() ? best : search.earliest(request.constraints()))
            .map(EarliestFinish.Found::finish);
    if (best.isEmpty()) {
      return result(
          search,
          Status.INFEASIBLE,
          bound,
          Optional.empty(),
          List.of(),
          List.of(),
          new ConflictWords(search).explain());
    }
    List<Plan> plans = new ArrayList<>();
    plans.add(verified(search, best.get(), List.of()));
    for (EarliestFinish.Found other :
        new Alternatives(search).list(best.get(), request.alternatives())) {
      plans.add(verified(search, other, new DifferenceWords(best.get(), other).list()));
    }
    return result(
        search,
        Status.OPTIMAL,
        bound,
        Optional.empty(),
        plans,
        whatIf(search, best.get()),
        List.of());
  }

  private Plan verified(
      ProgrammeSearch search, EarliestFinish.Found found, List<String> differences) {
    Plan plan = new PlanWriter(search, found).write(differences);
    List<PlanVerifier.Breach> breaches = verifier.verify(search.request(), plan);
    if (!breaches.isEmpty()) {
      throw new IllegalStateException("plan for " + plan.programme() + " breaks " + breaches);
    }
    return plan;
  }

  private static PathwayResult result(
      ProgrammeSearch search,
      Status status,
      Optional<YearMonth> bound,
      Optional<PathwayResult.Gap> gap,
      List<Plan> plans,
      List<WhatIf> whatIf,
      List<Conflict> conflict) {
    return new PathwayResult(
        List.of(search.programme().key()),
        status,
        bound,
        gap,
        plans,
        Optional.empty(),
        List.of(),
        whatIf,
        conflict,
        search.timeline().assumptions());
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
      ProgrammeSearch search =
          new ProgrammeSearch(records, programme, request, achievements, effort);
      if (!search.hasAllWays()) {
        throw tooMany("learner.achievements", List.of(programme.key()), "请去掉与目标无关的成果，再比较。");
      }
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

  /// What somebody holds who begins with nothing in a month and completes a programme by its best
  /// plan; empty where it cannot be completed.
  public Optional<Completion> complete(Programme programme, YearMonth start) {
    PathwayRequest request = PathwayRequest.of(programme.key(), start, List.of());
    ProgrammeSearch search = new ProgrammeSearch(records, programme, request, List.of());
    return search
        .earliest(request.constraints())
        .map(
            found ->
                new Completion(
                    programme,
                    found.finish(),
                    CarriedOver.passed(found.candidate()),
                    CarriedOver.achievements(search, found, List.of())));
  }

  private List<WhatIf> whatIf(ProgrammeSearch search, EarliestFinish.Found found) {
    PathwayRequest request = search.request();
    return new WhatIfSearch(records, search.programme(), request.constraints().start())
        .list(
            found,
            more -> {
              List<Achievement> all = new ArrayList<>(search.achievements());
              all.addAll(more);
              return new ProgrammeSearch(records, search.programme(), request, all)
                  .earliest(request.constraints());
            });
  }
}
