package org.xuetu.graph.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.DegreeBook;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.RuleBook;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.SubstitutionDraft;
import org.xuetu.graph.pathway.model.Timeline;

/// Recognition of passed courses on a made-up programme; nothing in it exists.
class CreditRecognitionTest {
  private static final Citation HIGH = new Citation(Certainty.HIGH, "虚构的来源");
  private static final YearMonth START = YearMonth.of(2030, 1);
  private static final PlanItem A = item(1, "a", ItemKind.WRITTEN, Optional.empty());
  private static final PlanItem A_PRACTICE = item(2, "ap", ItemKind.PRACTICAL, Optional.of("a"));
  private static final PlanItem B = item(3, "b", ItemKind.WRITTEN, Optional.empty());
  private static final PlanItem C = item(4, "c", ItemKind.WRITTEN, Optional.empty());
  private static final Programme PROGRAMME = programme(List.of(A, A_PRACTICE, B, C));

  private static PlanItem item(int seq, String course, ItemKind kind, Optional<String> theory) {
    return new PlanItem(
        seq,
        course,
        "课" + course,
        Credits.of(4),
        kind,
        false,
        theory,
        OptionalInt.empty(),
        Optional.empty(),
        HIGH);
  }

  private static Programme programme(List<PlanItem> items) {
    return new Programme(
        "XX-1",
        "虚构专业",
        SubstitutionDraft.PROVINCE,
        Optional.of(SubstitutionDraft.MAJOR),
        "top-up",
        "专升本",
        Optional.empty(),
        Credits.ZERO,
        new Requirement.All("全部", items.stream().<Requirement>map(Requirement.Leaf::new).toList()),
        List.of(),
        HIGH);
  }

  private static PlanningRecords records(SubstitutionDraft... rules) {
    List<Substitution> substitutions =
        IntStream.range(0, rules.length).mapToObj(i -> rules[i].build(i)).toList();
    List<Course> courses = List.of(new Course("x", "旧课甲"), new Course("y", "旧课乙"));
    return new PlanningRecords(
        new PlanningRecords.Parts(
            List.of(),
            List.of(),
            courses,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            substitutions,
            List.of(),
            List.of(),
            List.<Timeline>of(),
            Map.of(),
            RuleBook.EMPTY,
            DegreeBook.EMPTY));
  }

  private static List<Set<PlanItem>> ways(PlanningRecords records, Achievement... passed) {
    return new CreditRecognition(records)
        .listWays(PROGRAMME, List.of(passed), START.atDay(1), false).stream()
            .map(Recognition::covered)
            .toList();
  }

  private static Achievement on(String course, String day) {
    return Achievement.course(course, LocalDate.parse(day));
  }

  @Test
  void aCourseOfTheProgrammeCountsAsItself() {
    assertThat(ways(records(), Achievement.course("a"))).containsExactly(Set.of(A));
  }

  @Test
  void nothingPassedIsOneWay() {
    assertThat(ways(records())).containsExactly(Set.of());
  }

  @Test
  void anUnknownPassCoversNothing() {
    assertThat(ways(records(), Achievement.course("x"))).containsExactly(Set.of());
  }

  @Test
  void passMarkIsSixtyInclusive() {
    for (int score : List.of(0, 59, 60, 100)) {
      Achievement achievement = Achievement.course("a").withScore(score);
      assertThat(ways(records(), achievement)).containsExactly(score >= 60 ? Set.of(A) : Set.of());
    }
  }

  @Test
  void aCertificateWithTheCodeOfACourseIsNoCourse() {
    Achievement certificate = Achievement.certificate("a");
    assertThat(ways(records(), certificate)).containsExactly(Set.of());
  }

  @Test
  void anOldCourseStandsForTheNewOne() {
    assertThat(ways(records(SubstitutionDraft.of("x", "a")), Achievement.course("x")))
        .containsExactly(Set.of(A));
  }

  @Test
  void substitutionsAreNeverChained() {
    assertThat(
            ways(
                records(SubstitutionDraft.of("x", "y"), SubstitutionDraft.of("y", "a")),
                Achievement.course("x")))
        .containsExactly(Set.of());
  }

  @Test
  void oneOldCourseStandsForOneNewCourse() {
    assertThat(
            ways(
                records(SubstitutionDraft.of("x", "a"), SubstitutionDraft.of("x", "b")),
                Achievement.course("x")))
        .containsExactlyInAnyOrder(Set.of(A), Set.of(B));
  }

  @Test
  void oneNewCourseIsCoveredOnce() {
    assertThat(
            ways(
                records(SubstitutionDraft.of("x", "a"), SubstitutionDraft.of("y", "a")),
                Achievement.course("x"),
                Achievement.course("y")))
        .containsExactly(Set.of(A));
  }

  @Test
  void aPassedCourseLeavesItsSubstituteFreeForAnother() {
    assertThat(
            ways(
                records(SubstitutionDraft.of("x", "a"), SubstitutionDraft.of("x", "b")),
                Achievement.course("x"),
                Achievement.course("a")))
        .contains(Set.of(A, B));
  }

  @Test
  void aCourseOfTheProgrammeNeverStandsForAnother() {
    assertThat(ways(records(SubstitutionDraft.of("a", "b")), Achievement.course("a")))
        .containsExactly(Set.of(A));
  }

  @Test
  void rulesOfOtherMajorsDoNotApply() {
    SubstitutionDraft other = SubstitutionDraft.of("x", "a").inMajor("888888");
    assertThat(ways(records(other), Achievement.course("x"))).containsExactly(Set.of());
  }

  @Test
  void uncertainRulesNeverEnterAPlan() {
    assertThat(ways(records(SubstitutionDraft.of("x", "a").uncertain()), Achievement.course("x")))
        .containsExactly(Set.of());
  }

  @Test
  void certificateWindowIsExclusive() {
    PlanningRecords records =
        records(SubstitutionDraft.of("x", "a").certificateBefore("2026-07-01"));
    assertThat(ways(records, on("x", "2026-06-30"))).containsExactly(Set.of(A));
    assertThat(ways(records, on("x", "2026-07-01"))).containsExactly(Set.of());
    assertThat(ways(records, Achievement.course("x"))).containsExactly(Set.of(A));
  }

  @Test
  void exemptionFromPracticeNeedsAKnownEarlyDate() {
    PlanningRecords records =
        records(SubstitutionDraft.of("x", "a").exempting("ap").passedBefore("2024-07-01"));
    assertThat(ways(records, on("x", "2024-06-30"))).containsExactly(Set.of(A, A_PRACTICE));
    assertThat(ways(records, on("x", "2024-07-01"))).containsExactly(Set.of(A));
    assertThat(ways(records, Achievement.course("x"))).containsExactly(Set.of(A));
  }

  @Test
  void windowWithoutExemptionClosesTheSubstitution() {
    PlanningRecords records = records(SubstitutionDraft.of("x", "a").passedBefore("2024-07-01"));
    assertThat(ways(records, on("x", "2024-06-30"))).containsExactly(Set.of(A));
    assertThat(ways(records, on("x", "2024-07-01"))).containsExactly(Set.of());
  }

  @Test
  void rulesEndWithTheirLastDay() {
    assertThat(
            ways(
                records(SubstitutionDraft.of("x", "a").validUntil("2029-12-31")),
                Achievement.course("x")))
        .containsExactly(Set.of());
    assertThat(
            ways(
                records(SubstitutionDraft.of("x", "a").validUntil("2030-01-01")),
                Achievement.course("x")))
        .containsExactly(Set.of(A));
  }

  @Test
  void twoOldCoursesTogetherAndEachAlone() {
    SubstitutionDraft both = SubstitutionDraft.of("x", "a").together("y").ifAlone("b");
    PlanningRecords records = records(both);
    assertThat(ways(records, Achievement.course("x"))).containsExactly(Set.of(B));
    assertThat(ways(records, Achievement.course("y"))).containsExactly(Set.of(B));
    assertThat(ways(records, Achievement.course("x"), Achievement.course("y")))
        .containsExactlyInAnyOrder(Set.of(A), Set.of(B));
  }

  @Test
  void alternativesAndFurtherTargets() {
    SubstitutionDraft rule = SubstitutionDraft.of("x", "a").alsoCovering("ap").orInstead("c");
    assertThat(ways(records(rule), Achievement.course("x")))
        .containsExactlyInAnyOrder(Set.of(A, A_PRACTICE), Set.of(C));
  }

  // ---- words

  private static List<RecognisedCredit> report(
      PlanningRecords records, Set<PlanItem> counted, Achievement... passed) {
    List<Achievement> achievements = List.of(passed);
    Recognition way =
        new CreditRecognition(records)
            .listWays(PROGRAMME, achievements, START.atDay(1), false)
            .getFirst();
    return new RecognitionReport(records, PROGRAMME, achievements, START.atDay(1))
        .list(way, counted);
  }

  @Test
  void everyStateHasItsReason() {
    PlanningRecords records =
        records(
            SubstitutionDraft.of("x", "a"),
            SubstitutionDraft.of("low", "b").uncertain(),
            SubstitutionDraft.of("half", "c").together("other"));
    List<RecognisedCredit> credits =
        report(
            records,
            Set.of(A, C),
            Achievement.course("x"),
            Achievement.course("b"),
            Achievement.course("low"),
            Achievement.course("half"),
            Achievement.course("z"));
    assertThat(credits)
        .extracting(credit -> credit.achievements().getFirst() + " " + credit.state().key())
        .containsExactlyInAnyOrder(
            "x counts", "b would-count-if", "low undecided", "half would-count-if", "z refused");
    assertThat(credits).allSatisfy(credit -> assertThat(credit.reason()).endsWith("。"));
    assertThat(credits)
        .filteredOn(credit -> credit.state() != CreditState.COUNTS)
        .allMatch(credit -> credit.credits().equals(Credits.ZERO));
  }

  @Test
  void aCertificateWindowWithoutADateIsToldToTheLearner() {
    PlanningRecords records =
        records(SubstitutionDraft.of("x", "a").certificateBefore("2026-07-01"));
    assertThat(report(records, Set.of(A), Achievement.course("x")).getFirst().reason())
        .contains("2026-07-01");
    assertThat(report(records, Set.of(A), on("x", "2026-06-30")).getFirst().reason())
        .doesNotContain("2026-07-01");
    assertThat(report(records, Set.of(A), on("x", "2026-07-01")).getFirst())
        .satisfies(
            credit -> {
              assertThat(credit.state()).isEqualTo(CreditState.REFUSED);
              assertThat(credit.rule()).contains("XX-SUB-0");
            });
  }

  @Test
  void aSecondOldCourseForOneNewCourseIsRefusedWithTheReason() {
    PlanningRecords records =
        records(SubstitutionDraft.of("x", "a"), SubstitutionDraft.of("y", "a"));
    assertThat(report(records, Set.of(A), Achievement.course("x"), Achievement.course("y")))
        .filteredOn(credit -> credit.state() == CreditState.REFUSED)
        .singleElement()
        .satisfies(credit -> assertThat(credit.reason()).contains("只顶替一门"));
  }
}
