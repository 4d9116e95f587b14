package org.xuetu.indexer.contribution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a day, year first, in the ways people write it.
final class DateCell {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?");
  private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

  /// A spreadsheet counts days from here.
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private DateCell() {}

  static Optional<LocalDate> read(String text, List<CellReader.Note> notes) {
    if (SERIAL.matcher(text).matches()) {
      LocalDate day = DAY_ZERO.plusDays(Integer.parseInt(text));
      notes.add(
          new CellReader.Note(
              FileProblem.DATE_AS_NUMBER, text, "请核对是不是 " + day + "；把这一列设为日期或文本格式"));
      return Optional.of(day);
    }
    return match(DAY, text).or(() -> match(DIGITS, text));
  }

  private static Optional<LocalDate> match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    try {
      return matcher.matches()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(matcher.group(1)),
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
