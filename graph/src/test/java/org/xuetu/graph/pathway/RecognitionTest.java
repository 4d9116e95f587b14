package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.graph.pathway.PathwayRequest.Learner;
import org.xuetu.graph.pathway.RecognitionResult.Target;
import org.xuetu.graph.pathway.RecognitionResult.Worth;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.Achievement.Origin;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.Merit;
import org.xuetu.graph.recognition.RecognisedCredit;

/// What achievements are worth, on the bundled data: every edge of a score and a date.
class RecognitionTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
  private static final RecognitionFinder FINDER = new RecognitionFinder(BundledData.records());

  private static Target target(String programme, LocalDate asOf, Achievement... held)
      throws UnusableRequest {
    return FINDER
        .find(RecognitionRequest.of(Learner.of(List.of(held)), programme, asOf))
        .targets()
        .getFirst();
  }

  private static Worth worth(String programme, Achievement... held) throws UnusableRequest {
    return target(programme, AS_OF, held).worths().getFirst();
  }

  private static List<String> courses(Target target) {
    return target.worths().stream()
        .flatMap(worth -> worth.details().stream())
        .filter(each -> each.state() == CreditState.COUNTS)
        .flatMap(each -> each.target().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Achievement certificate(String name, String date) {
    return Achievement.certificate(name).withDate(LocalDate.parse(date));
  }

  private static Achievement cet(int score, String date) {
    return certificate("CR032", date).withScore(score);
  }

  private static Achievement diploma(String level, String major) {
    return Achievement.diploma(level)
        .withOrigin(
            new Origin(
                Optional.empty(),
                Optional.empty(),
                Optional.of(level),
                Optional.of(major),
                Optional.empty(),
                Optional.empty()));
  }

  private static Achievement atSchool(String course) {
    return new Achievement(
        Achievement.Kind.SCHOOL_COURSE,
        course,
        Optional.empty(),
        Optional.empty(),
        Origin.UNKNOWN,
        Set.of());
  }

  private static String withCourse(String course) {
    return BundledData.records().programmes().stream()
        .filter(each -> each.findItem(course).isPresent())
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static Achievement[] everyCertificate() {
    return BundledData.records().rules().credentials().stream()
        .filter(each -> !each.family().equals(Optional.of("degree")))
        .map(each -> certificate(each.key(), "2026-01-10").withScore(600))
        .toArray(Achievement[]::new);
  }

  @Test
  void w1OldCourses() throws UnusableRequest {
    Target target =
        target(
            "JS-050101-2024",
            AS_OF,
            Stream.of("03708", "03709", "00015", "00537")
                .map(Achievement::course)
                .toArray(Achievement[]::new));
    assertThat(target.recognised()).isEqualTo(Credits.of(19));
    assertThat(courses(target)).containsExactly("00537", "13000", "15043", "15044");
    assertThat(target.worths()).allMatch(each -> each.state() == CreditState.COUNTS);
  }

  @Test
  void w3TwoComputerCertificates() throws UnusableRequest {
    Target target =
        target(
            "JS-080901-2024",
            AS_OF,
            Achievement.certificate("计算机二级C语言"),
            Achievement.certificate("CR013"));
    assertThat(courses(target)).containsExactly("04747", "04748", "13013", "13014");
    assertThat(target.recognised()).isEqualTo(Credits.of(10));
    assertThat(target.exempted()).isEqualTo(2);
    RecognisedCredit line = target.worths().getFirst().details().getFirst();
    assertThat(line.rule()).contains("RR003");
    assertThat(line.effect()).contains("免考");
    assertThat(line.merit()).isEqualTo(Merit.REQUIREMENT);
    assertThat(line.citation()).isPresent();
    assertThat(line.reason()).contains("须先有 1 门课程合格", "至少 6 个月");
  }

  @ParameterizedTest
  @CsvSource({"424, REFUSED", "425, COUNTS", "710, COUNTS", "0, REFUSED"})
  void w6TheScoreOfCetIsInclusive(int score, CreditState state) throws UnusableRequest {
    Worth worth = worth("JS-050101-2024", cet(score, "2025-12-20"));
    assertThat(worth.state()).isEqualTo(state);
    assertThat(worth.details().getFirst().rule()).contains("RR030");
    assertThat(worth.credits())
        .isEqualTo(state == CreditState.COUNTS ? Credits.of(7) : Credits.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01, 2026-12-31, COUNTS",
    "2021-12-31, 2026-01-01, COUNTS",
    "2021-12-31, 2027-01-01, REFUSED",
    "2020-12-31, 2026-01-01, REFUSED",
    "2026-11-23, 2026-11-23, COUNTS"
  })
  void cetLastsSixCalendarYears(String date, String asOf, CreditState state)
      throws UnusableRequest {
    Target target = target("JS-050101-2024", LocalDate.parse(asOf), cet(500, date));
    assertThat(target.worths().getFirst().state()).isEqualTo(state);
    assertThat(target.worths().getFirst().details().getFirst().validity())
        .hasValueSatisfying(words -> assertThat(words).contains("头尾 6 年"));
  }

  @Test
  void whatIsMissingIsNamed() throws UnusableRequest {
    Worth noScore = worth("JS-050101-2024", Achievement.certificate("四级"));
    assertThat(noScore.state()).isEqualTo(CreditState.WOULD_COUNT_IF);
    assertThat(noScore.details().getFirst().reason()).contains("425");
    Worth noDate = worth("JS-050101-2024", Achievement.certificate("四级425分"));
    assertThat(noDate.state()).isEqualTo(CreditState.WOULD_COUNT_IF);
    assertThat(noDate.details().getFirst().reason()).contains("日期");
    Worth noSubject = worth("JS-080901-2024", Achievement.certificate("NCRE二级"));
    assertThat(noSubject.state()).isEqualTo(CreditState.WOULD_COUNT_IF);
    assertThat(noSubject.details().getFirst().reason()).contains("科目");
    Worth noPartner = worth(withCourse("00018"), Achievement.certificate("CR031"));
    assertThat(noPartner.state()).isEqualTo(CreditState.WOULD_COUNT_IF);
    assertThat(noPartner.details().getFirst().reason()).contains("同时");
  }

  @Test
  void aHigherLevelDoesWhereALowerIsAsked() throws UnusableRequest {
    Achievement six = certificate("英语六级", "2024-06-15").withScore(425);
    assertThat(worth("JS-050101-2024", six).state()).isEqualTo(CreditState.COUNTS);
    for (String pets : List.of("PETS三级", "PETS-4", "公共英语五级")) {
      assertThat(worth("JS-050101-2024", Achievement.certificate(pets)).state())
          .isEqualTo(CreditState.COUNTS);
    }
    assertThat(worth("JS-050101-2024", Achievement.certificate("PETS-2")).state())
        .isEqualTo(CreditState.REFUSED);
  }

  @Test
  void aCertificateAndAnotherAreNeededTogether() throws UnusableRequest {
    String programme = withCourse("00018");
    Target both =
        target(
            programme,
            AS_OF,
            Achievement.certificate("CR031"),
            Achievement.certificate("CR-NIT-OTHER"));
    assertThat(courses(both)).containsExactly("00018", "00019");
    assertThat(both.worths()).allMatch(each -> each.state() == CreditState.COUNTS);
    assertThat(both.recognised()).isEqualTo(Credits.of(4));
    Target one = target(programme, AS_OF, Achievement.certificate("CR009"));
    assertThat(courses(one)).containsExactly("00018", "00019");
  }

  @ParameterizedTest
  @CsvSource({
    "JS-570102K-2024, RR009, 6",
    "JS-570103K-2024, RR010, 4",
    "JS-590206-2024, RR011, 5",
    "JS-050201-2024, RR012, 4",
    "JS-050303-2024, RR013, 5",
    "JS-090401-2024, RR014, 5",
    "JS-120301-2024, RR015, 4",
    "JS-100701-2024, RR016, 4",
    "JS-101101-2024, RR017, 4"
  })
  void oldComputerCertificatesCountInTheirMajorsBeforeJuly2026(
      String programme, String rule, int credits) throws UnusableRequest {
    Worth counts = worth(programme, certificate("CR009", "2026-06-30"));
    assertThat(counts.state()).isEqualTo(CreditState.COUNTS);
    assertThat(counts.credits()).isEqualTo(Credits.of(credits));
    assertThat(counts.details()).extracting(RecognisedCredit::rule).contains(Optional.of(rule));
    Worth refused = worth(programme, certificate("CR009", "2026-07-01"));
    assertThat(refused.state()).isEqualTo(CreditState.REFUSED);
    assertThat(refused.details().getFirst().reason()).contains("2026-07-01").contains("不在期限内");
    Worth undated = worth(programme, Achievement.certificate("CR009"));
    assertThat(undated.state()).isEqualTo(CreditState.WOULD_COUNT_IF);
  }

  @Test
  void creditsWithoutACourseMeetNoRequirement() throws UnusableRequest {
    Worth worth = worth("JS-100701-2024", certificate("CR009", "2026-06-30"));
    assertThat(worth.details().getFirst().merit()).isEqualTo(Merit.CREDITS);
    assertThat(worth.details().getFirst().target()).isEmpty();
  }

  @Test
  void aRuleOfAMajorCountsInNoOther() throws UnusableRequest {
    Worth worth = worth("JS-050101-2024", certificate("CR009", "2026-06-30"));
    assertThat(worth.state()).isEqualTo(CreditState.REFUSED);
  }

  @Test
  void aRuleOfAProvinceCountsInNoOther() throws UnusableRequest {
    Worth java = worth("GD-080901-2026", Achievement.certificate("CR013"));
    assertThat(java.state()).isEqualTo(CreditState.REFUSED);
    assertThat(java.details().getFirst().reason()).contains("江苏");
    Worth c = worth("GD-080901-2026", Achievement.certificate("CR012"));
    assertThat(c.details().getFirst().rule()).contains("RR018");
  }

  @Test
  void diplomasExemptPolitics() throws UnusableRequest {
    Target college = target("JS-530605-2024", AS_OF, Achievement.diploma("专科"));
    assertThat(courses(college)).contains("15041", "15042").doesNotContain("15040");
    Target bachelor = target("JS-050101-2024", AS_OF, Achievement.diploma("本科"));
    assertThat(courses(bachelor)).containsExactly("15043", "15044");
    Target junior = target("JS-050101-2024", AS_OF, Achievement.diploma("专科"));
    assertThat(courses(junior)).isEmpty();
    assertThat(junior.worths().getFirst().state()).isEqualTo(CreditState.COUNTS);
    assertThat(junior.worths().getFirst().details())
        .anyMatch(
            each ->
                each.state() == CreditState.WOULD_COUNT_IF
                    && each.rule().equals(Optional.of("RR226")));
    Target passed =
        target("JS-050101-2024", AS_OF, Achievement.diploma("专科"), atSchool("中国近现代史纲要"));
    assertThat(courses(passed)).containsExactly("15043");
  }

  @Test
  void theFieldOfADiplomaDecides() throws UnusableRequest {
    String programme = withCourse("04729");
    assertThat(courses(target(programme, AS_OF, diploma("专科", "会计")))).doesNotContain("04729");
    assertThat(courses(target(programme, AS_OF, diploma("专科", "中国语言文学")))).contains("04729");
  }

  @Test
  void aDiplomaExemptsNoPractice() throws UnusableRequest {
    Target target = target(withCourse("00018"), AS_OF, diploma("专科", "计算机应用技术"));
    assertThat(courses(target)).contains("00018").doesNotContain("00019");
  }

  @Test
  void whatAnInstitutionDecidesIsUndecided() throws UnusableRequest {
    assertThat(worth("JS-050101-2024", Achievement.certificate("CR194")).state())
        .isEqualTo(CreditState.UNDECIDED);
    assertThat(worth("JS-050101-2024", atSchool("语言学概论")).state()).isEqualTo(CreditState.UNDECIDED);
    assertThat(worth("JS-050101-2024", atSchool("养猪学")).state()).isEqualTo(CreditState.REFUSED);
  }

  @Test
  void atMostHalfOfTheCoursesAreExempted() throws UnusableRequest {
    for (Programme programme : BundledData.records().programmes()) {
      if (programme.province().key().equals("js")) {
        Target target = target(programme.key(), AS_OF, everyCertificate());
        assertThat(target.exempted()).isLessThanOrEqualTo(target.mostExempted().orElseThrow());
        assertThat(target.limits()).extracting(RecognitionRule::key).contains("RR239", "RR243");
      }
    }
  }

  @Test
  void everyAchievementEndsInExactlyOneStateEverywhere() throws UnusableRequest {
    RecognitionResult result =
        FINDER.find(
            new RecognitionRequest(
                Learner.of(List.of(everyCertificate())),
                List.of(),
                Optional.of("江苏"),
                Optional.empty(),
                AS_OF));
    assertThat(result.targets()).hasSize(54);
    for (Target target : result.targets()) {
      assertThat(target.worths()).hasSize(everyCertificate().length);
      for (Worth worth : target.worths()) {
        assertThat(worth.details())
            .isNotEmpty()
            .allSatisfy(line -> assertThat(line.reason()).isNotBlank().endsWith("。"));
        assertThat(worth.details().getFirst().state()).isEqualTo(worth.state());
      }
    }
  }

  @Test
  void theChoiceIsStated() throws UnusableRequest {
    Target target = target("JS-080901-2024", AS_OF, Achievement.course("04741"));
    assertThat(target.choices())
        .singleElement()
        .satisfies(words -> assertThat(words).contains("04741", "04751", "13017"));
  }

  @Test
  void problemsAreNamedAtOnce() {
    Learner learner =
        Learner.of(
            List.of(
                Achievement.course("99999"),
                Achievement.certificate("大学英语死级"),
                Achievement.course("00015").withScore(101),
                certificate("CR012", "2026-11-24"),
                Achievement.certificate("CR012"),
                Achievement.diploma("博览会")));
    assertThatThrownBy(() -> FINDER.find(RecognitionRequest.of(learner, "JS-050101-2042", AS_OF)))
        .isInstanceOfSatisfying(
            UnusableRequest.class,
            fault -> {
              assertThat(fault.problems())
                  .extracting(InputProblem::code)
                  .containsExactly(
                      "unknown-programme",
                      "unknown-course",
                      "unknown-credential",
                      "bad-score",
                      "bad-date",
                      "duplicate-achievement",
                      "unknown-diploma");
              assertThat(fault.problems().get(2).candidates())
                  .anyMatch(each -> each.startsWith("CR032"));
            });
  }

  @Test
  void hundredsOfAchievementsAreAnswered() throws UnusableRequest {
    List<Achievement> many =
        IntStream.range(0, 300).mapToObj(i -> diploma("本科", "专业" + i)).toList();
    assertThat(
            FINDER
                .find(RecognitionRequest.of(Learner.of(many), "JS-050101-2024", AS_OF))
                .targets()
                .getFirst()
                .worths())
        .hasSize(300);
  }
}
