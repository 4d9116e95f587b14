package org.xuetu.indexer.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// Workbooks as people make them. All rows are made up.
final class XlsxFilesTest {
  private interface Filling {
    void fill(Workbook workbook);
  }

  private static List<Table> read(Filling filling) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "样例", "1.0")) {
      filling.fill(workbook);
    }
    return TableFile.read(bytes.toByteArray(), "样例.xlsx", TableLimits.UPLOAD);
  }

  @Test
  void cellsShowWhatAPersonSees() throws Exception {
    List<Table> tables =
        read(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("课程");
              for (int i = 0; i < 7; i++) {
                sheet.value(0, i, "列" + i);
              }
              sheet.value(1, 0, "00015");
              sheet.value(1, 1, 3);
              sheet.value(1, 2, 0.1 + 0.2);
              sheet.value(1, 3, LocalDate.of(2026, 10, 24));
              sheet.style(1, 3).format("yyyy/m/d").set();
              sheet.value(1, 4, true);
              sheet.value(1, 5, 15);
              sheet.style(1, 5).format("00000").set();
              sheet.value(1, 6, 4134010359L);
              sheet.value(3, 0, "末行");
            });
    assertThat(tables)
        .containsExactly(
            new Table(
                "课程",
                1,
                List.of("列0", "列1", "列2", "列3", "列4", "列5", "列6"),
                List.of(
                    new Row(
                        2,
                        List.of("00015", "3", "0.3", "2026-10-24", "true", "00015", "4134010359"),
                        Map.of(3, CellForm.DATE)),
                    new Row(4, List.of("末行")))));
  }

  @Test
  void mergedHeadersAndTitlesAreResolved() throws Exception {
    List<Table> tables =
        read(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("表");
              sheet.value(0, 0, "样例学校 2026 年课程表");
              sheet.range(0, 0, 0, 5).merge();
              sheet.value(1, 0, "代码");
              sheet.range(1, 0, 2, 0).merge();
              sheet.value(1, 1, "笔试");
              sheet.range(1, 1, 1, 2).merge();
              sheet.value(1, 3, "实践");
              sheet.range(1, 3, 1, 4).merge();
              sheet.value(1, 5, "备注");
              sheet.range(1, 5, 2, 5).merge();
              sheet.value(2, 1, "学分");
              sheet.value(2, 2, "教材");
              sheet.value(2, 3, "学分");
              sheet.value(2, 4, "地点");
              sheet.value(3, 0, "1");
              sheet.value(3, 1, 4);
              sheet.value(3, 3, 2);
              sheet.value(3, 5, "共用");
              sheet.range(3, 5, 4, 5).merge();
              sheet.value(4, 0, "2");
              sheet.value(5, 0, "甲类课程");
              sheet.range(5, 0, 5, 5).merge();
            });
    Table table = tables.getFirst();
    assertThat(table.headerRow()).isEqualTo(2);
    assertThat(table.header()).containsExactly("代码", "笔试/学分", "教材", "实践/学分", "地点", "备注");
    assertThat(table.rows())
        .containsExactly(
            new Row(4, List.of("1", "4", "", "2", "", "共用")),
            new Row(5, List.of("2", "", "", "", "", "共用"), Map.of(5, CellForm.MERGED)),
            new Row(6, List.of("甲类课程")));
  }

  @Test
  void everyVisibleSheetWithContentIsATable() throws Exception {
    List<Table> tables =
        read(
            workbook -> {
              workbook.newWorksheet("空");
              Worksheet one = workbook.newWorksheet("一");
              one.value(0, 0, "甲");
              one.value(1, 0, "1");
              Worksheet hidden = workbook.newWorksheet("词表");
              hidden.value(0, 0, "乙");
              hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
              Worksheet two = workbook.newWorksheet("二");
              two.value(0, 0, "丙");
            });
    assertThat(tables).extracting(Table::sheet).containsExactly("一", "二");
  }
}
