package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.model.PlanItem;

/// Chooses, among all ways to sit the papers of a plan in time, the one in which important papers
/// come early: first those that a practical part waits for, then degree courses and high credits.
/// One paper after the other takes the earliest slot that leaves room for all others.
final class EarlyPlaces {
  private EarlyPlaces() {}

  /// @param heralds papers that have to be passed by a month of their own
  /// @param lastSitting the last month in which a paper may be sat
  /// @return by paper the number of its slot
  static Map<PlanItem, Integer> choose(
      ExamCalendar calendar,
      Candidate candidate,
      Heralds heralds,
      YearMonth lastSitting,
      int perSession) {
    List<PlanItem> papers =
        candidate.papers().stream().sorted(importance(List.of(candidate))).toList();
    int[][] slots =
        papers.stream()
            .map(paper -> heralds.slots(calendar, paper, lastSitting))
            .toArray(int[][]::new);
    return choose(calendar.until(lastSitting), papers, slots, perSession);
  }

  /// @param papers the most important first
  /// @param slots of each paper those in which it can be sat in time
  static Map<PlanItem, Integer> choose(
      List<Sitting> sittings, List<PlanItem> papers, int[][] slots, int perSession) {
    Map<PlanItem, Integer> places = new LinkedHashMap<>();
    for (int paper = 0; paper < slots.length; paper++) {
      int[] open = slots[paper];
      boolean placed = false;
      for (int i = 0; i < open.length && !placed; i++) {
        slots[paper] = new int[] {open[i]};
        placed = new PaperMatching(sittings, slots, perSession).placeAll();
      }
      if (!placed) {
        throw new IllegalStateException("no place for " + papers.get(paper).course());
      }
      places.put(papers.get(paper), slots[paper][0]);
    }
    return places;
  }

  static Comparator<PlanItem> importance(List<Candidate> candidates) {
    Set<String> awaited =
        candidates.stream()
            .flatMap(candidate -> candidate.practicals().stream())
            .flatMap(item -> item.theory().stream())
            .collect(Collectors.toSet());
    return Comparator.<PlanItem, Boolean>comparing(paper -> !awaited.contains(paper.course()))
        .thenComparing(PlanItem::degreeCourse, Comparator.reverseOrder())
        .thenComparing(PlanItem::credits, Comparator.reverseOrder())
        .thenComparing(PlanItem::course);
  }
}
