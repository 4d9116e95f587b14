package org.xuetu.graph.pathway.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The months in which a course has been examined so far, from which sessions without a published
/// timetable are forecast.
///
/// @param months months of the year
/// @param seen the slot it had in each session seen
public record Pattern(
    String key,
    Province province,
    String course,
    SortedSet<Integer> months,
    SortedMap<YearMonth, Slot> seen,
    Citation citation) {
  public Pattern {
    months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
    seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
  }

  /// The slot last seen in that month of the year, or else the slot last seen at all.
  public Optional<Slot> slotIn(int month) {
    Optional<Slot> sameMonth =
        seen.entrySet().stream()
            .filter(entry -> entry.getKey().getMonthValue() == month)
            .reduce((_, later) -> later)
            .map(Map.Entry::getValue);
    return sameMonth.or(
        () -> seen.isEmpty() ? Optional.empty() : Optional.of(seen.lastEntry().getValue()));
  }
}
