package org.xuetu.indexer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Separated text as people's programs save it. All rows are made up.
final class CsvFilesTest {
  private static final String TEXT = "课程代码,名称\n00001,样例课程（一）\n00002,\"甲,乙 \"\"丙\"\"\n丁\"\n";
  private static final TableLimits LIMITS = new TableLimits(10_000, 10_000, 100, 10, 200, 200, 50);

  private static Table read(byte[] bytes) throws Exception {
    List<Table> tables = TableFile.read(bytes, "样例.csv", LIMITS);
    assertThat(tables).hasSize(1);
    return tables.getFirst();
  }

  private static Table read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static UnreadableTable refusal(byte[] bytes) {
    try {
      TableFile.read(bytes, "样例.csv", LIMITS);
    } catch (UnreadableTable e) {
      assertThat(e.message()).isNotBlank();
      assertThat(e.fix()).isNotBlank();
      return e;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("was read");
  }

  private static byte[] encoded(String charset, int... mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int one : mark) {
      bytes.write(one);
    }
    bytes.writeBytes(TEXT.getBytes(Charset.forName(charset)));
    return bytes.toByteArray();
  }

  @Test
  void everyEncodingOfASpreadsheetGivesTheSameTable() throws Exception {
    Table expected =
        new Table(
            "",
            1,
            List.of("课程代码", "名称"),
            List.of(
                new Row(2, List.of("00001", "样例课程（一）")),
                new Row(3, List.of("00002", "甲,乙 \"丙\"\n丁"))));
    assertThat(read(encoded("UTF-8"))).isEqualTo(expected);
    assertThat(read(encoded("UTF-8", 0xEF, 0xBB, 0xBF))).isEqualTo(expected);
    assertThat(read(encoded("UTF-16LE", 0xFF, 0xFE))).isEqualTo(expected);
    assertThat(read(encoded("UTF-16BE", 0xFE, 0xFF))).isEqualTo(expected);
    assertThat(read(encoded("GB18030"))).isEqualTo(expected);
    assertThat(read(encoded("GBK"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyEndOfLineIsOne(String end) throws Exception {
    Table table = read(String.join(end, "甲,乙", "1,2", "3,4", ""));
    assertThat(table.rows())
        .containsExactly(new Row(2, List.of("1", "2")), new Row(3, List.of("3", "4")));
  }

  @Test
  void theSeparatorIsTheOneOfTheHeader() throws Exception {
    assertThat(read("甲;乙;丙\n1,5;2;3\n").rows().getFirst().cells()).containsExactly("1,5", "2", "3");
    assertThat(read("甲\t乙\n1,2\t3;4\n").rows().getFirst().cells()).containsExactly("1,2", "3;4");
    assertThat(read("甲,乙\n1,a;b;c;d\n").rows().getFirst().cells()).containsExactly("1", "a;b;c;d");
    assertThat(read("\"甲;乙;丙\",乙\n1,2\n").header()).containsExactly("甲;乙;丙", "乙");
  }

  @Test
  void titlesAboveTheHeaderAndBlankRowsAreLeftOutButCounted() throws Exception {
    Table table = read("样例学校课程表,,\n填报日期：2026年,,\n\n代码,名称,学分\n1,甲,2\n,,\n2,乙,3\n");
    assertThat(table.headerRow()).isEqualTo(4);
    assertThat(table.header()).containsExactly("代码", "名称", "学分");
    assertThat(table.rows()).extracting(Row::number).containsExactly(5, 7);
  }

  @Test
  void aRowKeepsItsWidthAndOnlyEmptyCellsBeyondTheHeaderGo() throws Exception {
    Table table = read("甲,乙,,\n1\n1,2,,\n1,2,3\n");
    assertThat(table.header()).containsExactly("甲", "乙");
    assertThat(table.rows())
        .extracting(Row::cells)
        .containsExactly(List.of("1"), List.of("1", "2"), List.of("1", "2", "3"));
    assertThat(table.rows().getFirst().cell(1)).isEmpty();
  }

  @Test
  void brokenQuotesAreRefusedWithTheirPlace() {
    UnreadableTable open = refusal("甲,乙\n1,\"2\n3,4\n".getBytes(StandardCharsets.UTF_8));
    assertThat(open.problem()).isEqualTo(TableProblem.CSV_MALFORMED);
    assertThat(List.of(open.row(), open.column())).containsExactly(2, 2);
    UnreadableTable inside = refusal("甲,乙\n1,2\"3\n".getBytes(StandardCharsets.UTF_8));
    assertThat(List.of(inside.row(), inside.column())).containsExactly(2, 2);
    UnreadableTable after = refusal("甲,乙\n\"1\"x,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(List.of(after.row(), after.column())).containsExactly(2, 1);
  }

  @Test
  void mixedEncodingsAreRefusedAtTheFirstLineThatDiffers() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("代码,名称\n1,高等数学基础\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("2,线性代数\n".getBytes(Charset.forName("GB18030")));
    UnreadableTable refusal = refusal(bytes.toByteArray());
    assertThat(refusal.problem()).isEqualTo(TableProblem.ENCODING_INVALID);
    assertThat(refusal.row()).isEqualTo(3);
    assertThat(refusal.message()).contains("混用");
  }

  @Test
  void bytesOfNoEncodingAreRefused() {
    byte[] latin = {'a', ',', 'b', '\n', '1', ',', (byte) 0xFF, (byte) 0xFE, '\n'};
    assertThat(refusal(latin).problem()).isEqualTo(TableProblem.ENCODING_INVALID);
    byte[] broken = encoded("UTF-8", 0xEF, 0xBB, 0xBF);
    broken[broken.length - 4] = (byte) 0xFF;
    assertThat(refusal(broken).problem()).isEqualTo(TableProblem.ENCODING_INVALID);
    byte[] zero = {'a', ',', 'b', '\n', '1', ',', 0, '\n'};
    assertThat(refusal(zero).problem()).isEqualTo(TableProblem.FILE_KIND);
  }

  @Test
  void everyLimitIsNamedAndThePlaceWithIt() {
    assertLimit(TableLimit.BYTES, "甲,乙\n".repeat(2000));
    assertLimit(TableLimit.ROWS, "甲\n".repeat(101));
    assertLimit(TableLimit.COLUMNS, "甲" + ",乙".repeat(10) + "\n");
    assertLimit(TableLimit.CELLS, "甲,乙,丙\n".repeat(67));
    assertLimit(TableLimit.CHARACTERS, "甲,乙\n1," + "长".repeat(51) + "\n");
  }

  private static void assertLimit(TableLimit limit, String text) {
    UnreadableTable refusal = refusal(text.getBytes(StandardCharsets.UTF_8));
    assertThat(refusal.problem()).isEqualTo(TableProblem.LIMIT_EXCEEDED);
    assertThat(refusal.exceeded().map(UnreadableTable.Exceeded::limit)).contains(limit);
    assertThat(refusal.message()).contains(limit.key());
    assertThat(refusal.fix()).contains(limit.key());
  }

  @Test
  void anExactFitIsRead() throws Exception {
    Table table = read("甲" + ",乙".repeat(9) + "\n" + "长".repeat(50) + "\n");
    assertThat(table.rows().getFirst().cell(0)).hasSize(50);
    List<String> lines = new ArrayList<>(List.of("甲"));
    for (int i = 1; i < 100; i++) {
      lines.add("x");
    }
    assertThat(read(String.join("\n", lines)).rows()).hasSize(99);
  }

  @Test
  void nothingToReadIsSaid() {
    assertThat(refusal(new byte[0]).problem()).isEqualTo(TableProblem.FILE_EMPTY);
    assertThat(refusal("\n\n,,\n".getBytes(StandardCharsets.UTF_8)).problem())
        .isEqualTo(TableProblem.FILE_EMPTY);
    assertThatThrownBy(
            () -> TableFile.read("甲\n1\n".getBytes(StandardCharsets.UTF_8), "a.xls", LIMITS))
        .isInstanceOf(UnreadableTable.class)
        .hasMessageContaining("a.xls");
  }
}
