package org.xuetu.indexer.contribution;

import java.util.Locale;
import java.util.Optional;
import org.xuetu.graph.standard.Severity;

/// What can be noticed about a file before the standard is asked, each with a stable code.
enum FileProblem {
  NO_RECORD(Severity.VIOLATION, "没有认出任何一条课程"),
  SHEET_IGNORED(Severity.INFO, "这张工作表的表头没有认出来，没有读"),
  COLUMN_MISSING(Severity.VIOLATION, "缺少必填的一列"),
  COLUMN_LACKING(Severity.WARNING, "缺少建议填的一列"),
  COLUMN_UNKNOWN(Severity.WARNING, "不认识这一列，没有读"),
  COLUMN_TWICE(Severity.WARNING, "这一列与前面的一列意思相同，没有读"),
  PROPERTY_UNKNOWN(Severity.WARNING, "标准里没有这个属性，没有读"),
  EXAMPLE_LEFT(Severity.INFO, "这是填报表里的示例行，没有算进来"),
  ROW_SHORT(Severity.WARNING, "这一行的列数比表头少"),
  CELL_OUTSIDE(Severity.WARNING, "表头之外还有内容，没有读"),
  CELL_ERROR(Severity.VIOLATION, "这一格的公式出错了，没有值"),
  CELL_FORMULA(Severity.WARNING, "这一格是公式，按文件里保存的结果读取"),
  FULL_WIDTH(Severity.INFO, "全角字符已按半角读取"),
  UNIT_DROPPED(Severity.INFO, "数字后面的单位已略去"),
  DATE_AS_NUMBER(Severity.WARNING, "这一格应是日期，却是一个数，已按表格软件的日期换算"),
  ZEROS_RESTORED(Severity.WARNING, "代码前面的 0 丢了，已补上");

  private final Severity severity;
  private final String message;

  FileProblem(Severity severity, String message) {
    this.severity = severity;
    this.message = message;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Severity severity() {
    return severity;
  }

  ContributionFinding at(Place place, String value, String fix) {
    return new ContributionFinding(
        severity, code(), place, Optional.of(value).filter(it -> !it.isEmpty()), message, fix);
  }
}
