package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.PathwayResult.Gap;
import org.xuetu.graph.pathway.PathwayResult.Status;

/// Weighs an answer that only the first of too many ways to use achievements were searched for: the
/// same search, as if uses that cannot hold together could, tells what no plan is better than. Where
/// the answer is as good as that, it is proved after all.
final class UnlistedWays {
  private final ProgrammeSearch search;
  private final Constraints constraints;

  UnlistedWays(ProgrammeSearch search) {
    this.search = search;
    this.constraints = search.request().constraints();
  }

  /// What no plan is better than.
  ///
  /// @param papers in the month of the finish
  /// @param tenths of credits left with these papers
  private record Bound(YearMonth finish, int papers, int tenths) {}

  PathwayResult weigh(PathwayResult result) {
    Optional<Bound> bound =
        search
            .beyondAllWays()
            .map(this::bound)
            .orElseGet(() -> Optional.of(new Bound(constraints.start(), 0, 0)));
    if (bound.isEmpty()) {
      return result;
    }
    if (result.plans().isEmpty()) {
      boolean late = constraints.deadline().map(bound.get().finish()::isAfter).orElse(false);
      return late
          ? result
          : answer(
              result,
              Status.INFEASIBLE,
              bound.get().finish(),
              Optional.empty(),
              List.of(ManyElectivesWords.conflict(constraints, Optional.empty(), false)));
    }
    Plan plan = result.plans().getFirst();
    int papers = papers(plan);
    boolean equal =
        plan.finish().equals(bound.get().finish())
            && papers == bound.get().papers()
            && plan.credits().remaining().tenths() == bound.get().tenths();
    boolean usual = search.request().objectives().getFirst() == Objective.EARLIEST_FINISH;
    if (usual && equal && search.request().objectives().size() == 1) {
      return result;
    }
    boolean sameFinish = plan.finish().equals(bound.get().finish());
    Gap gap =
        Gap.between(
            bound.get().finish(), plan.finish(), sameFinish ? bound.get().papers() : 0, papers);
    return answer(
        result, Status.FEASIBLE, bound.get().finish(), Optional.of(gap), result.conflict());
  }

  private Optional<Bound> bound(ProgrammeSearch beyond) {
    try {
      return beyond
          .earliest(constraints, beyond.candidates(constraints).list())
          .map(found -> bound(found.finish(), found.candidate()));
    } catch (TooManySelections many) {
      ElectiveSearch.Outcome outcome = new ElectiveSearch(beyond, constraints).find();
      return outcome
          .found()
          .map(
              found ->
                  outcome.exact()
                      ? bound(outcome.bound(), found.candidate())
                      : new Bound(outcome.bound(), outcome.papersBound(), 0));
    }
  }

  private static Bound bound(YearMonth finish, Candidate candidate) {
    return new Bound(
        finish, candidate.papers().size(), Selections.creditsOf(candidate.remaining()).tenths());
  }

  private static int papers(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.kind() == PlanStep.Kind.SESSION || step.kind() == PlanStep.Kind.TERM)
        .mapToInt(step -> step.courses().size())
        .sum();
  }

  private static PathwayResult answer(
      PathwayResult result,
      Status status,
      YearMonth bound,
      Optional<Gap> gap,
      List<PathwayResult.Conflict> conflict) {
    return new PathwayResult(
        result.targets(),
        status,
        Optional.of(bound),
        gap,
        result.plans(),
        result.joint(),
        result.exits(),
        result.whatIf(),
        conflict,
        result.assumptions());
  }
}
