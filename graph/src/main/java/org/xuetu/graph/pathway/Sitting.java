package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;

/// One session or term of the calendar that plans are made from, announced or forecast.
///
/// @param index its place in the calendar
/// @param session absent where the session itself is not announced
/// @param firstSlot number of its first slot, counted through all sessions of the calendar
/// @param slots the slots of its timetable; nameless ones where no timetable is known
record Sitting(
    int index,
    int firstSlot,
    String key,
    YearMonth month,
    Optional<Session> session,
    Timetable timetable,
    List<Slot> slots) {
  /// What is known of which paper is sat when.
  enum Timetable {
    PUBLISHED,
    /// Derived from the months and slots in which each course was examined so far.
    FORECAST,
    /// The province's timetables are not known: only the number of papers limits a session.
    UNKNOWN,
    /// A term of an open university, in which any number of courses is studied side by side.
    TERM
  }

  int endSlot() {
    return firstSlot + slots.size();
  }

  Optional<LocalDate> date() {
    return session.flatMap(Session::date);
  }
}
