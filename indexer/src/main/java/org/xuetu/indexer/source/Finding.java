package org.xuetu.indexer.source;

/// One thing wrong in a source, with its place and how to mend it, in Chinese for the person who
/// keeps the table.
///
/// @param row as a spreadsheet counts: the header is row 1; 0 when the whole file is meant
/// @param column empty when the whole row is meant
public record Finding(
    FindingCode code,
    String source,
    String file,
    int row,
    String column,
    String value,
    String message,
    String fix) {

  /// One line for a report.
  public String line() {
    StringBuilder line = new StringBuilder(source);
    if (!file.isEmpty()) {
      line.append('/').append(file);
    }
    if (row > 0) {
      line.append(" 第").append(row).append("行");
    }
    if (!column.isEmpty()) {
      line.append("「").append(column).append("」列");
    }
    line.append("：").append(message);
    if (!value.isEmpty()) {
      line.append("（值：").append(shortened(value)).append("）");
    }
    return line.append("。").append(fix).append(" [").append(code.key()).append(']').toString();
  }

  private static String shortened(String value) {
    String oneLine = value.replaceAll("\\s+", " ");
    return oneLine.codePointCount(0, oneLine.length()) <= 60
        ? oneLine
        : oneLine.substring(0, oneLine.offsetByCodePoints(0, 60)) + "…";
  }
}
