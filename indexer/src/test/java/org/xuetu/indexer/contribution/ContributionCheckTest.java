package org.xuetu.indexer.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.graph.standard.ScoreWeights;
import org.xuetu.graph.standard.Severity;
import org.xuetu.indexer.release.Release;

/// What the clerk is told: which cell, what is wrong, how to mend it.
class ContributionCheckTest {
  private static final ContributionLimits LIMITS =
      new ContributionLimits(20 << 20, 20_000, 200_000, 1000);

  @TempDir static Path folder;
  private static Release release;
  private static ContributionCheck check;

  @BeforeAll
  static void build() throws Exception {
    release = MadeUpRelease.build(folder);
    check = release.contributions().orElseThrow();
  }

  @AfterAll
  static void close() {
    release.close();
  }

  private static ContributionReport check(ContributedFile file) throws Exception {
    return check.check(file, LIMITS);
  }

  private static List<String> codes(ContributionReport report) {
    return report.findings().stream().map(ContributionFinding::code).toList();
  }

  @Test
  void aFaultlessTableScoresHundred() throws Exception {
    var report = check(OfferedTable.of(20).csv());
    assertThat(report.findings()).isEmpty();
    assertThat(report.records()).isEqualTo(20);
    assertThat(report.score().orElseThrow().total(report.weights())).isEqualTo(100);
    assertThat(report.schools()).hasSize(2);
    assertThat(report.schools().getFirst().school()).contains("99001");
    assertThat(report.schools().getFirst().name()).contains("虚构工业大学");
    assertThat(report.schools().getFirst().score().rows()).isEqualTo(10);
    assertThat(report.preview().counts()).containsEntry(Preview.Change.NEW, 20L);
    assertThat(report.preview().links().get("school")).hasSize(2);
    assertThat(report.preview().links().get("course").getFirst().records()).isEqualTo(20);
  }

  @Test
  void everyEncodingAndFormatSaysTheSame() throws Exception {
    var table = OfferedTable.of(3).with(2, "学分", "三").with(3, "层次", "小学");
    var plain = check(table.csv());
    assertThat(codes(plain)).containsExactly("resource-credits-range", "resource-level-listed");
    for (var file :
        List.of(
            table.csv(StandardCharsets.UTF_8, "\uFEFF"),
            table.csv(OfferedTable.GB18030, ""),
            table.xlsx())) {
      assertThat(codes(check(file))).isEqualTo(codes(plain));
    }
  }

  @Test
  void aFindingNamesSheetRowColumnValueAndRemedy() throws Exception {
    var report = check(OfferedTable.of(3).with(2, "学分", "三个").withColumn("学分", "课程学分（必填）").xlsx());
    assertThat(report.findings()).singleElement();
    var finding = report.findings().getFirst();
    assertThat(finding.severity()).isEqualTo(Severity.VIOLATION);
    assertThat(finding.place().sheet()).contains("课程");
    assertThat(finding.place().row()).contains(3);
    assertThat(finding.place().column()).contains("课程学分（必填）");
    assertThat(finding.place().path()).contains("xt:credits");
    assertThat(finding.value()).contains("三个");
    assertThat(finding.fix()).contains("只填数字");
    assertThat(finding.line())
        .isEqualTo(
            "必须改：工作表「课程」第3行「课程学分（必填）」学分不是大于 0、不超过 30 的数（值：三个）。只填数字，如 3 或 2.5，不写“学分”二字。 [resource-credits-range]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "学分         | ３．０           | full-width",
        "学分         | 3学分            | unit-dropped",
        "学时         | 48 学时          | unit-dropped",
        "学时         | 48.0             | ",
        "开放开始日期 | 2026/9/1         | ",
        "开放开始日期 | 2026年9月1日     | ",
        "开放开始日期 | 20260901         | ",
        "开放开始日期 | 2026-09-01 08:00 | ",
        "开放开始日期 | 46266            | date-as-number",
        "开放开始日期 | 2026-02-30       | resource-opens-form",
        "开放开始日期 | 9月              | resource-opens-form",
        "开放开始日期 | 2027-09-01       | resource-period-order",
        "对应课程代码 | 15               | zeros-restored",
        "对应课程代码 | 00015、13000     | ",
        "对应课程代码 | １３０００       | full-width",
        "对应课程代码 | 13000 虚构英语   | ",
        "对应课程代码 | 虚构英语         | resource-courses-form",
        "对应课程代码 | 88888            | resource-courses-known",
        "适用专业     | 50101            | zeros-restored",
        "适用专业     | 120203           | ",
        "适用专业     | 999999           | resource-majors-known",
        "学校         | 虚工大           | ",
        "学校         | 虚构师范专科学校 | ",
        "学校         | 4199099001       | ",
        "学校         | 虚构工业大学（99001） | ",
        "学校         | 虚大             | resource-school-known",
        "学校         | 98765            | resource-school-known",
        "学校         | ''               | resource-school-required",
        "是否共享     | √                | ",
        "是否共享     | 也许             | resource-shared-form",
        "层次         | 大专,本科        | ",
        "网址         | www.example.org  | resource-url-form",
        "网址         | ''               | resource-url-recommended",
        "所在平台     | 别的平台         | resource-platform-known",
        "编号         | 99001－00002     | full-width",
        "编号         | 课程2            | resource-id-form",
        "学分         | 2.5              | resource-hours-per-credit",
      })
  void cellsAsPeopleFillThem(String column, String cell, String code) throws Exception {
    var report = check(OfferedTable.of(2).with(2, column, cell).csv());
    assertThat(codes(report)).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void anUnknownSchoolIsAWarningWithNearNames() throws Exception {
    var report = check(OfferedTable.of(1).with(1, "学校", "虚构工业学院").csv());
    var finding = report.findings().getFirst();
    assertThat(finding.code()).isEqualTo("resource-school-known");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.fix()).contains("虚构工业大学（99001）");
    assertThat(report.conforms()).isTrue();
  }

  @Test
  void columnsAreToldOfOnceAndNearOnesNamed() throws Exception {
    var report =
        check(
            OfferedTable.of(5)
                .withoutColumn("使用许可")
                .withoutColumn("网址")
                .withColumn("主讲教师", "主讲教帅")
                .csv());
    assertThat(codes(report))
        .containsExactlyInAnyOrder(
            "column-missing", "column-lacking", "column-unknown", "column-lacking");
    var unknown =
        report.findings().stream().filter(it -> it.code().equals("column-unknown")).findFirst();
    assertThat(unknown.orElseThrow().fix()).contains("主讲教师");
    assertThat(report.score().orElseThrow().conforming()).as("no row states a licence").isZero();
    assertThat(report.preview().counts()).containsEntry(Preview.Change.HELD_BACK, 5L);
  }

  @Test
  void theSecondOfTwoEqualKeysIsNamedWithTheFirst() throws Exception {
    var report = check(OfferedTable.of(4).with(4, "编号", "99001-00002").csv());
    assertThat(codes(report)).containsExactly("resource-id-unique");
    var finding = report.findings().getFirst();
    assertThat(finding.place().row()).contains(5);
    assertThat(finding.fix()).contains("第3行");
  }

  @Test
  void formulasErrorsAndMergedHeaders() throws Exception {
    var good = OfferedTable.row(2);
    var file =
        OfferedTable.xlsx(
            sheet -> {
              sheet.value(0, 0, "某校共享课程汇总表");
              sheet.range(0, 0, 0, good.size() - 1).merge();
              int column = 0;
              for (var cell : good.entrySet()) {
                sheet.value(1, column, cell.getKey());
                sheet.range(1, column, 2, column).merge();
                sheet.value(3, column, cell.getValue());
                column++;
              }
              sheet.value(3, 6, 3);
              sheet.formula(3, 7, "16*3");
            });
    var report = check(file);
    assertThat(codes(report))
        .as("a formula without a saved result has no value")
        .isSubsetOf("cell-formula", "resource-hours-required", "cell-error")
        .isNotEmpty();
    assertThat(report.records()).isEqualTo(1);
    assertThat(report.findings().getFirst().place().row()).contains(4);
  }

  @Test
  void theScoreIsWhatItIsSaidToBe() throws Exception {
    var table = OfferedTable.of(4).with(1, "学分", "").with(2, "网址", "").with(3, "简介", "");
    var report = check(table.csv());
    Score score = report.score().orElseThrow();
    assertThat(score.conforming()).isEqualTo(3);
    assertThat(score.conformance()).isEqualTo(75);
    assertThat(score.asked() - score.filled()).isEqualTo(2);
    assertThat(score.completeness())
        .isEqualTo(Math.floor(1000.0 * score.filled() / score.asked()) / 10);
    double exact = 70 * 0.75 + 30.0 * score.filled() / score.asked();
    assertThat(score.total(report.weights())).isEqualTo(Math.floor(exact * 10) / 10);
    assertThat(new Score(10_000, 9_999, 10, 10).total(new ScoreWeights(70, 30)))
        .as("100 is kept for what is without flaw")
        .isLessThan(100);
  }

  @Test
  void thePreviewSaysOldAndNewWithTheSourceOfTheOld() throws Exception {
    var report =
        check(
            OfferedTable.of(1)
                .with(1, "编号", "99001-7")
                .with(1, "课程名称", "虚构的旧课")
                .with(1, "学校", "99001")
                .with(1, "学分", "2.5")
                .with(1, "学时", "40")
                .csv());
    assertThat(report.preview().counts()).containsEntry(Preview.Change.CHANGED, 1L);
    var values = report.preview().records().getFirst().values();
    assertThat(values).extracting(Preview.NewValue::field).contains("credits", "hours", "url");
    assertThat(values)
        .extracting(Preview.NewValue::field)
        .doesNotContain("name", "provider", "kind");
    var credits = values.stream().filter(it -> it.field().equals("credits")).findFirst();
    assertThat(credits.orElseThrow().offered()).containsExactly("2.5");
    assertThat(credits.orElseThrow().old().getFirst().sources()).containsExactly("made-up");
    var same = "编号,课程名称,学校,资源类型,学分,学时,使用许可,是否共享\n99001-7,虚构的旧课,虚工大,共建课程,3,48,虚构许可,是\n";
    var unchanged =
        check(
            new ContributedFile(
                "a.csv", java.util.Optional.empty(), same.getBytes(StandardCharsets.UTF_8)));
    assertThat(unchanged.preview().counts()).containsEntry(Preview.Change.UNCHANGED, 1L);
  }

  @Test
  void coursesThatTheFileItselfBringsAreKnown() throws Exception {
    var file =
        OfferedTable.xlsx(
            sheet -> {
              int column = 0;
              for (var cell : OfferedTable.row(2).entrySet()) {
                sheet.value(0, column, cell.getKey());
                sheet.value(1, column, cell.getKey().equals("对应课程代码") ? "99877" : cell.getValue());
                column++;
              }
              var codes = sheet.getWorkbook().newWorksheet("课程代码");
              List<String> headers = List.of("代码", "名称", "学分", "课程类型", "课程类别", "开设学校");
              List<String> cells = List.of("99877", "虚构新课", "3", "笔试", "专业课", "99001");
              for (int at = 0; at < headers.size(); at++) {
                codes.value(0, at, headers.get(at));
                codes.value(1, at, cells.get(at));
              }
            });
    var report = check(file);
    assertThat(report.findings()).isEmpty();
    assertThat(report.records()).isEqualTo(2);
  }

  @Test
  void knownDefectsAreFoundExactly() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    var table = OfferedTable.of(10_000);
    List<String> expected = new ArrayList<>();
    Set<Integer> spoilt = new HashSet<>();
    var faults =
        List.of(
            Map.entry("学分", "很多"),
            Map.entry("层次", "小学"),
            Map.entry("网址", "example.org"),
            Map.entry("使用许可", ""),
            Map.entry("对应课程代码", "1-3"));
    var found =
        List.of(
            "resource-credits-range",
            "resource-level-listed",
            "resource-url-form",
            "resource-licence-required",
            "resource-courses-form");
    while (spoilt.size() < 200) {
      int row = 1 + random.nextInt(10_000);
      if (spoilt.add(row)) {
        int fault = random.nextInt(faults.size());
        table.with(row, faults.get(fault).getKey(), faults.get(fault).getValue());
        expected.add((row + 1) + " " + found.get(fault));
      }
    }
    var report = check(table.csv());
    assertThat(
            report.findings().stream()
                .map(it -> it.place().row().orElseThrow() + " " + it.code())
                .toList())
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(report.counts().violations()).isEqualTo(200);
    assertThat(report.score().orElseThrow().conforming()).isEqualTo(9_800);
  }

  @Test
  void whereNotAllCanBeToldAllAreCountedAndViolationsComeFirst() throws Exception {
    var table = OfferedTable.of(50).withoutColumn("备注");
    for (int row = 1; row <= 50; row++) {
      table.with(row, "简介", "").with(row, "学分", row > 45 ? "x" : "3");
    }
    var report = check.check(table.csv(), new ContributionLimits(1 << 20, 1000, 1000, 10));
    assertThat(report.counts().violations()).isEqualTo(5);
    assertThat(report.counts().warnings()).isEqualTo(50);
    assertThat(report.codes()).containsEntry("resource-summary-recommended", 50L);
    assertThat(report.findings()).hasSize(10);
    assertThat(report.findings().stream().filter(it -> it.severity() == Severity.VIOLATION))
        .hasSize(5);
    assertThat(report.preview().records()).hasSize(10);
  }
}
