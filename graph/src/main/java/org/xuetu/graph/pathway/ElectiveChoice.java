package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.recognition.ExemptionLimits;

/// The choice of electives in one frame, for one use of what was passed: its units as numbers, and
/// the exact question whether a set of them makes a plan.
final class ElectiveChoice {
  private final ProgrammeSearch search;
  private final Constraints constraints;
  private final ExemptionLimits limits;
  private final Selections selections;
  private final ElectiveFrame frame;
  private final Function<Set<PlanItem>, Candidate> candidate;
  private final Candidate compulsory;
  private final Set<PlanItem> covered;
  private final Map<String, CertificateRule> certificates;
  private final boolean possible;
  private final List<Unit> units;
  private final int kinds;
  private final ElectiveNumbers numbers;
  private boolean beyondLimits;

  /// A course of a group that is not covered.
  ///
  /// @param group number of its group
  /// @param papers those that have to be sat
  /// @param tenths of credits that count toward the group and the total
  /// @param left tenths of credits that have still to be earned
  /// @param kind the same for units that are examined at the same times and differ in nothing else
  ///     but their credits
  record Unit(
      int group, List<PlanItem> items, List<PlanItem> papers, int tenths, int left, int kind) {}

  ElectiveChoice(
      ProgrammeSearch search,
      Constraints constraints,
      ExemptionLimits limits,
      Selections selections,
      ElectiveFrame frame,
      Map<String, CertificateRule> certificates,
      Function<Set<PlanItem>, Candidate> candidate) {
    this.search = search;
    this.constraints = constraints;
    this.limits = limits;
    this.selections = selections;
    this.frame = frame;
    this.candidate = candidate;
    this.certificates = certificates;
    this.compulsory = candidate.apply(frame.items());
    this.covered = compulsory.recognition().covered();
    this.possible = compulsory.remaining().stream().noneMatch(this::isBarred);
    Map<List<Integer>, Integer> kindOf = new HashMap<>();
    List<Unit> all = new ArrayList<>();
    for (int group = 0; group < frame.groups().size(); group++) {
      for (List<PlanItem> items : frame.groups().get(group).units()) {
        addUnit(group, items, kindOf, all);
      }
    }
    all.sort(
        Comparator.comparingInt(Unit::group)
            .thenComparing(Unit::tenths, Comparator.reverseOrder())
            .thenComparing(Unit::left, Comparator.reverseOrder())
            .thenComparing(Unit::kind));
    this.units = List.copyOf(all);
    this.kinds = kindOf.size();
    this.numbers = new ElectiveNumbers(frame.groups(), units);
  }

  private void addUnit(
      int group, List<PlanItem> items, Map<List<Integer>, Integer> kindOf, List<Unit> all) {
    List<PlanItem> left = items.stream().filter(item -> !covered.contains(item)).toList();
    if (left.stream().noneMatch(this::isBarred)) {
      List<PlanItem> papers =
          left.stream()
              .filter(item -> item.kind().takesPlace() && !certificates.containsKey(item.course()))
              .toList();
      List<Integer> times = times(items, papers, all.size());
      all.add(
          new Unit(
              group,
              items,
              papers,
              Selections.creditsOf(items).tenths(),
              Selections.creditsOf(left).tenths(),
              kindOf.computeIfAbsent(times, _ -> kindOf.size())));
    }
  }

  /// When a unit is examined: in the first two years of forecasts as ever after. A unit of which more
  /// than that matters is like no other.
  private List<Integer> times(List<PlanItem> items, List<PlanItem> papers, int number) {
    PlanItem item = items.getFirst();
    boolean plain = items.size() == 1 && papers.size() == 1 && item.minPassedBefore().isEmpty();
    return plain
        ? Arrays.stream(
                search
                    .calendar()
                    .slotsUntil(item.course(), search.calendar().forecastFrom().plusYears(2)))
            .boxed()
            .toList()
        : List.of(-1 - number);
  }

  private boolean isBarred(PlanItem item) {
    return Candidates.isBarred(item, search.programme(), search.calendar(), certificates);
  }

  /// Whether the compulsory items can be passed at all.
  boolean isPossible() {
    return possible;
  }

  int mostPapers() {
    return compulsory.papers().size() + units.stream().mapToInt(each -> each.papers().size()).sum();
  }

  List<Unit> units() {
    return units;
  }

  int kinds() {
    return kinds;
  }

  ElectiveNumbers numbers() {
    return numbers;
  }

  List<PlanItem> compulsoryPapers() {
    return compulsory.papers();
  }

  int compulsoryLeft() {
    return Selections.creditsOf(compulsory.remaining()).tenths();
  }

  /// Tenths of credits that the units have to add to reach the programme's total.
  int tenthsShort() {
    return search.programme().minCredits().tenths()
        - Selections.creditsOf(frame.items()).tenths()
        - compulsory.recognition().free().tenths();
  }

  /// The search for the best choice that ends in a round.
  ElectiveRound in(YearMonth round, int deadEnds) {
    YearMonth closing = EarliestFinish.closing(compulsory, round, search.timeline());
    return new ElectiveRound(
        this,
        search.calendar(),
        EarliestFinish.lastSitting(closing, search.timeline()),
        ProgrammeSearch.perSession(constraints),
        chosen -> fit(chosen, round),
        deadEnds);
  }

  /// Whether units make a plan that ends in a round: everything that the numbers do not tell.
  private Optional<EarliestFinish.Found> fit(List<Unit> chosen, YearMonth round) {
    Set<PlanItem> items = new LinkedHashSet<>(frame.items());
    chosen.forEach(unit -> items.addAll(unit.items()));
    if (!isSmallest(chosen) || !selections.isEnough(items)) {
      return Optional.empty();
    }
    Candidate whole = candidate.apply(items);
    if (!limits.allow(whole.exempted())) {
      beyondLimits = true;
      return Optional.empty();
    }
    boolean affordable =
        constraints.budget().map(budget -> search.isWithin(budget, whole)).orElse(true);
    return affordable && whole.reachesNumbers()
        ? search.rounds(constraints).fit(whole, round)
        : Optional.empty();
  }

  /// Of a group that may not be filled up no unit is taken that it could do without.
  private boolean isSmallest(List<Unit> chosen) {
    for (int group = 0; group < frame.groups().size(); group++) {
      ElectiveFrame.Group asked = frame.groups().get(group);
      int number = group;
      List<Unit> own = chosen.stream().filter(unit -> unit.group() == number).toList();
      int tenths = own.stream().mapToInt(Unit::tenths).sum();
      boolean idle =
          own.stream()
              .anyMatch(
                  unit ->
                      own.size() - 1 >= asked.courses()
                          && tenths - unit.tenths() >= asked.credits().tenths());
      if (!asked.fillable() && idle) {
        return false;
      }
    }
    return true;
  }

  /// Whether a choice was given up because of the limit of exemptions: with one exemption less it
  /// might have made a plan, which is not searched for.
  boolean isBeyondLimits() {
    return beyondLimits;
  }

  /// Whether an item stands in two places, so that its credits are not a sum.
  boolean overlaps() {
    Set<PlanItem> seen = new HashSet<>(frame.items());
    return units.stream().flatMap(unit -> unit.items().stream()).anyMatch(item -> !seen.add(item));
  }
}
