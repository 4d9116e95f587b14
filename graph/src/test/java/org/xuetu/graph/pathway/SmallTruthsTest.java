package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.Merit;
import org.xuetu.graph.recognition.RecognisedCredit;
import org.xuetu.graph.recognition.Schooling;

/// Passes of another province, rules that began about a month, and work experience.
class SmallTruthsTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final PathwayFinder FINDER = new PathwayFinder(RECORDS);
  private static final String NURSING = "JS-101101-2024";

  private static Plan plan(String programme, Achievement... held) throws UnusableRequest {
    return FINDER.find(PathwayRequest.of(programme, START, List.of(held))).plans().getFirst();
  }

  private static Achievement in(String province, String course) {
    return Achievement.course(course)
        .withOrigin(
            new Achievement.Origin(
                Optional.empty(),
                Optional.of(province),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void aPassOfAnotherProvinceWaitsForItsTransfer() throws UnusableRequest {
    Plan plan = plan("JS-050101-2024", in("安徽", "15040"));
    RecognisedCredit credit = plan.recognised().getFirst();
    assertThat(credit.state()).isEqualTo(CreditState.WOULD_COUNT_IF);
    assertThat(credit.reason()).contains("转考", "安徽", "没有收录");
    assertThat(plan.steps().stream().flatMap(step -> step.courses().stream()))
        .extracting(PlannedCourse::key)
        .contains("15040");
    for (String here : List.of("江苏", "江苏省", "js")) {
      assertThat(plan("JS-050101-2024", in(here, "15040")).recognised().getFirst().state())
          .isEqualTo(CreditState.COUNTS);
    }
  }

  @Test
  void aProvinceThatNobodyKnowsIsToldAndNotTakenForAnother() {
    PathwayRequest request = PathwayRequest.of("JS-050101-2024", START, List.of(in("火星", "15040")));
    assertThatThrownBy(() -> FINDER.find(request))
        .isInstanceOfSatisfying(
            UnusableRequest.class,
            refused -> {
              assertThat(refused.problems()).hasSize(1);
              var problem = refused.problems().getFirst();
              assertThat(problem.code()).isEqualTo("unknown-province");
              assertThat(problem.parameter()).isEqualTo("learner.achievements[0].province");
              assertThat(problem.candidates()).contains("江苏", "安徽").doesNotContain("全国");
            });
  }

  @Test
  void aDiplomaThatIsNotHeldYetIsNoDiploma() {
    for (String words : List.of("本科在读", "没有大专文凭", "大专 未毕业")) {
      assertThat(Schooling.of(Achievement.diploma(words))).as(words).isEmpty();
    }
    assertThat(Schooling.of(Achievement.diploma("大专毕业"))).isPresent();
  }

  @Test
  void theVerifierRefusesAPassOfAnotherProvince() throws UnusableRequest {
    Plan plan = plan("JS-050101-2024", Achievement.course("15040"));
    PathwayRequest elsewhere =
        PathwayRequest.of("JS-050101-2024", START, List.of(in("安徽", "15040")));
    assertThat(new PlanVerifier(RECORDS).verify(elsewhere, plan))
        .extracting(PlanVerifier.Breach::code)
        .containsExactly("other-province");
  }

  @Test
  void aRuleThatBeganAboutAMonthIsDoubtfulInThatMonthAlone() {
    RecognitionRule withdrawn = RECORDS.rules().findRule("RR246").orElseThrow();
    YearMonth about = withdrawn.validity().fromAbout().orElseThrow();
    assertThat(withdrawn.validity().from()).isEmpty();
    assertThat(withdrawn.validity().covers(about.minusMonths(1).atEndOfMonth())).isFalse();
    for (LocalDate day : List.of(about.atDay(1), about.atEndOfMonth())) {
      assertThat(withdrawn.validity().covers(day)).isTrue();
      assertThat(withdrawn.isDoubtfulOn(day)).isTrue();
    }
    assertThat(withdrawn.isDoubtfulOn(about.plusMonths(1).atDay(1))).isFalse();
  }

  @Test
  void fiveYearsOfNursingWaiveTheInternship() throws UnusableRequest {
    String words = "三级甲等综合医院临床护理";
    RecognisedCredit enough = plan(NURSING, Achievement.work(words, 5)).recognised().getFirst();
    assertThat(enough.state()).isEqualTo(CreditState.COUNTS);
    assertThat(enough.merit()).isEqualTo(Merit.CONDITION);
    assertThat(enough.rule()).contains("RR065");
    assertThat(plan(NURSING, Achievement.work(words, 4)).recognised().getFirst().state())
        .isEqualTo(CreditState.REFUSED);
    assertThat(plan(NURSING, Achievement.work("社区医院护理", 9)).recognised().getFirst().state())
        .isEqualTo(CreditState.WOULD_COUNT_IF);
    assertThat(plan("JS-050101-2024", Achievement.work(words, 9)).recognised().getFirst().state())
        .isEqualTo(CreditState.REFUSED);
  }
}
