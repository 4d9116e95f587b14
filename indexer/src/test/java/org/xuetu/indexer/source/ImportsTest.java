package org.xuetu.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.record.Record;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.record.Value;

/// The large real lists, imported by their manifests alone beside the bundled data: every row is
/// accounted for.
final class ImportsTest {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "ctdl", "credential-jsonld",
              "moe-institutions", "moe-institutions",
              "moe-institutions-2017", "moe-institutions",
              "majors-2026", "majors-catalogue",
              "guangdong-2006-2013", "zikao-guangdong",
              "voc-standards", "voc-standards",
              "skill-standards", "credentials",
              "one-plus-x", "credentials"));

  private static SourceReader.Result result;
  private static Catalogue catalogue;

  /// The folder `shared/data` beside the project, wherever the project is checked out.
  private static Optional<Path> lists() {
    for (Path up = DATA.toAbsolutePath().normalize(); up != null; up = up.getParent()) {
      Path lists = up.resolve("shared/data");
      if (Files.isDirectory(lists)) {
        return Optional.of(lists);
      }
    }
    return Optional.empty();
  }

  @BeforeAll
  static void read() throws IOException {
    Optional<Path> lists = lists();
    assumeThat(lists).withFailMessage("../shared/data is not on this machine").isPresent();
    List<SourceFolder> sources = new ArrayList<>(SourceReader.folders(DATA.resolve("sources")));
    FILES.forEach(
        (name, files) ->
            sources.add(
                new SourceFolder(
                    DATA.resolve("imports").resolve(name), lists.orElseThrow().resolve(files))));
    result = SourceReader.read(sources, SchemaReader.read(DATA.resolve("schema")));
    catalogue = result.catalogue();
  }

  /// Rows, records, skipped and rejected of every table, in the order of the manifest.
  private static List<String> tables(String source) {
    return result.tables().stream()
        .filter(table -> table.source().equals(source))
        .map(
            table ->
                "%s %s %d = %d + %d + %d"
                    .formatted(
                        table.kind(),
                        table.file(),
                        table.rows(),
                        table.records(),
                        table.skippedRows(),
                        table.rejected()))
        .toList();
  }

  private static Map<FindingCode, Long> findings(String source) {
    return result.findings().stream()
        .filter(finding -> finding.source().equals(source))
        .collect(
            Collectors.groupingBy(Finding::code, () -> new TreeMap<>(), Collectors.counting()));
  }

  private static long skipped(String source, String reason) {
    return result.tables().stream()
        .filter(table -> table.source().equals(source))
        .mapToLong(table -> table.skipped().getOrDefault(reason, 0L))
        .sum();
  }

  @Test
  void everyRowIsARecordSkippedForAReasonOrNamedByAFinding() {
    result
        .tables()
        .forEach(
            table ->
                assertThat(table.records() + table.skippedRows() + table.rejected())
                    .as(table.source() + "/" + table.file())
                    .isEqualTo(table.rows()));
    result.tables().stream()
        .filter(table -> table.rejected() > 0)
        .forEach(table -> assertThat(table.findings()).as(table.file()).isNotEmpty());
  }

  @Test
  void theMinistrysListsOfSchools() {
    assertThat(tables("moe-institutions"))
        .containsExactly(
            "school 中国普通高校名单.csv 2952 = 2952 + 0 + 0",
            "school 中国成人高校名单.csv 244 = 244 + 0 + 0",
            "school 中国成人高校名单.xls 274 = 244 + 30 + 0");
    assertThat(tables("moe-institutions-2017"))
        .containsExactly("school older_list_2631.csv 2631 = 2631 + 0 + 0");
    assertThat(findings("moe-institutions")).isEmpty();
    assertThat(findings("moe-institutions-2017")).isEmpty();
    assertThat(catalogue.listIds("school")).hasSize(3248);
  }

  @Test
  void theOldFileOfTheMinistryAndTheTableMadeOfItSayTheSame() {
    Function<String, Map<RecordId, Map<String, List<String>>>> rows =
        file ->
            catalogue.records().stream()
                .filter(record -> record.place().file().equals(file))
                .collect(
                    Collectors.toMap(
                        Record::id,
                        record ->
                            Map.of(
                                "name", record.listText("name"),
                                "code", record.listText("code10"),
                                "province", record.listText("province"),
                                "note", record.listText("note"))));
    assertThat(rows.apply("中国成人高校名单.xls")).hasSize(244).isEqualTo(rows.apply("中国成人高校名单.csv"));
  }

  @Test
  void oneCodeIsOneSchoolWhateverTheSource() {
    RecordId school = new RecordId("school", "10359");
    assertThat(catalogue.list(school))
        .extracting(record -> record.place().source())
        .containsExactlyInAnyOrder("anhui-schools", "moe-institutions", "moe-institutions-2017");
    assertThat(catalogue.findText(school, "code10")).contains("4134010359");
    assertThat(catalogue.list(new RecordId("school", "AH-AHOU")))
        .extracting(record -> record.findText("code10").orElse(""))
        .contains("4234051388");
  }

  private static List<Record> formerNames() {
    return catalogue.listIds("name").stream()
        .flatMap(id -> catalogue.list(id).stream())
        .filter(record -> record.findText("attested").isPresent())
        .toList();
  }

  @Test
  void changedNamesBecomeFormerNames() {
    List<Record> names = formerNames();
    assertThat(names).hasSize(339);
    assertThat(names)
        .allSatisfy(
            name -> {
              assertThat(name.findText("attested")).contains("2017");
              assertThat(name.findText("supersededBy")).contains("2026-06-17");
              assertThat(name.findText("validUntil")).isEmpty();
              assertThat(name.origin()).matches("older_list_2631\\.csv#\\d+;中国.*#\\d+");
            });
    assertThat(names)
        .filteredOn(
            name ->
                catalogue
                    .findText(name.listRefs("of").getFirst(), "province")
                    .orElse("")
                    .equals("安徽"))
        .hasSize(18);
    RecordId school = new RecordId("school", "10367");
    assertThat(catalogue.findText(school, "name")).contains("蚌埠医科大学");
    assertThat(catalogue.listReferrers(school))
        .filteredOn(name -> name.findText("attested").isPresent())
        .extracting(name -> name.findText("text").orElse(""))
        .containsExactly("蚌埠医学院");
  }

  @Test
  void majorsWithoutACodeAreInTheReport() {
    assertThat(tables("majors-2026"))
        .containsExactly("major majors_2026.csv 1848 = 1598 + 0 + 250");
    assertThat(findings("majors-2026")).isEqualTo(Map.of(FindingCode.VALUE_MISSING, 250L));
    Record major = catalogue.list(new RecordId("major", "010103K")).getFirst();
    assertThat(major.listText("marks")).containsExactly("国家控制布点");
    assertThat(major.findText("plainCode")).contains("010103");
    assertThat(major.findText("level")).contains("本科");
  }

  @Test
  void thePlansAndTimetablesOfGuangdong() {
    assertThat(tables("guangdong-2006-2013"))
        .containsExactly(
            "school host-schools.csv 15 = 15 + 0 + 0",
            "major plans.csv 147 = 119 + 28 + 0",
            "major timetable_entries.csv 6821 = 156 + 6655 + 10",
            "course plan_courses.csv 2851 = 1327 + 1524 + 0",
            "course timetable_entries.csv 6821 = 1107 + 5714 + 0",
            "programme plans.csv 147 = 145 + 2 + 0",
            "group plans.csv 147 = 145 + 2 + 0",
            "group plan_courses.csv 2851 = 144 + 2707 + 0",
            "group plan_courses.csv 2851 = 54 + 2797 + 0",
            "group plan_courses.csv 2851 = 89 + 2762 + 0",
            "group plan_courses.csv 2851 = 2 + 2849 + 0",
            "item plan_courses.csv 2851 = 2756 + 66 + 29",
            "session timetable_entries.csv 6821 = 7 + 6814 + 0",
            "offering timetable_entries.csv 6821 = 2591 + 4134 + 96");
    assertThat(findings("guangdong-2006-2013"))
        .isEqualTo(
            Map.of(
                FindingCode.VALUE_MISSING, 10L,
                FindingCode.VALUE_UNCLEAN, 29L,
                FindingCode.KEY_CONFLICT, 96L));
    Record plan = catalogue.list(new RecordId("programme", "GD-STZK-168")).getFirst();
    assertThat(plan.findText("name")).contains("中医学（基础科段） 广东自考2006年");
    assertThat(plan.findText("level")).contains("基础科段");
    assertThat(plan.findText("major")).contains("C100505");
    assertThat(plan.findText("status_text")).contains("停招新生");
    assertThat(plan.listText("hosts")).containsExactly("10572");
    assertThat(catalogue.listIds("session"))
        .extracting(RecordId::key)
        .contains("GD-2007-04", "GD-2008-04", "GD-2012-07", "GD-2013-10");
    Record offering = catalogue.list(new RecordId("offering", "GD-2007-04.00002")).getFirst();
    assertThat(offering.findText("date")).contains("2007-04-21");
    assertThat(offering.findText("slot")).contains("周六上午");
    assertThat(offering.listText("majors")).contains("A020103").hasSizeGreaterThan(10);
  }

  @Test
  void creditsThatDoNotCountAreUnknownAndSaidSo() {
    List<Record> thesis =
        catalogue.records().stream()
            .filter(record -> record.place().source().equals("guangdong-2006-2013"))
            .filter(record -> record.findText("requirement").orElse("").startsWith("必考（不计学分"))
            .toList();
    assertThat(thesis).hasSize(10).allMatch(item -> item.find("credits").isEmpty());
  }

  @Test
  void vocationalStandardsAndTheirCourses() {
    assertThat(tables("voc-standards"))
        .containsExactly(
            "major voc_standard_majors.csv 742 = 717 + 6 + 19",
            "course voc_standard_courses.csv 16149 = 16000 + 149 + 0");
    Record course = catalogue.list(new RecordId("course", "VS-610119-001")).getFirst();
    assertThat(course.findText("name")).contains("客户服务与维护");
    assertThat(course.listText("majors")).containsExactly("ZZ-610119");
    assertThat(catalogue.findText(new RecordId("major", "ZZ-610119"), "level")).contains("中职");
  }

  @Test
  void occupationalLevelsAreCredentials() {
    assertThat(tables("skill-standards"))
        .containsExactly(
            "credential national_skill_standard_levels.csv 2768 = 2230 + 98 + 440",
            "credential national_skill_standard_levels.csv 2768 = 14 + 2754 + 0");
    assertThat(skipped("skill-standards", "与前面的行相同")).isEqualTo(35);
    assertThat(skipped("skill-standards", "空行")).isEqualTo(2 * 49);
    assertThat(skipped("skill-standards", "不属于这张表")).isEqualTo(14 + 2705);
    assertThat(
            result.findings().stream()
                .filter(finding -> finding.source().equals("skill-standards"))
                .map(Finding::row)
                .distinct())
        .as("each row that has no code, no name or no level is named")
        .hasSize(440);
    assertThat(catalogue.list(new RecordId("credential", "CR-4-02-01-01-L3-2019-D")))
        .extracting(record -> record.findText("name").orElse(""))
        .containsExactly("轨道列车司机(动车组司机)（三级/高级工）");
    Record credential =
        catalogue.list(new RecordId("credential", "CR-4-04-05-05-L5-2021")).getFirst();
    assertThat(credential.findText("name")).contains("人工智能训练师（五级/初级工）");
    assertThat(credential.findText("occupation")).contains("4-04-05-05");
    assertThat(tables("one-plus-x"))
        .containsExactly("credential one_plus_x_batch1_2.csv 16 = 16 + 0 + 0");
  }

  private static Record imported(String kind, String key) {
    return catalogue.list(new RecordId(kind, key)).getFirst();
  }

  /// The same course in two files is one; what only points to a course that no file describes is no
  /// record.
  @Test
  void coursesCredentialsAndTransferValuesOutOfFortyTwoFiles() {
    String files = "{,ctdl*/}*.{json,jsonld}";
    assertThat(tables("ctdl"))
        .containsExactly(
            "course " + files + " 19 = 16 + 3 + 0",
            "credential " + files + " 7 = 7 + 0 + 0",
            "rule " + files + " 60 = 9 + 39 + 12");
    assertThat(findings("ctdl"))
        .isEqualTo(
            Map.of(
                FindingCode.RDF_UNREADABLE, 2L,
                FindingCode.CONTEXT_MISSING, 8L,
                FindingCode.KEY_CONFLICT, 1L,
                FindingCode.VALUE_MISSING, 12L));
    assertThat(catalogue.listIds("course"))
        .extracting(RecordId::key)
        .filteredOn(key -> key.matches("(CE|ID)-.*"))
        .hasSize(9);
    assertThat(catalogue.listIds("course"))
        .extracting(RecordId::key)
        .filteredOn(key -> key.startsWith("LO-"))
        .hasSize(7);
  }

  @Test
  void brokenFilesAndStubsAreInTheReport() {
    assertThat(result.findings())
        .filteredOn(finding -> finding.code() == FindingCode.RDF_UNREADABLE)
        .extracting(finding -> finding.file() + " " + finding.row())
        .containsExactly(
            "ctdl-transfer/QualificationsFramework_Examples_BQF.json 76",
            "ctdl-transfer/Transfer_Value_Profile_CTDL_-_Course_-_WICHE_-_Passport.json 11");
    assertThat(result.findings())
        .filteredOn(finding -> finding.code() == FindingCode.VALUE_MISSING)
        .filteredOn(finding -> finding.source().equals("ctdl"))
        .extracting(Finding::file)
        .containsOnly(
            "ctdl-transfer/HandbookExamples_RecognitionOfPriorLearning_tvp-example2.json",
            "ctdl-transfer/PriorLearningRecognition_Examples_ex_fullTA.json",
            "ctdl-transfer/PriorLearningRecognition_Examples_tv-example.json");
  }

  @Test
  void aNameKeepsTheLanguageOfItsFile() {
    Record course = imported("course", "CE-7160AAE4-5185-4564-95AB-428419974643");
    assertThat(course.find("name")).contains(new Value.Text("Personal Growth Mastery", "en-US"));
    Record rule = imported("rule", "RR-CE-FC0DB2C2-86B8-4A7C-8034-4D81041E0C33");
    assertThat(rule.find("name")).contains(new Value.Text("Transfer Course Equivalencies", ""));
    assertThat(rule.find("target_text"))
        .contains(
            new Value.Text(
                "https://credentialengineregistry.org/resources/ce-5452eac8-7cbd-4d94-a5b6-a01b80554ac1",
                ""));
  }

  @Test
  void aTransferValueIsARuleBetweenTheCoursesOfItsFile() {
    Record rule = imported("rule", "RR-CE-FEF7F51A-7C7A-481A-8A4A-67E297863C12");
    assertThat(rule.findText("scope")).contains("学分转移");
    assertThat(rule.findText("sourceKind")).contains("课程成绩");
    assertThat(rule.findText("targetCredits")).contains("3");
    Record from = catalogue.list(rule.listRefs("sourceCourses").getFirst()).getFirst();
    assertThat(from.findText("localCode")).contains("ACC122");
    assertThat(from.findText("name")).contains("Prin of Financial Account II");
    Record to = catalogue.list(rule.listRefs("targetCourses").getFirst()).getFirst();
    assertThat(to.findText("localCode")).contains("ACC*2XX");
    Record ace = imported("rule", "RR-CE-FDE8E91F-608B-4488-BA8D-B3D81B036B50");
    assertThat(ace.findText("validFrom")).contains("2018-12-01");
    assertThat(ace.findText("source_text")).contains("Introductory Sociology");
    assertThat(ace.findText("sourceKind")).contains("其他成果");
  }

  /// Fifteen units of a made-up kind are not fifteen credits.
  @Test
  void unitsThatAreNotCreditsAreNotCounted() {
    Record course = imported("course", "CE-2630EC3D-4119-4BD2-B8C2-6876E50D2D82");
    assertThat(course.find("credits")).isEmpty();
    assertThat(course.findText("note")).contains("学分另计：15 Erewehon Credit Unit");
  }

  @Test
  void oneThingUnderTwoKeysIsKeptTwiceAndReported() {
    assertThat(catalogue.listIds("credential"))
        .extracting(RecordId::key)
        .contains(
            "CR-CE-8669D5C6-566B-4409-9FFF-F09753605D13",
            "CR-CE-EDC318C1-AA67-47E2-9638-A8529E6612D4");
    assertThat(result.findings())
        .filteredOn(finding -> finding.source().equals("ctdl"))
        .filteredOn(finding -> finding.code() == FindingCode.KEY_CONFLICT)
        .extracting(Finding::value)
        .containsExactly("CR-CE-EDC318C1-AA67-47E2-9638-A8529E6612D4");
  }
}
