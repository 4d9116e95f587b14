package org.xuetu.indexer.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/// Writes a workbook's number as the person who typed it reads it: a date where the format is one,
/// leading zeros where the format asks for them, no `.0`.
record NumberText(String text, boolean date) {
  /// A workbook keeps 15 digits of a number; what is behind them is noise.
  private static final MathContext DIGITS = new MathContext(15);

  private static final Pattern ZEROS = Pattern.compile("0{2,18}");
  private static final double LAST_DAY = 2_958_466;

  /// @param from1904 whether the workbook counts its days from 1904
  static NumberText of(BigDecimal number, CellFormat format, boolean from1904) {
    if (format.isDate() && number.signum() >= 0 && number.doubleValue() < LAST_DAY) {
      return new NumberText(date(number.doubleValue(), from1904), true);
    }
    BigDecimal rounded = number.round(DIGITS);
    String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    if (ZEROS.matcher(format.pattern()).matches() && text.matches("[0-9]+")) {
      return new NumberText(
          "0".repeat(Math.max(0, format.pattern().length() - text.length())) + text, false);
    }
    return new NumberText(text, false);
  }

  private static String date(double days, boolean from1904) {
    try {
      LocalDateTime time = DateUtil.getLocalDateTime(days, from1904, true);
      boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
      if (days < 1 && !midnight) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
      }
      return time.format(DateTimeFormatter.ofPattern(midnight ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm"));
    } catch (DateTimeException e) {
      return Double.toString(days);
    }
  }
}
