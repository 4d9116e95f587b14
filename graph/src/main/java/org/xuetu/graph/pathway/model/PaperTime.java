package org.xuetu.graph.pathway.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// From when to when a paper is sat, on the clock of China.
public record PaperTime(LocalDateTime begins, LocalDateTime ends) {
  private static final Pattern HOURS =
      Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])");

  public PaperTime {
    if (!begins.isBefore(ends)) {
      throw new IllegalArgumentException("no time for a paper: " + begins + " " + ends);
    }
  }

  /// @param hours as printed in a timetable, `14:30-17:00`; absent when written in any other way
  public static Optional<PaperTime> of(LocalDate day, String hours) {
    var found = HOURS.matcher(hours.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    var begins = day.atTime(time(found.group(1), found.group(2)));
    var ends = day.atTime(time(found.group(3), found.group(4)));
    return begins.isBefore(ends) ? Optional.of(new PaperTime(begins, ends)) : Optional.empty();
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
  }
}
