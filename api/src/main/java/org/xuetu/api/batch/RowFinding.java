package org.xuetu.api.batch;

import java.util.List;

/// Something in a table of learners that has to be mended.
///
/// @param row as a spreadsheet counts
/// @param detail in Chinese: what is wrong and what to do
/// @param candidates what may have been meant, nearest first
public record RowFinding(
    int row, String column, String value, String detail, List<String> candidates) {
  public RowFinding {
    candidates = List.copyOf(candidates);
  }
}
