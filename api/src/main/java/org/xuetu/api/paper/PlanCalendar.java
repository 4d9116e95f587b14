package org.xuetu.api.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xuetu.graph.pathway.PathwayResult;

/// A plan as a calendar (RFC 5545).
public final class PlanCalendar {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private static final String ZONE = "Asia/Shanghai";

  private final StringBuilder out = new StringBuilder();
  private final String stamp;

  private PlanCalendar(Instant stamp) {
    this.stamp = TIME.format(stamp.atOffset(ZoneOffset.UTC)) + "Z";
  }

  /// @param stamp when the data was made that the plan rests on: the same plan is the same file
  /// @param start the first month that was planned
  public static String write(PathwayResult result, Instant stamp, YearMonth start) {
    var calendar = new PlanCalendar(stamp);
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Xuetu//Pathway//ZH");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.zone();
    PlanEvents.of(result, start).forEach(calendar::event);
    calendar.line("END", "VCALENDAR");
    return calendar.out.toString();
  }

  /// China keeps one time all year.
  private void zone() {
    line("BEGIN", "VTIMEZONE");
    line("TZID", ZONE);
    line("BEGIN", "STANDARD");
    line("DTSTART", "19920101T000000");
    line("TZOFFSETFROM", "+0800");
    line("TZOFFSETTO", "+0800");
    line("TZNAME", "CST");
    line("END", "STANDARD");
    line("END", "VTIMEZONE");
  }

  private void event(PlanEvent event) {
    line("BEGIN", "VEVENT");
    text("UID", event.uid() + "@xuetu");
    line("DTSTAMP", stamp);
    switch (event.when()) {
      case PlanEvent.When.Hours(var time) -> {
        time("DTSTART", time.begins());
        time("DTEND", time.ends());
      }
      case PlanEvent.When.Days(LocalDate first, LocalDate end) -> {
        line("DTSTART;VALUE=DATE", DAY.format(first));
        line("DTEND;VALUE=DATE", DAY.format(end));
        line("TRANSP", "TRANSPARENT");
      }
    }
    text("SUMMARY", event.summary());
    text("DESCRIPTION", event.description());
    line("STATUS", event.tentative() ? "TENTATIVE" : "CONFIRMED");
    line("END", "VEVENT");
  }

  private void time(String name, LocalDateTime time) {
    line(name + ";TZID=" + ZONE, TIME.format(time));
  }

  private void text(String name, String words) {
    ContentLine.text(name, words).write(out);
  }

  private void line(String name, String value) {
    new ContentLine(name, value).write(out);
  }
}
