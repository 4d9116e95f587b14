package org.xuetu.indexer.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.standard.TableForm;
import org.xuetu.indexer.release.Release;
import org.xuetu.indexer.table.Table;
import org.xuetu.indexer.table.TableFile;
import org.xuetu.indexer.table.TableLimits;

/// The workbook that schools fill in is read back by the very check it is made for.
class TemplateWorkbookTest {
  private static final ContributionLimits LIMITS = new ContributionLimits(1 << 20, 1000, 1000, 100);

  @TempDir static Path folder;
  private static Release release;
  private static ContributionCheck check;
  private static byte[] template;

  @BeforeAll
  static void build() throws Exception {
    release = MadeUpRelease.build(folder);
    check = release.contributions().orElseThrow();
    template = check.template();
  }

  @AfterAll
  static void close() {
    release.close();
  }

  private static ContributionReport check(byte[] workbook) throws Exception {
    return check.check(new ContributedFile("template.xlsx", Optional.empty(), workbook), LIMITS);
  }

  @Test
  void sentBackAsItIsItHoldsNothing() throws Exception {
    var report = check(template);
    assertThat(report.records()).isZero();
    assertThat(report.score()).isEmpty();
    assertThat(report.codes()).containsOnlyKeys("example-left", "no-record");
  }

  @Test
  void filledInProperlyItScoresHundred() throws Exception {
    Map<String, String> answers = new HashMap<>();
    answers.put("10359-0001", "99001-1");
    answers.put("管理学基础（示例）", "虚构的真课");
    answers.put("10359", "99001");
    answers.put("安徽继续教育在线", "虚构在线");
    answers.put("99901", "99002");
    answers.put("示例课程（请删去）", "虚构的新代码");
    var report = check(rewritten(answers));
    assertThat(report.findings()).isEmpty();
    assertThat(report.records()).isEqualTo(2);
    assertThat(report.score().orElseThrow().total(report.weights())).isEqualTo(100);
  }

  /// The texts of a workbook stand in one part of it.
  private static byte[] rewritten(Map<String, String> texts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(file());
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        String text = text(in, entry);
        if (entry.getName().endsWith("sharedStrings.xml")) {
          for (Map.Entry<String, String> each : texts.entrySet()) {
            String before = ">" + escaped(each.getKey()) + "<";
            assertThat(text).contains(before);
            text = text.replace(before, ">" + escaped(each.getValue()) + "<");
          }
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /// As the workbook's writer spells what is not ASCII.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            it ->
                out.append(
                    it < 128 ? Character.toString(it) : "&#x" + Integer.toHexString(it) + ";"));
    return out.toString();
  }

  private static File file() throws IOException {
    return Files.write(folder.resolve("template.xlsx"), template).toFile();
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void everyColumnIsExplainedAndClosedVocabulariesDropDown() throws Exception {
    List<Table> tables = TableFile.read(template, "template.xlsx", TableLimits.UPLOAD);
    Table explanation =
        tables.stream().filter(it -> it.sheet().equals("说明")).findFirst().orElseThrow();
    for (TableForm form : check.standard().tables()) {
      Table sheet =
          tables.stream().filter(it -> it.sheet().equals(form.sheet())).findFirst().orElseThrow();
      assertThat(sheet.header())
          .isEqualTo(form.columns().stream().map(TableForm.Column::header).toList());
      for (TableForm.Column column : form.columns()) {
        assertThat(explanation.rows())
            .as(column.header())
            .anyMatch(
                row ->
                    row.cell(0).equals(form.sheet())
                        && row.cell(1).equals(column.header())
                        && row.cell(2).equals(column.tier().zh())
                        && row.cell(3).equals(column.explain()));
      }
    }
    assertThat(part("xl/worksheets/sheet1.xml"))
        .contains("dataValidation")
        .contains("'词表'!$A$1:$A$2");
    assertThat(part("xl/workbook.xml")).contains("hidden");
    assertThat(part("xl/styles.xml"))
        .as("colours have eight digits in the workbook's own schema")
        .doesNotContainPattern("rgb=\"[0-9A-F]{6}\"");
    assertThat(part("xl/sharedStrings.xml"))
        .contains(escaped("版本 ") + check.standard().heading().version());
  }

  private static String part(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file())) {
      return text(zip, zip.getEntry(name));
    }
  }
}
