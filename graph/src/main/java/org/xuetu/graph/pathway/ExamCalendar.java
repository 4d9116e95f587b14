package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.xuetu.graph.pathway.Sitting.Timetable;
import org.xuetu.graph.pathway.model.Clash;
import org.xuetu.graph.pathway.model.Offering;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.Timeline;

/// The sessions of one province, or the terms of an open university, from a month on, without end: published timetables first, then
/// forecasts in the months in which the province examines every year.
///
/// In a forecast session a course is offered in the months of its pattern, in the slot last seen in
/// that month of the year or else last seen at all. Where no timetable of the province is known a
/// course may take any slot of any session, unless its pattern names the months.
final class ExamCalendar {
  private final PlanningRecords records;
  private final Province province;
  private final StudyForm form;
  private final YearMonth start;
  private final Timeline timeline;
  private final List<Session> announced;
  private final boolean timetables;
  private final Optional<YearMonth> lastPublished;
  private final List<Slot> allSlots;
  private final List<Sitting> sittings = new ArrayList<>();
  private final Map<String, Known> slotsOfCourse = new HashMap<>();
  private YearMonth next;

  ExamCalendar(PlanningRecords records, Programme programme, YearMonth start) {
    this.records = records;
    this.province = programme.province();
    this.form = programme.form();
    this.start = start;
    this.timeline = records.timelineOf(programme);
    this.announced = records.sessionsOf(programme);
    this.timetables = records.hasTimetable(programme);
    List<Session> published = announced.stream().filter(records::hasTimetable).toList();
    this.lastPublished = published.stream().map(Session::month).max(YearMonth::compareTo);
    SortedSet<Slot> slots = new TreeSet<>();
    published.forEach(session -> slots.addAll(session.slots()));
    this.allSlots =
        timetables
            ? List.copyOf(slots)
            : nameless(
                form == StudyForm.OPEN ? programme.items().size() : timeline.slotsPerSession());
    this.next = start;
  }

  private static List<Slot> nameless(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Slot("any-" + number, "时段待定"))
        .toList();
  }

  /// The sessions up to and including a month, in time order. Their slots are numbered without a
  /// gap, so that a later month only adds to them.
  List<Sitting> until(YearMonth last) {
    while (!next.isAfter(last)) {
      add(next);
      next = next.plusMonths(1);
    }
    int count = sittings.size();
    while (count > 0 && sittings.get(count - 1).month().isAfter(last)) {
      count--;
    }
    return sittings.subList(0, count);
  }

  /// The numbers of the slots up to a month in which a course can be sat, earliest first.
  int[] slotsUntil(String course, YearMonth last) {
    List<Sitting> open = until(last);
    Known known = slotsOfCourse.computeIfAbsent(course, _ -> new Known());
    while (known.sittings < sittings.size()) {
      Sitting sitting = sittings.get(known.sittings++);
      slotsOf(course, sitting).forEach(slot -> known.slots.add(sitting.firstSlot() + slot));
    }
    int end = open.isEmpty() ? 0 : open.getLast().endSlot();
    return known.slots.stream().mapToInt(Integer::intValue).takeWhile(slot -> slot < end).toArray();
  }

  /// The session that a slot belongs to.
  Sitting sittingOf(int slot) {
    return sittings.stream().filter(sitting -> slot < sitting.endSlot()).findFirst().orElseThrow();
  }

  /// What has been looked up for one course so far.
  private static final class Known {
    private final List<Integer> slots = new ArrayList<>();
    private int sittings;
  }

  private void add(YearMonth month) {
    List<Session> inMonth =
        announced.stream().filter(session -> session.month().equals(month)).toList();
    Optional<Session> published = inMonth.stream().filter(records::hasTimetable).findFirst();
    Optional<Session> session = published.or(() -> inMonth.stream().findFirst());
    boolean usual =
        timeline.sessionMonths().contains(month.getMonthValue())
            && lastPublished.map(month::isAfter).orElse(true);
    if (session.isEmpty() && !usual) {
      return;
    }
    Timetable timetable =
        published.isPresent()
            ? Timetable.PUBLISHED
            : timetables
                ? Timetable.FORECAST
                : form == StudyForm.OPEN ? Timetable.TERM : Timetable.UNKNOWN;
    String key = session.map(Session::key).orElse(keyOf(month));
    List<Slot> slots = published.map(Session::slots).orElse(allSlots);
    int firstSlot = sittings.isEmpty() ? 0 : sittings.getLast().endSlot();
    sittings.add(new Sitting(sittings.size(), firstSlot, key, month, session, timetable, slots));
  }

  private String keyOf(YearMonth month) {
    return form == StudyForm.OPEN
        ? PlanStep.Kind.TERM.key() + "-" + month
        : province.key().toUpperCase(Locale.ROOT) + "-" + month;
  }

  /// A month at or after the start from which every session is forecast.
  YearMonth forecastFrom() {
    return lastPublished.filter(start::isBefore).map(month -> month.plusMonths(1)).orElse(start);
  }

  /// The slots of a session in which a course can be sat; empty when it is not offered.
  private List<Integer> slotsOf(String course, Sitting sitting) {
    return switch (sitting.timetable()) {
      case PUBLISHED ->
          records
              .findOffering(sitting.key(), course)
              .map(Offering::slot)
              .map(slot -> numberOf(slot, sitting))
              .orElse(List.of());
      case FORECAST ->
          records
              .findPattern(province, course)
              .filter(pattern -> runsIn(pattern, sitting))
              .flatMap(pattern -> pattern.slotIn(sitting.month().getMonthValue()))
              .map(slot -> numberOf(slot, sitting))
              .orElse(List.of());
      case UNKNOWN -> anySlot(course, sitting);
      case TERM -> IntStream.range(0, sitting.slots().size()).boxed().toList();
    };
  }

  /// Any slot, unless the course is known to share one with others: those take the slot with the
  /// number of their clash, so that only one of them can be sat.
  private List<Integer> anySlot(String course, Sitting sitting) {
    Optional<Pattern> pattern = records.findPattern(province, course);
    if (pattern.isPresent() && !runsIn(pattern.get(), sitting)) {
      return List.of();
    }
    List<Clash> clashes = records.clashesIn(sitting.key());
    for (int i = 0; i < clashes.size() && i < sitting.slots().size(); i++) {
      if (clashes.get(i).courses().contains(course)) {
        return List.of(i);
      }
    }
    return IntStream.range(0, sitting.slots().size()).boxed().toList();
  }

  private static boolean runsIn(Pattern pattern, Sitting sitting) {
    return pattern.months().contains(sitting.month().getMonthValue());
  }

  private static List<Integer> numberOf(Slot slot, Sitting sitting) {
    int number = sitting.slots().indexOf(slot);
    return number < 0 ? List.of() : List.of(number);
  }

  /// Whether a course has ever been examined here, as far as timetables tell.
  boolean isEverExamined(String course) {
    return !timetables
        || records.findPattern(province, course).filter(each -> !each.seen().isEmpty()).isPresent()
        || announced.stream()
            .anyMatch(session -> records.findOffering(session.key(), course).isPresent());
  }
}
