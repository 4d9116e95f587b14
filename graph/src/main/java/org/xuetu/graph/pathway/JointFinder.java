package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.JointTimetable;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Timeline;

/// Finds one timetable for several targets of a province: the earliest round by which all of them
/// end, then the fewest different papers, then each graduation as early as these papers allow.
///
/// Rounds are tried in order and a round is left only when no choice of candidates fits it, so the
/// round is the earliest, and the papers are the fewest for it.
final class JointFinder {
  /// Placements tried in one round; a round beyond that is not refuted, and the answer says so.
  private static final int WORK = 8_000;

  private final PlanningRecords records;
  private final PlanVerifier verifier;

  JointFinder(PlanningRecords records, PlanVerifier verifier) {
    this.records = records;
    this.verifier = verifier;
  }

  /// One timetable.
  ///
  /// @param bound no timetable ends earlier
  /// @param papersBound none that ends in this round has fewer papers
  private record Joint(List<EarliestFinish.Found> found, YearMonth bound, int papersBound) {
    YearMonth finish() {
      return found.stream()
          .map(EarliestFinish.Found::finish)
          .max(YearMonth::compareTo)
          .orElseThrow();
    }

    int papers() {
      return (int)
          found.stream()
              .flatMap(each -> each.candidate().papers().stream())
              .map(PlanItem::course)
              .distinct()
              .count();
    }
  }

  PathwayResult find(PathwayRequest request, RequestCheck.Checked checked) {
    List<ProgrammeSearch> searches =
        checked.programmes().stream()
            .map(each -> new ProgrammeSearch(records, each, request, checked.achievements()))
            .toList();
    if (!searches.stream().allMatch(ProgrammeSearch::hasAllWays)) {
      throw new TooManySelections();
    }
    Optional<Joint> joint = search(searches, request.constraints());
    if (joint.isEmpty()) {
      return infeasible(request, searches);
    }
    return answer(request, searches, joint.get());
  }

  private Optional<Joint> search(List<ProgrammeSearch> searches, Constraints constraints) {
    List<List<Candidate>> candidates =
        searches.stream().map(each -> each.candidates(constraints).list()).toList();
    List<YearMonth> rounds = rounds(searches, candidates, constraints);
    Optional<YearMonth> unrefuted = Optional.empty();
    JointPlacement placement = new JointPlacement(searches, constraints);
    for (YearMonth round : rounds) {
      List<List<Candidate>> inTime = new ArrayList<>();
      for (int i = 0; i < searches.size(); i++) {
        EarliestFinish alone = searches.get(i).rounds(constraints);
        inTime.add(
            candidates.get(i).stream().filter(each -> alone.fit(each, round).isPresent()).toList());
      }
      List<YearMonth> all = searches.stream().map(_ -> round).toList();
      JointSelection selection =
          new JointSelection(
              inTime,
              chosen -> placement.fits(chosen, all.subList(0, chosen.size())),
              chosen -> placement.place(chosen, all).isPresent(),
              WORK);
      JointSelection.Outcome outcome = selection.search();
      if (outcome.chosen().isPresent()) {
        List<EarliestFinish.Found> found =
            early(placement, searches, constraints, outcome.chosen().get(), round);
        Joint joint = new Joint(found, unrefuted.orElse(round), 0);
        int bound = outcome.exact() ? joint.papers() : selection.bound();
        return Optional.of(new Joint(found, unrefuted.orElse(round), bound));
      }
      if (!outcome.exact() && unrefuted.isEmpty()) {
        unrefuted = Optional.of(round);
      }
    }
    return Optional.empty();
  }

  /// Rounds in which all targets might have ended: not before each of them can end by itself.
  private static List<YearMonth> rounds(
      List<ProgrammeSearch> searches, List<List<Candidate>> candidates, Constraints constraints) {
    YearMonth first = constraints.start();
    int papers = 0;
    for (int i = 0; i < searches.size(); i++) {
      Optional<EarliestFinish.Found> alone =
          searches.get(i).earliest(constraints, candidates.get(i));
      if (alone.isEmpty()) {
        return List.of();
      }
      first = alone.get().finish().isAfter(first) ? alone.get().finish() : first;
      papers += candidates.get(i).stream().mapToInt(each -> each.papers().size()).max().orElse(0);
    }
    YearMonth earliest = first;
    return searches.getFirst().rounds(constraints).rounds(papers, constraints.deadline()).stream()
        .filter(round -> !round.isBefore(earliest))
        .toList();
  }

  /// The same candidates, each target in turn ending as early as the others leave room for.
  private static List<EarliestFinish.Found> early(
      JointPlacement placement,
      List<ProgrammeSearch> searches,
      Constraints constraints,
      List<Candidate> chosen,
      YearMonth last) {
    List<YearMonth> rounds = new ArrayList<>(chosen.stream().map(_ -> last).toList());
    for (int i = 0; i < chosen.size(); i++) {
      ProgrammeSearch search = searches.get(i);
      Timeline timeline = search.timeline();
      EarliestFinish alone = search.rounds(constraints);
      for (YearMonth round = timeline.firstRound(constraints.start());
          round.isBefore(last);
          round = timeline.graduationFrom(round.plusMonths(1))) {
        rounds.set(i, round);
        if (alone.fit(chosen.get(i), round).isPresent()
            && placement.place(chosen, rounds).isPresent()) {
          break;
        }
        rounds.set(i, last);
      }
    }
    return placement.place(chosen, rounds).orElseThrow();
  }

  private PathwayResult answer(
      PathwayRequest request, List<ProgrammeSearch> searches, Joint joint) {
    JointPlacement placement = new JointPlacement(searches, request.constraints());
    Map<String, Integer> places = placement.places(joint.found());
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < searches.size(); i++) {
      EarliestFinish.Found found = joint.found().get(i);
      Map<PlanItem, Integer> own = new HashMap<>();
      for (PlanItem paper : found.candidate().papers()) {
        Integer place = places.get(paper.course());
        if (place != null) {
          own.put(paper, place);
        }
      }
      plans.add(new PlanWriter(searches.get(i), found).write(List.of(), own));
    }
    JointTimetable timetable =
        new JointTimetable(
            joint.finish(),
            joint.papers(),
            joint.papersBound(),
            JointSteps.shared(plans),
            JointSteps.merge(plans));
    List<PlanVerifier.Breach> breaches = verifier.verifyJoint(request, plans, timetable);
    if (!breaches.isEmpty()) {
      throw new IllegalStateException(
          "joint plan for " + request.targets() + " breaks " + breaches);
    }
    boolean exact = joint.bound().equals(joint.finish()) && joint.papers() == joint.papersBound();
    return new PathwayResult(
        request.targets(),
        exact ? Status.OPTIMAL : Status.FEASIBLE,
        Optional.of(joint.bound()),
        exact
            ? Optional.empty()
            : Optional.of(
                PathwayResult.Gap.between(
                    joint.bound(), joint.finish(), joint.papersBound(), joint.papers())),
        plans,
        Optional.of(timetable),
        List.of(),
        List.of(),
        List.of(),
        searches.getFirst().timeline().assumptions());
  }

  private PathwayResult infeasible(PathwayRequest request, List<ProgrammeSearch> searches) {
    Constraints lax = request.constraints().withDeadline(Optional.empty());
    return new PathwayResult(
        request.targets(),
        Status.INFEASIBLE,
        search(searches, lax).map(Joint::finish),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        new JointConflict(
                searches, (some, constraints) -> search(some, constraints).map(Joint::finish))
            .explain(),
        searches.getFirst().timeline().assumptions());
  }
}
