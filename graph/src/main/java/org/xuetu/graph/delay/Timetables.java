package org.xuetu.graph.delay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.graph.pathway.model.Offering;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;

/// Records in which some courses of a province are examined at other times. What else is known of
/// them stays as it is.
final class Timetables {
  private final PlanningRecords records;
  private final Programme programme;
  private final List<Session> published;

  Timetables(PlanningRecords records, Programme programme) {
    this.records = records;
    this.programme = programme;
    this.published = records.sessionsOf(programme).stream().filter(records::hasTimetable).toList();
  }

  /// The slots of the published timetables.
  List<Slot> slots() {
    return published.stream().flatMap(each -> each.slots().stream()).distinct().sorted().toList();
  }

  /// The slot that a course was last given.
  Optional<Slot> slotOf(String course) {
    Optional<Slot> printed =
        published.reversed().stream()
            .flatMap(session -> records.findOffering(session.key(), course).stream())
            .map(Offering::slot)
            .findFirst();
    return printed.or(() -> pattern(course).flatMap(each -> each.slotIn(1)));
  }

  Optional<Pattern> pattern(String course) {
    return records.findPattern(programme.province(), course);
  }

  /// Whether it is left out of any session.
  boolean pauses(String course) {
    boolean unprinted =
        published.stream()
            .anyMatch(session -> records.findOffering(session.key(), course).isEmpty());
    return (unprinted && slotOf(course).isPresent())
        || pattern(course).map(each -> !each.months().containsAll(months())).orElse(false);
  }

  private Set<Integer> months() {
    return records.timelineOf(programme).sessionMonths();
  }

  /// These courses are examined in every session, in the slot they have.
  PlanningRecords inEverySession(Set<String> courses) {
    List<Offering> more = new ArrayList<>();
    for (Session session : published) {
      for (String course : courses) {
        if (records.findOffering(session.key(), course).isEmpty()) {
          slotOf(course)
              .map(
                  slot ->
                      new Offering(
                          session.key(),
                          course,
                          slot,
                          session.date().orElseGet(() -> session.month().atDay(1)),
                          Optional.empty(),
                          session.citation()))
              .ifPresent(more::add);
        }
      }
    }
    return with(
        Stream.concat(records.parts().offerings().stream(), more.stream()).toList(),
        courses,
        pattern ->
            new Pattern(
                pattern.key(),
                pattern.province(),
                pattern.course(),
                new TreeSet<>(months()),
                pattern.seen(),
                pattern.citation()));
  }

  /// These courses have other slots, whenever they are examined.
  PlanningRecords inSlots(Map<String, Slot> slots) {
    Set<String> sessions = published.stream().map(Session::key).collect(Collectors.toSet());
    List<Offering> moved =
        records.parts().offerings().stream()
            .map(
                each ->
                    sessions.contains(each.session()) && slots.containsKey(each.course())
                        ? new Offering(
                            each.session(),
                            each.course(),
                            slots.get(each.course()),
                            each.date(),
                            Optional.empty(),
                            each.citation())
                        : each)
            .toList();
    return with(
        moved,
        slots.keySet(),
        pattern -> {
          SortedMap<YearMonth, Slot> seen = new TreeMap<>(pattern.seen());
          seen.replaceAll((_, _) -> slots.get(pattern.course()));
          return new Pattern(
              pattern.key(),
              pattern.province(),
              pattern.course(),
              pattern.months(),
              seen,
              pattern.citation());
        });
  }

  private PlanningRecords with(
      List<Offering> offerings, Set<String> courses, UnaryOperator<Pattern> change) {
    List<Pattern> patterns =
        records.parts().patterns().stream()
            .map(
                each ->
                    each.province().equals(programme.province()) && courses.contains(each.course())
                        ? change.apply(each)
                        : each)
            .toList();
    return new PlanningRecords(records.parts().withExaminations(offerings, patterns));
  }
}
