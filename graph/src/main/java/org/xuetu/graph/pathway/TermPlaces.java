package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.xuetu.graph.pathway.model.PlanItem;

/// Spreads the courses of an open university evenly over its terms, in the order of the programme.
/// How many courses a term can hold is not recorded; without the learner's own limit every term
/// gets an equal share.
final class TermPlaces {
  private TermPlaces() {}

  /// @param lastTerm the last month in which a course may begin
  /// @return by course the number of its place
  static Map<PlanItem, Integer> choose(
      ExamCalendar calendar, Candidate candidate, YearMonth lastTerm, OptionalInt perTerm) {
    List<PlanItem> courses = candidate.papers();
    List<Sitting> terms = calendar.until(lastTerm);
    int share = terms.isEmpty() ? 0 : Math.ceilDiv(courses.size(), terms.size());
    int load = Math.min(share, perTerm.orElse(share));
    if (courses.size() > (long) load * terms.size()) {
      throw new IllegalStateException("more courses than the terms hold");
    }
    Map<PlanItem, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < courses.size(); i++) {
      places.put(courses.get(i), terms.get(i / load).firstSlot() + i % load);
    }
    return places;
  }
}
