package org.xuetu.api.batch;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.recognition.Achievement;

/// A cell that lists achievements: parted by semicolons or commas, each a code or name, with a score
/// and a date behind it where they are known (`00015 85 2025-10-25；03708`). Of a month alone the first
/// day is taken, so that nothing is valid longer than it is.
///
/// @param findings what could not be read, in Chinese
public record AchievementCell(List<Achievement> achievements, List<String> findings) {
  public static AchievementCell read(String cell, Achievement.Kind kind) {
    var achievements = new ArrayList<Achievement>();
    var findings = new ArrayList<String>();
    Arrays.stream(cell.split("[;；,，、\\n]", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .forEach(
            entry -> {
              try {
                achievements.add(entry(entry, kind));
              } catch (DateTimeException malformed) {
                findings.add("“" + entry + "”里没有这一天；日期请写成 2025-10-25");
              }
            });
    return new AchievementCell(achievements, findings);
  }

  private static Achievement entry(String entry, Achievement.Kind kind) {
    var words = new ArrayList<>(Arrays.asList(entry.split("\\s+", -1)));
    Optional<LocalDate> date = Optional.empty();
    if (words.size() > 1 && words.getLast().matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")) {
      var day = words.removeLast();
      date = Optional.of(LocalDate.parse(day.length() == 7 ? day + "-01" : day));
    }
    Optional<BigDecimal> score = Optional.empty();
    if (words.size() > 1 && words.getLast().matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
      score = Optional.of(new BigDecimal(words.removeLast()));
    }
    return new Achievement(
        kind, String.join(" ", words), score, date, Achievement.Origin.UNKNOWN, Set.of());
  }
}
