package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Learner;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Plans that use certificates and diplomas, on the bundled data.
class CertificatePlanTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PathwayFinder FINDER = new PathwayFinder(BundledData.records());
  private static final Achievement CET =
      Achievement.certificate("CR032").withScore(425).withDate(LocalDate.of(2025, 12, 20));

  private static PathwayRequest request(String programme, Achievement... held) {
    return PathwayRequest.of(programme, START, List.of(held));
  }

  private static Plan plan(PathwayRequest request) throws UnusableRequest {
    return FINDER.find(request).plans().getFirst();
  }

  private static List<String> courses(Plan plan, Kind kind) {
    return plan.steps().stream()
        .filter(step -> step.kind() == kind)
        .flatMap(step -> step.courses().stream())
        .map(PlannedCourse::key)
        .sorted()
        .toList();
  }

  @Test
  void w3TwoCertificatesLeaveThirteenPapers() throws UnusableRequest {
    Plan plan =
        plan(
            request(
                "JS-080901-2024",
                Achievement.certificate("CR012"),
                Achievement.certificate("CR013")));
    assertThat(courses(plan, Kind.SESSION)).hasSize(13).doesNotContain("13013", "04747");
    assertThat(courses(plan, Kind.PRACTICE)).containsExactly("00899", "02334", "04736", "13004");
    assertThat(plan.credits().recognised()).isEqualTo(Credits.of(10));
    assertThat(plan.warnings()).anyMatch(each -> each.code().equals("exemption"));
  }

  @Test
  void w6OnePointMakesACourse() throws UnusableRequest {
    Plan with = plan(request("JS-081001-2024", CET));
    Plan without = plan(request("JS-081001-2024", CET.withScore(424)));
    assertThat(with.credits().recognised().compareTo(without.credits().recognised())).isPositive();
    assertThat(without.recognised())
        .extracting(RecognisedCredit::state)
        .containsExactly(CreditState.REFUSED);
  }

  @Test
  void aCertificateReplacesTheCertificateStep() throws UnusableRequest {
    String programme =
        BundledData.records().programmes().stream()
            .filter(each -> each.findItem("00018").isPresent())
            .findFirst()
            .orElseThrow()
            .key();
    assertThat(courses(plan(request(programme)), Kind.CERTIFICATE)).hasSize(2);
    Plan plan = plan(request(programme, Achievement.certificate("NCRE一级")));
    assertThat(courses(plan, Kind.CERTIFICATE)).isEmpty();
    assertThat(plan.credits().recognised()).isEqualTo(Credits.of(4));
  }

  @Test
  void additionalCoursesDependOnThePriorField() throws UnusableRequest {
    Plan unknown = plan(request("GD-080901-2026"));
    assertThat(unknown.warnings()).anyMatch(each -> each.code().equals("extra-courses"));
    assertThat(courses(withField("其他专业前置学历"), Kind.SESSION)).contains("02318", "04730");
    assertThat(courses(withField("其他专业前置学历"), Kind.PRACTICE)).contains("04731");
    assertThat(courses(withField("prior-electronics"), Kind.SESSION))
        .contains("02318")
        .doesNotContain("04730");
    Plan computing = withField("prior-computing");
    assertThat(courses(computing, Kind.SESSION)).doesNotContain("02318");
    assertThat(computing.warnings()).noneMatch(each -> each.code().equals("extra-courses"));
  }

  private static Plan withField(String field) throws UnusableRequest {
    PathwayRequest plain = request("GD-080901-2026");
    return plan(
        new PathwayRequest(
            new Learner(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(field),
                false),
            plain.targets(),
            plain.goal(),
            plain.constraints(),
            plain.objectives()));
  }

  @Test
  void theDegreeIsToldApart() throws UnusableRequest {
    Plan exempted = plan(request("JS-080901-2024", Achievement.certificate("PETS三级")));
    assertThat(exempted.degree().feasible()).contains(false);
    assertThat(exempted.degree().conditions())
        .filteredOn(each -> each.met().equals(Optional.of(false)))
        .singleElement()
        .satisfies(each -> assertThat(each.detail()).contains("13000"));
    Plan substituted = plan(request("JS-080901-2024", CET));
    assertThat(substituted.degree().feasible()).isEmpty();
    Plan passed = plan(request("JS-080901-2024", Achievement.course("13000").withScore(69)));
    assertThat(passed.degree().feasible()).contains(false);
    assertThat(
            plan(request("JS-080901-2024", Achievement.course("13000").withScore(70)))
                .degree()
                .feasible())
        .isEmpty();
    assertThat(plan(request("JS-050101-2024")).degree().detail()).contains("没有收录");
  }

  @Test
  void anExemptionThatCannotBeGrantedInTimeIsNotUsed() throws UnusableRequest {
    List<Achievement> all = new ArrayList<>();
    BundledData.records().findProgramme("JS-530605-2024").orElseThrow().items().stream()
        .filter(item -> !item.course().equals("15041"))
        .forEach(item -> all.add(Achievement.course(item.course())));
    YearMonth without =
        FINDER
            .find(request("JS-530605-2024", all.toArray(Achievement[]::new)))
            .bound()
            .orElseThrow();
    all.add(Achievement.diploma("专科"));
    YearMonth with =
        FINDER
            .find(request("JS-530605-2024", all.toArray(Achievement[]::new)))
            .bound()
            .orElseThrow();
    assertThat(with).isBeforeOrEqualTo(without);
  }

  private static List<String> codes(PathwayRequest request, Plan plan) {
    return new PlanVerifier(BundledData.records())
        .verify(request, plan).stream().map(PlanVerifier.Breach::code).distinct().toList();
  }

  private static Plan changed(Plan plan, UnaryOperator<RecognisedCredit> change) {
    return PlanMutations.withRecognised(plan, plan.recognised().stream().map(change).toList());
  }

  private static RecognisedCredit under(RecognisedCredit credit, String rule) {
    return new RecognisedCredit(
        credit.achievements(),
        credit.target(),
        credit.targetName(),
        credit.credits(),
        credit.state(),
        credit.merit(),
        credit.effect(),
        Optional.of(rule),
        credit.citation(),
        credit.validity(),
        credit.reason());
  }

  @Test
  void theVerifierRejectsWhatTheRulesDoNotGive() throws UnusableRequest {
    Achievement c = Achievement.certificate("CR012");
    PathwayRequest honest = request("JS-080901-2024", c, CET);
    Plan plan = plan(honest);
    assertThat(codes(honest, plan)).isEmpty();
    assertThat(codes(request("JS-080901-2024", c, CET.withScore(424)), plan))
        .contains("rule-score");
    assertThat(codes(request("JS-080901-2024", c, CET.withDate(LocalDate.of(2020, 12, 31))), plan))
        .contains("rule-date");
    assertThat(codes(request("JS-080901-2024", c), plan)).contains("not-passed");
    assertThat(codes(honest, changed(plan, each -> under(each, "RR018")))).contains("rule-scope");
    assertThat(codes(honest, changed(plan, each -> under(each, "RR005")))).contains("rule-over");
    assertThat(codes(honest, changed(plan, each -> under(each, "RR019"))))
        .contains("uncertain-rule");
    assertThat(codes(honest, changed(plan, each -> under(each, "RR004")))).contains("rule-source");
    assertThat(codes(honest, PlanMutations.withRecognised(plan, List.of()))).contains("silent");
  }

  @Test
  void countsUncertainRulesOnlyOnRequest() throws UnusableRequest {
    Achievement farm = Achievement.certificate("CR191");
    Plan plan = plan(request("JS-050101-2024", farm));
    assertThat(plan.credits().recognised()).isEqualTo(Credits.ZERO);
    assertThat(plan.recognised().getFirst().state()).isNotEqualTo(CreditState.COUNTS);
  }

  @Test
  void whatIfNamesTheCertificatesThatSaveMost() throws UnusableRequest {
    PathwayResult result = FINDER.find(request("JS-080901-2024"));
    assertThat(result.whatIf()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    for (WhatIf saving : result.whatIf()) {
      Achievement[] held =
          saving.credentials().stream()
              .map(key -> Achievement.certificate(key).withScore(425))
              .map(each -> each.withDate(START.atDay(1)))
              .toArray(Achievement[]::new);
      Plan plan = plan(request("JS-080901-2024", held));
      assertThat(plan.finish()).isEqualTo(saving.finish());
      assertThat(courses(result.plans().getFirst(), Kind.SESSION).size() - saving.papersSaved())
          .isEqualTo(courses(plan, Kind.SESSION).size());
    }
    PathwayResult with = FINDER.find(request("JS-080901-2024", Achievement.certificate("CR013")));
    assertThat(with.whatIf()).noneMatch(each -> each.rule().equals("RR004"));
  }

  @Test
  void theNearestProgrammeComesFirst() throws UnusableRequest {
    PathwayRequest request =
        new PathwayRequest(
            Learner.of(List.of(Achievement.course("03708"), Achievement.course("00015"), CET)),
            List.of(),
            PathwayRequest.Goal.GRADUATION,
            PathwayRequest.Constraints.from(START),
            List.of(PathwayRequest.Objective.EARLIEST_FINISH));
    TargetRanking ranking = FINDER.rank(request, Optional.of("江苏"), Optional.of("专升本"));
    assertThat(ranking.rows()).hasSizeGreaterThan(20);
    YearMonth last = START;
    for (TargetRanking.Row row : ranking.rows()) {
      assertThat(row.programme().levelName()).isEqualTo("专升本");
      assertThat(row.finish().orElseThrow()).isAfterOrEqualTo(last);
      last = row.finish().orElseThrow();
      Plan plan =
          plan(PathwayRequest.of(row.programme().key(), START, request.learner().achievements()));
      assertThat(plan.finish()).isEqualTo(last);
      assertThat(plan.credits().remaining()).isEqualTo(row.remaining());
      assertThat(courses(plan, Kind.SESSION)).hasSize(row.papers());
    }
    assertThat(FINDER.rank(request, Optional.empty(), Optional.empty()).rows()).hasSize(57);
  }
}
