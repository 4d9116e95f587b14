package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.model.PlanItem;

/// Places the papers of several targets on one timetable. A paper that serves several targets is sat
/// once, by the earliest of their closing months.
final class JointPlacement {
  private final List<ProgrammeSearch> searches;
  private final ExamCalendar calendar;
  private final int perSession;

  /// @param searches one for each target, all of one province
  JointPlacement(List<ProgrammeSearch> searches, Constraints constraints) {
    this.searches = searches;
    this.calendar = searches.getFirst().calendar();
    this.perSession = ProgrammeSearch.perSession(constraints);
  }

  /// Whether the papers of some candidates find room, whatever has to come early.
  boolean fits(List<Candidate> candidates, List<YearMonth> rounds) {
    List<EarliestFinish.Found> found = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      found.add(new EarliestFinish.Found(candidates.get(i), rounds.get(i), Heralds.NONE));
    }
    return matches(found);
  }

  /// The candidates with papers to sit early, where all of them can be placed together.
  Optional<List<EarliestFinish.Found>> place(List<Candidate> candidates, List<YearMonth> rounds) {
    return place(candidates, rounds, new ArrayList<>());
  }

  private Optional<List<EarliestFinish.Found>> place(
      List<Candidate> candidates, List<YearMonth> rounds, List<EarliestFinish.Found> settled) {
    int next = settled.size();
    if (next == candidates.size()) {
      return matches(settled) ? Optional.of(List.copyOf(settled)) : Optional.empty();
    }
    for (Heralds heralds : heralds(candidates.get(next), rounds.get(next), searches.get(next))) {
      settled.add(new EarliestFinish.Found(candidates.get(next), rounds.get(next), heralds));
      Optional<List<EarliestFinish.Found>> all = place(candidates, rounds, settled);
      if (all.isPresent()) {
        return all;
      }
      settled.removeLast();
    }
    return Optional.empty();
  }

  private static List<Heralds> heralds(
      Candidate candidate, YearMonth round, ProgrammeSearch search) {
    Optional<YearMonth> exemptBy = candidate.exemptBy(round, search.timeline());
    return exemptBy.isEmpty() || candidate.firstPasses() == 0
        ? List.of(Heralds.NONE)
        : Heralds.of(
            candidate.papers(),
            candidate.firstPasses(),
            EarliestFinish.lastSitting(exemptBy.get(), search.timeline()));
  }

  private boolean matches(List<EarliestFinish.Found> found) {
    SortedMap<String, YearMonth> last = lastSittings(found);
    if (last.isEmpty()) {
      return true;
    }
    int[][] slots =
        last.entrySet().stream()
            .map(each -> calendar.slotsUntil(each.getKey(), each.getValue()))
            .toArray(int[][]::new);
    YearMonth end = last.values().stream().max(YearMonth::compareTo).orElseThrow();
    return new PaperMatching(calendar.until(end), slots, perSession).placeAll();
  }

  /// By course the last month in which its paper can be sat in time for every target.
  private SortedMap<String, YearMonth> lastSittings(List<EarliestFinish.Found> found) {
    SortedMap<String, YearMonth> last = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      EarliestFinish.Found each = found.get(i);
      YearMonth closing =
          EarliestFinish.closing(each.candidate(), each.finish(), searches.get(i).timeline());
      YearMonth until = EarliestFinish.lastSitting(closing, searches.get(i).timeline());
      for (PlanItem paper : each.candidate().papers()) {
        boolean early = each.heralds().papers().contains(paper);
        YearMonth own =
            early && each.heralds().until().isBefore(until) ? each.heralds().until() : until;
        last.merge(paper.course(), own, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return last;
  }

  /// By course the number of its slot on the one timetable.
  Map<String, Integer> places(List<EarliestFinish.Found> found) {
    SortedMap<String, YearMonth> last = lastSittings(found);
    Map<String, PlanItem> papers = new TreeMap<>();
    found.forEach(
        each -> each.candidate().papers().forEach(item -> papers.putIfAbsent(item.course(), item)));
    List<PlanItem> sorted =
        papers.values().stream()
            .sorted(
                EarlyPlaces.importance(
                    found.stream().map(EarliestFinish.Found::candidate).toList()))
            .toList();
    if (sorted.isEmpty()) {
      return Map.of();
    }
    int[][] slots =
        sorted.stream()
            .map(
                paper ->
                    calendar.slotsUntil(
                        paper.course(), last.getOrDefault(paper.course(), YearMonth.of(1, 1))))
            .toArray(int[][]::new);
    YearMonth end = last.values().stream().max(YearMonth::compareTo).orElseThrow();
    return EarlyPlaces.choose(calendar.until(end), sorted, slots, perSession).entrySet().stream()
        .collect(Collectors.toMap(place -> place.getKey().course(), Map.Entry::getValue));
  }
}
