package org.xuetu.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.SchemaReader;

/// Made-up sources in their owners' own words, read by their manifests alone.
final class MappedSourceTest {
  @TempDir Path folder;

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private Path source(String name, String date, String more, String tables) throws IOException {
    Path source = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        source.resolve("manifest.json"),
        json(
            """
            {'name': '%s', 'title': '虚构名录%s', 'origin': '虚构', 'licence': null, 'licenceNote': '仅用于测试',
             'date': '%s', 'province': '安徽', 'certainty': 'high', %s 'tables': [%s]}
            """
                .formatted(name, date, date, more, tables)));
    return source;
  }

  private static SourceReader.Result read(SourceFolder... sources) throws IOException {
    Path schema = Path.of(System.getProperty("xuetu.home", "..")).resolve("data/schema");
    return SourceReader.read(List.of(sources), SchemaReader.read(schema));
  }

  private static final String COURSES =
      """
      {'file': '%s', 'kind': 'course', 'skip': [{'column': '说明', 'is': '停开', 'reason': '已停开'}],
       'map': {'code': {'column': '代码', 'clean': ['fold-width', {'zero-fill': 5}]}, 'name': '课程名称',
               'credits': {'column': '学分', 'clean': [{'empty': ['不计学分']}]},
               'form': {'constant': '高等教育自学考试'}}}
      """;

  @Test
  void aTableInItsOwnWordsBecomesRecordsWithTheirPlace() throws Exception {
    Path source = source("样例", "2026-05", "", COURSES.formatted("课程表.csv"));
    Files.write(
        source.resolve("课程表.csv"),
        "代码,课程名称,学分,说明\n１５,甲课（虚构）,3,\n16,乙课（虚构）,不计学分,\n17,丙课（虚构）,2,停开\n,,,\n18,,1,\n"
            .getBytes(Charset.forName("GB18030")));
    SourceReader.Result result = read(new SourceFolder(source));
    List<Record> records = result.catalogue().records();
    assertThat(records).extracting(record -> record.id().key()).containsExactly("00015", "00016");
    Record first = records.getFirst();
    assertThat(first.findText("form")).contains("高等教育自学考试");
    assertThat(first.certainty()).isEqualTo(Certainty.HIGH);
    assertThat(first.cited()).isEqualTo("虚构名录2026-05");
    assertThat(first.origin()).isEqualTo("课程表.csv#1");
    assertThat(first.place().row()).isEqualTo(2);
    assertThat(records.get(1).find("credits")).isEmpty();

    TableReport report = result.tables().getFirst();
    assertThat(report.rows()).isEqualTo(5);
    assertThat(report.records()).isEqualTo(2);
    assertThat(report.skipped()).containsEntry("已停开", 1L).containsEntry("空行", 1L).hasSize(2);
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.findings()).containsOnlyKeys("value-missing");
    Finding finding = result.findings().getFirst();
    assertThat(finding.column()).isEqualTo("课程名称");
    assertThat(finding.row()).isEqualTo(6);
  }

  @Test
  void aWorkbookIsReadSheetByName() throws Exception {
    Path source =
        source(
            "workbook",
            "2026",
            "",
            COURSES.formatted("表.xlsx").replace("'kind'", "'sheet': '课程', 'kind'"));
    try (Workbook workbook =
        new Workbook(Files.newOutputStream(source.resolve("表.xlsx")), "样例", "1.0")) {
      workbook.newWorksheet("说明").value(0, 0, "虚构");
      Worksheet sheet = workbook.newWorksheet("课程");
      sheet.value(0, 0, "虚构课程一览");
      List<String> header = List.of("代码", "课程名称", "学分", "说明");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(1, i, header.get(i));
      }
      sheet.value(2, 0, 15);
      sheet.value(2, 1, "甲课（虚构）");
    }
    SourceReader.Result result = read(new SourceFolder(source));
    assertThat(result.findings()).isEmpty();
    assertThat(result.catalogue().records().getFirst().id().key()).isEqualTo("00015");
    assertThat(result.catalogue().records().getFirst().origin()).isEqualTo("表.xlsx#1");
    assertThat(result.tables().getFirst().sheet()).isEqualTo("课程");
  }

  @Test
  void jsonIsReadFromItsPointerAndRdfByItsQuery() throws Exception {
    Path source =
        source(
            "others",
            "2026",
            "",
            "{'file': 'a.json', 'rows': '/list', 'kind': 'course', 'map': {'code': 'id.code',"
                + " 'name': 'name'}}, {'file': '*.ttl', 'select': 'courses.rq', 'kind': 'course',"
                + " 'map': {'code': 'code', 'name': 'name'}}");
    Files.writeString(
        source.resolve("a.json"), json("{'list': [{'id': {'code': '00001'}, 'name': '甲（虚构）'}]}"));
    Files.writeString(
        source.resolve("b.ttl"),
        "<http://example.org/b> <http://schema.org/courseCode> \"00002\" ;"
            + " <http://schema.org/name> \"乙（虚构）\" .");
    Files.writeString(source.resolve("c.ttl"), "<http://example.org/c> broken");
    Files.writeString(
        source.resolve("courses.rq"),
        "SELECT ?code ?name { ?c <http://schema.org/courseCode> ?code ; <http://schema.org/name>"
            + " ?name }");
    SourceReader.Result result = read(new SourceFolder(source));
    assertThat(result.catalogue().records())
        .extracting(record -> record.id().key() + " " + record.origin())
        .containsExactly("00001 a.json#1", "00002 b.ttl#1");
    assertThat(result.findings())
        .extracting(finding -> finding.code() + " " + finding.file())
        .containsExactly("RDF_UNREADABLE c.ttl");
  }

  @Test
  void repeatedKeysAreAFaultTheFirstOrOne() throws Exception {
    String table =
        "{'file': 't.csv', 'kind': 'course', 'repeat': '%s', 'map': {'code': 'c', 'name': 'n',"
            + " 'aliases': 'a'}}";
    String rows = "c,n,a\n00001,甲（虚构）,一\n00001,甲（虚构）,二\n00001,乙（虚构）,三\n00001,甲（虚构）,一\n";
    for (String policy : List.of("error", "first", "merge")) {
      Path source = source("repeat-" + policy, "2026", "", table.formatted(policy));
      Files.writeString(source.resolve("t.csv"), rows);
    }
    SourceReader.Result error = read(new SourceFolder(folder.resolve("repeat-error")));
    assertThat(error.findings())
        .extracting(Finding::code)
        .containsOnly(FindingCode.KEY_DUPLICATE)
        .hasSize(3);
    SourceReader.Result first = read(new SourceFolder(folder.resolve("repeat-first")));
    assertThat(first.findings()).isEmpty();
    assertThat(first.tables().getFirst().skipped())
        .containsEntry(KeyedRecords.OTHER, 2L)
        .containsEntry(KeyedRecords.SAME, 1L);
    SourceReader.Result merge = read(new SourceFolder(folder.resolve("repeat-merge")));
    assertThat(merge.findings())
        .extracting(finding -> finding.code() + " " + finding.row() + " " + finding.value())
        .containsExactly("KEY_CONFLICT 4 乙（虚构）");
    Record merged = merge.catalogue().records().getFirst();
    assertThat(merged.listText("aliases")).containsExactly("一", "二");
    assertThat(merged.origin()).isEqualTo("t.csv#1;t.csv#2;t.csv#4");
  }

  @Test
  void aManifestSetsTheLimitsOfItsFiles() throws Exception {
    Path source =
        source("limited", "2026", "'limits': {'tableRows': 2},", COURSES.formatted("t.csv"));
    Files.writeString(source.resolve("t.csv"), "代码,课程名称,学分,说明\n1,甲（虚构）,,\n2,乙（虚构）,,\n");
    Finding finding = read(new SourceFolder(source)).findings().getFirst();
    assertThat(finding.code()).isEqualTo(FindingCode.LIMIT_EXCEEDED);
    assertThat(finding.message()).contains("tableRows").contains("2");
    Path manifest = source.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("tableRows", "rows"));
    assertThat(read(new SourceFolder(source)).findings().getFirst().message())
        .contains("tableColumns");
  }

  private SourceFolder edition(String name, String date, String rows) throws IOException {
    Path source =
        source(
            name,
            date,
            "'register': 'made-up',",
            "{'file': 't.csv', 'kind': 'school', 'map': {'code': {'column': '标识码', 'clean':"
                + " [{'substring': [6, 10]}]}, 'code10': '标识码', 'name': '名称'}}");
    Files.writeString(source.resolve("t.csv"), "标识码,名称\n" + rows);
    return new SourceFolder(source);
  }

  @Test
  void anOlderEditionsNameIsAFormerNameBetweenTheTwoDates() throws Exception {
    SourceFolder newer =
        edition(
            "b-2026", "2026-06-17", "4134099991,甲大学（虚构）\n4134099992,乙学院（虚构）\n4134099993,丙（虚构）\n");
    SourceFolder older =
        edition("a-2017", "2017", "4134099992,乙学院（虚构）\n4134099991,甲学院（虚构）\n4134099994,丁（虚构）\n");
    SourceFolder middle = edition("c-2020", "2020-05", "4134099993,丙（虚构）旧\n4134099991,甲学院（虚构）\n");
    SourceReader.Result result = read(newer, older, middle);
    assertThat(result.findings()).isEmpty();
    List<Record> names =
        result.catalogue().listIds("name").stream()
            .flatMap(id -> result.catalogue().list(id).stream())
            .toList();
    assertThat(names)
        .extracting(
            name ->
                "%s %s %s %s %s"
                    .formatted(
                        name.findText("of").orElse(""),
                        name.findText("text").orElse(""),
                        name.findText("relation").orElse(""),
                        name.findText("attested").orElse(""),
                        name.findText("supersededBy").orElse("")))
        .containsExactlyInAnyOrder(
            "99991 甲学院（虚构） 曾用名 2020-05 2026-06-17", "99993 丙（虚构）旧 曾用名 2020-05 2026-06-17");
    Record name = names.getFirst();
    assertThat(name.origin()).isEqualTo("t.csv#2;t.csv#1");
    assertThat(name.cited()).isEqualTo("虚构名录2020-05；虚构名录2026-06-17");
    assertThat(name.place().source()).isEqualTo("b-2026");
  }

  @Test
  void conflictingFactsAreKeptAndTheNewerOfEquallyCertainSourcesIsShown() throws Exception {
    SourceFolder newer = edition("a-new", "2026-06-17", "4134099991,新名（虚构）\n");
    SourceFolder older = edition("b-old", "2017", "4134099991,旧名（虚构）\n");
    SourceFolder sure = edition("c-less-sure", "2026-12", "4134099991,另名（虚构）\n");
    Path manifest = sure.folder().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"high\"", "\"medium\"").replace("made-up", "x"));
    for (List<SourceFolder> order :
        List.of(List.of(newer, older, sure), List.of(sure, older, newer))) {
      SourceReader.Result result = read(order.toArray(SourceFolder[]::new));
      RecordId id = new RecordId("school", "99991");
      assertThat(result.catalogue().list(id))
          .extracting(record -> record.findText("name").orElse(""))
          .containsExactly("新名（虚构）", "旧名（虚构）", "另名（虚构）");
      assertThat(result.catalogue().findText(id, "name")).contains("新名（虚构）");
    }
  }

  @Test
  void oneNameIsOneSourceAndMissingColumnsAreListed() throws Exception {
    SourceFolder one = edition("same", "2026", "4134099991,甲（虚构）\n");
    assertThat(read(one, one).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.MANIFEST_INVALID);
    Files.writeString(one.folder().resolve("t.csv"), "标识码,校名\n4134099991,甲\n");
    Finding finding = read(one).findings().getFirst();
    assertThat(finding.code()).isEqualTo(FindingCode.COLUMN_MISSING);
    assertThat(finding.value()).isEqualTo("名称");
    assertThat(finding.fix()).contains("标识码、校名");
  }
}
