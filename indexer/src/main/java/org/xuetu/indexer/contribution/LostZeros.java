package org.xuetu.indexer.contribution;

import java.util.Optional;
import java.util.regex.Pattern;

/// A spreadsheet takes a code such as 00015 for the number 15.
final class LostZeros {
  private static final int LONGEST_CODE = 6;

  private LostZeros() {}

  /// The shortest code that the digits are the end of; empty when there is none.
  static Optional<String> restore(String digits, Pattern pattern) {
    if (!digits.matches("[1-9][0-9]{0,4}")) {
      return Optional.empty();
    }
    for (String code = "0" + digits; code.length() <= LONGEST_CODE; code = "0" + code) {
      if (pattern.matcher(code).matches()) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  static CellReader.Note note(String digits, String code) {
    return new CellReader.Note(
        FileProblem.ZEROS_RESTORED, digits, "请核对是不是 " + code + "；把这一列设为文本格式，再填完整的代码");
  }
}
