package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.pathway.model.PlanItem;

/// Papers that have to be passed before an exemption can be applied for.
///
/// @param papers each of them is sat by `until`
record Heralds(Set<PlanItem> papers, YearMonth until) {
  static final Heralds NONE = new Heralds(Set.of(), YearMonth.of(9999, 12));

  Heralds {
    papers = Set.copyOf(papers);
  }

  /// All choices of so many papers.
  static List<Heralds> of(List<PlanItem> papers, int count, YearMonth until) {
    List<Heralds> choices = new ArrayList<>();
    choose(papers, count, 0, new ArrayList<>(), until, choices);
    return choices;
  }

  private static void choose(
      List<PlanItem> papers,
      int count,
      int next,
      List<PlanItem> taken,
      YearMonth until,
      List<Heralds> choices) {
    if (taken.size() == count) {
      choices.add(new Heralds(Set.copyOf(taken), until));
      return;
    }
    for (int i = next; i < papers.size(); i++) {
      taken.add(papers.get(i));
      choose(papers, count, i + 1, taken, until, choices);
      taken.removeLast();
    }
  }

  /// The slots in which a paper can be sat in time.
  int[] slots(ExamCalendar calendar, PlanItem paper, YearMonth last) {
    YearMonth latest = papers.contains(paper) && until.isBefore(last) ? until : last;
    return calendar.slotsUntil(paper.course(), latest);
  }
}
