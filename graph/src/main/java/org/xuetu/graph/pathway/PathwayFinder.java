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

  public PathwayFinder(PlanningRecords records) {
    this.records = records;
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
    if (checked.programmes().size() > 1) {
      return new JointFinder(records, verifier).find(request, checked);
    }
    if (request.via().isPresent()) {
      return new ChainFinder(records, verifier).find(request, checked);
    }
    return findOne(request, checked.programmes().getFirst(), checked.achievements());
  }

  private PathwayResult findOne(
      PathwayRequest request, Programme programme, List<Achievement> achievements) {
    ProgrammeSearch search = new ProgrammeSearch(records, programme, request, achievements);
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
    return result(search, Status.OPTIMAL, bound, plans, whatIf(search, best.get()), List.of());
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
      List<Plan> plans,
      List<WhatIf> whatIf,
      List<Conflict> conflict) {
    return new PathwayResult(
        List.of(search.programme().key()),
        status,
        bound,
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
      ProgrammeSearch search = new ProgrammeSearch(records, programme, request, achievements);
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
