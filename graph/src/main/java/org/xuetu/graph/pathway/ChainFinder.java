package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.PathwayResult.Conflict;
import org.xuetu.graph.pathway.PathwayResult.ExitPoint;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;

/// Finds the way over a 专科 on which a bachelor's programme ends earliest.
///
/// Every 专科 of the province is tried, and of each every choice of electives that carries other
/// courses over, at the earliest round in which that choice can end: more courses and an earlier
/// beginning never make the second stage later. Of two
/// such choices one is left out where the other ends no later and carries all of it over. A course that
/// both stages ask for may be worth sitting in the first one although something else stands for it
/// there: its pass counts in both. So every such choice is tried too.
final class ChainFinder {
  private final PlanningRecords records;
  private final PlanVerifier verifier;

  ChainFinder(PlanningRecords records, PlanVerifier verifier) {
    this.records = records;
    this.verifier = verifier;
  }

  /// Two stages, found and not yet written.
  private record Chain(
      ProgrammeSearch first,
      EarliestFinish.Found firstFound,
      ProgrammeSearch second,
      EarliestFinish.Found secondFound) {
    private static final Comparator<Chain> BETTER =
        Comparator.<Chain, YearMonth>comparing(each -> each.secondFound().finish())
            .thenComparingInt(
                each ->
                    each.firstFound().candidate().papers().size()
                        + each.secondFound().candidate().papers().size())
            .thenComparing(each -> each.firstFound().finish())
            .thenComparing(each -> each.first().programme().key());
  }

  PathwayResult find(PathwayRequest request, RequestCheck.Checked checked) {
    Programme target = checked.programmes().getFirst();
    Optional<Chain> best = search(request, checked, request.constraints());
    Optional<YearMonth> deadline = request.constraints().deadline();
    boolean late =
        best.isPresent() && deadline.filter(best.get().secondFound().finish()::isAfter).isPresent();
    if (best.isEmpty() || late) {
      return new PathwayResult(
          request.targets(),
          Status.INFEASIBLE,
          best.map(each -> each.secondFound().finish()),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(conflict(request, checked)),
          records.timelineOf(target).assumptions());
    }
    return answer(request, best.get());
  }

  /// The earliest chain, whatever the deadline.
  private Optional<Chain> search(
      PathwayRequest request, RequestCheck.Checked checked, Constraints constraints) {
    Programme target = checked.programmes().getFirst();
    PathwayRequest plain =
        request
            .withVia(Optional.empty())
            .withAlternatives(0)
            .withObjectives(List.of(Objective.EARLIEST_FINISH))
            .withConstraints(constraints.withDeadline(Optional.empty()));
    Set<String> useful = CarriedOver.usefulFor(records, target);
    Optional<Chain> best = Optional.empty();
    for (Programme programme : intermediates(target, checked.via())) {
      PathwayRequest stage =
          plain.withTargets(List.of(programme.key())).withGoal(PathwayRequest.Goal.GRADUATION);
      ProgrammeSearch first =
          withAllWays(new ProgrammeSearch(records, programme, stage, checked.achievements()));
      for (Set<String> sat : subsets(keptBack(first, useful))) {
        ProgrammeSearch stageOne = sat.isEmpty() ? first : first.sitting(sat);
        for (EarliestFinish.Found found : firstStages(stageOne, useful)) {
          ProgrammeSearch second = second(plain, checked, stageOne, found, target);
          Optional<EarliestFinish.Found> end = second.best(second.request().constraints());
          if (end.isPresent()) {
            Chain chain = new Chain(stageOne, found, second, end.get());
            if (best.isEmpty() || Chain.BETTER.compare(chain, best.get()) < 0) {
              best = Optional.of(chain);
            }
          }
        }
      }
    }
    return best;
  }

  /// Courses that do something in both stages and for which something else could stand in the first.
  private static Set<String> keptBack(ProgrammeSearch first, Set<String> useful) {
    Set<String> courses = first.replaceable();
    courses.retainAll(useful);
    return courses;
  }

  /// Nothing first, then more and more.
  private static List<Set<String>> subsets(Set<String> courses) {
    List<Set<String>> subsets = new ArrayList<>();
    subsets.add(Set.of());
    for (String course : courses) {
      for (Set<String> each : List.copyOf(subsets)) {
        Set<String> more = new TreeSet<>(each);
        more.add(course);
        subsets.add(more);
      }
    }
    subsets.sort(Comparator.comparingInt(Set::size));
    return subsets;
  }

  private List<Programme> intermediates(Programme target, Optional<Programme> via) {
    return via.map(List::of)
        .orElseGet(
            () ->
                records.programmes().stream()
                    .filter(each -> each.level().equals(RequestCheck.JUNIOR_COLLEGE))
                    .filter(each -> each.form() == target.form())
                    .filter(each -> each.province().equals(target.province()))
                    .toList());
  }

  /// By what is carried over the earliest end of the first stage, without those that another one
  /// outdoes: no later, and with all of it.
  private static List<EarliestFinish.Found> firstStages(
      ProgrammeSearch search, Set<String> useful) {
    Constraints constraints = search.request().constraints();
    Map<Set<String>, List<Candidate>> byCarried =
        CarriedOver.group(search.candidates(constraints).list(), useful);
    Map<Set<String>, EarliestFinish.Found> ends = new LinkedHashMap<>();
    byCarried.forEach(
        (carried, candidates) ->
            search.earliest(constraints, candidates).ifPresent(found -> ends.put(carried, found)));
    List<EarliestFinish.Found> kept = new ArrayList<>();
    ends.forEach(
        (carried, found) -> {
          boolean outdone =
              ends.entrySet().stream()
                  .anyMatch(
                      other ->
                          !other.getKey().equals(carried)
                              && other.getKey().containsAll(carried)
                              && !other.getValue().finish().isAfter(found.finish()));
          if (!outdone) {
            kept.add(found);
          }
        });
    return kept;
  }

  /// The second stage, with everything the first one leaves behind, from the month after it.
  private ProgrammeSearch second(
      PathwayRequest plain,
      RequestCheck.Checked checked,
      ProgrammeSearch first,
      EarliestFinish.Found found,
      Programme target) {
    PathwayRequest later =
        plain
            .withLearner(CarriedOver.learner(plain.learner(), first, found))
            .withConstraints(plain.constraints().withStart(found.finish().plusMonths(1)));
    List<Achievement> all = new ArrayList<>(checked.achievements());
    all.addAll(CarriedOver.achievements(first, found, checked.achievements()));
    return withAllWays(new ProgrammeSearch(records, target, later, all));
  }

  private static ProgrammeSearch withAllWays(ProgrammeSearch search) {
    if (!search.hasAllWays()) {
      throw new TooManySelections();
    }
    return search;
  }

  private PathwayResult answer(PathwayRequest request, Chain chain) {
    Plan first = new PlanWriter(chain.first(), chain.firstFound()).write(List.of());
    Plan second = new PlanWriter(chain.second(), chain.secondFound()).write(List.of());
    List<Plan> plans = List.of(first, second);
    List<PlanVerifier.Breach> breaches =
        verifier.verifyChain(
            request, List.of(chain.first().request(), chain.second().request()), plans);
    if (!breaches.isEmpty()) {
      throw new IllegalStateException("chain to " + request.targets() + " breaks " + breaches);
    }
    return new PathwayResult(
        request.targets(),
        Status.OPTIMAL,
        Optional.of(second.finish()),
        Optional.empty(),
        plans,
        Optional.empty(),
        List.of(exit(chain.first(), first), exit(chain.second(), second)),
        List.of(),
        List.of(),
        chain.second().timeline().assumptions());
  }

  private static ExitPoint exit(ProgrammeSearch search, Plan plan) {
    Programme programme = search.programme();
    String diploma = programme.level().equals(RequestCheck.JUNIOR_COLLEGE) ? "专科毕业证书" : "本科毕业证书";
    return new ExitPoint(
        programme.key(),
        plan.finish(),
        "在 " + plan.finish() + " 停下，您持有“" + programme.name() + "”的" + diploma + "。");
  }

  private Conflict conflict(PathwayRequest request, RequestCheck.Checked checked) {
    Constraints all = request.constraints();
    Set<Demand> needed =
        Demand.setsBySize(all).stream()
            .filter(demands -> isInfeasible(request, checked, demands))
            .findFirst()
            .orElseThrow();
    List<String> parameters = new ArrayList<>(List.of("via"));
    needed.forEach(demand -> parameters.add(demand.parameter()));
    Optional<Chain> without =
        search(request, checked, Demand.only(needed, all).withDeadline(Optional.empty()));
    return new Conflict(
        needed.isEmpty() ? List.of() : parameters,
        without
            .map(
                chain ->
                    "先修完专科“"
                        + chain.first().programme().name()
                        + "”再读本科，最早在 "
                        + chain.secondFound().finish()
                        + " 毕业，晚于要求的 "
                        + all.deadline().map(Object::toString).orElse("")
                        + "。放宽期限，或者两个计划同时报考，再试一次。")
            .orElse("没有一个专科计划能接到这个本科计划，请改选目标或放宽要求。"));
  }

  private boolean isInfeasible(
      PathwayRequest request, RequestCheck.Checked checked, Set<Demand> demands) {
    Constraints some = Demand.only(demands, request.constraints());
    Optional<Chain> chain = search(request, checked, some);
    return chain.isEmpty()
        || some.deadline().filter(chain.get().secondFound().finish()::isAfter).isPresent();
  }
}
