package org.xuetu.indexer.table;

import java.util.Optional;

/// The place of a cell as workbooks write it, such as `B12`.
///
/// @param row from 1
/// @param column from 0
record CellAddress(int row, int column) {
  /// More letters or digits than any workbook has are not read.
  private static final int LETTERS = 4;

  private static final int DIGITS = 8;

  static Optional<CellAddress> parse(String text) {
    int letters = 0;
    int column = 0;
    while (letters < text.length() && Character.isUpperCase(text.charAt(letters))) {
      column = column * 26 + text.charAt(letters) - 'A' + 1;
      letters++;
      if (letters > LETTERS) {
        return Optional.empty();
      }
    }
    String digits = text.substring(letters);
    if (letters == 0 || digits.isEmpty() || digits.length() > DIGITS || !digits.matches("[0-9]+")) {
      return Optional.empty();
    }
    return Optional.of(new CellAddress(Integer.parseInt(digits), column - 1));
  }

  /// A range such as `A1:C1`.
  static Optional<Merge> range(String text) {
    String[] ends = text.split(":", 2);
    Optional<CellAddress> first = parse(ends[0]);
    Optional<CellAddress> last = parse(ends[ends.length - 1]);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Merge(first.get().row(), last.get().row(), first.get().column(), last.get().column()));
  }
}
