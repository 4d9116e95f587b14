package org.xuetu.indexer.contribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table of courses that do not exist and fit the standard in everything, to be spoilt here and
/// there.
final class OfferedTable {
  static final Charset GB18030 = Charset.forName("GB18030");
  private final List<Map<String, String>> rows = new ArrayList<>();

  static Map<String, String> row(int number) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("编号", "99001-%05d".formatted(number));
    row.put("课程名称", "虚构课程" + number);
    row.put("学校", number % 2 == 0 ? "99001" : "虚构师范学院");
    row.put("资源类型", "共建课程");
    row.put("主讲教师", "某人");
    row.put("简介", "虚构");
    row.put("学分", "3");
    row.put("学时", "48");
    row.put("课程类别", "专业课");
    row.put("层次", "专升本;本科");
    row.put("教育形式", "成教");
    row.put("考核方式", "笔试");
    row.put("对应课程代码", "13000");
    row.put("适用专业", "050101");
    row.put("是否共享", "是");
    row.put("使用许可", "联盟成员免费使用");
    row.put("所在平台", "虚构在线");
    row.put("网址", "https://example.org/c/" + number);
    row.put("开放开始日期", "2026-09-01");
    row.put("开放结束日期", "2027-08-31");
    return row;
  }

  static OfferedTable of(int rows) {
    OfferedTable table = new OfferedTable();
    for (int number = 1; number <= rows; number++) {
      table.rows.add(row(number));
    }
    return table;
  }

  /// @param number from 1
  OfferedTable with(int number, String column, String value) {
    rows.get(number - 1).put(column, value);
    return this;
  }

  OfferedTable withoutColumn(String column) {
    rows.forEach(row -> row.remove(column));
    return this;
  }

  OfferedTable withColumn(String from, String to) {
    for (int at = 0; at < rows.size(); at++) {
      Map<String, String> renamed = new LinkedHashMap<>();
      rows.get(at).forEach((name, value) -> renamed.put(name.equals(from) ? to : name, value));
      rows.set(at, renamed);
    }
    return this;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.join(",", rows.getFirst().keySet())).append('\n');
    for (Map<String, String> row : rows) {
      text.append(
              row.values().stream()
                  .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }

  ContributedFile csv() {
    return csv(StandardCharsets.UTF_8, "");
  }

  ContributedFile csv(Charset charset, String before) {
    return new ContributedFile("课程.csv", Optional.empty(), (before + text()).getBytes(charset));
  }

  /// A workbook whose cells are text.
  ContributedFile xlsx() throws IOException {
    return xlsx(
        sheet -> {
          int column = 0;
          for (String name : rows.getFirst().keySet()) {
            sheet.value(0, column, name);
            for (int at = 0; at < rows.size(); at++) {
              sheet.value(at + 1, column, rows.get(at).get(name));
            }
            column++;
          }
        });
  }

  interface Filling {
    void fill(Worksheet sheet);
  }

  static ContributedFile xlsx(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "made-up", "1.0")) {
      filling.fill(workbook.newWorksheet("课程"));
    }
    return new ContributedFile("课程.xlsx", Optional.empty(), out.toByteArray());
  }
}
