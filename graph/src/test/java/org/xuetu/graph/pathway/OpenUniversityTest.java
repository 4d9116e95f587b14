package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.OpenTraits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.UnplannedProgramme;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Programmes of the open university: in terms, with compulsory courses, credits of the headquarters
/// and a share of exemptions.
class OpenUniversityTest {
  private static final String OLD = "OUC-230901308090200";
  private static final String NEW = "OUC-240901308090200";
  private static final YearMonth START = YearMonth.of(2027, 3);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final PathwayFinder FINDER = new PathwayFinder(RECORDS);

  private static Plan plan(String programme, Achievement... held) throws UnusableRequest {
    return FINDER.find(PathwayRequest.of(programme, START, List.of(held))).plans().getFirst();
  }

  private static PathwayResult find(String programme, Constraints constraints)
      throws UnusableRequest {
    PathwayRequest plain = PathwayRequest.of(programme, START, List.of());
    return FINDER.find(
        new PathwayRequest(
            plain.learner(), plain.targets(), plain.goal(), constraints, plain.objectives()));
  }

  private static Constraints load(int courses) {
    return new Constraints(
        START, Optional.empty(), OptionalInt.of(courses), Optional.empty(), Optional.empty());
  }

  private static Credits credits(List<PlanItem> items) {
    return items.stream().map(PlanItem::credits).reduce(Credits.ZERO, Credits::plus);
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void isPlannedInTermsAfterTheShortestTimeOfStudy(String key) throws UnusableRequest {
    Programme programme = RECORDS.findProgramme(key).orElseThrow();
    PathwayResult result = find(key, Constraints.from(START));
    assertThat(result.status()).isEqualTo(Status.OPTIMAL);
    Plan plan = result.plans().getFirst();
    assertThat(plan.finish()).isEqualTo(START.plusMonths(30));
    List<PlanItem> counted =
        plan.steps().stream()
            .flatMap(step -> step.courses().stream())
            .map(course -> programme.findItem(course.key()).orElseThrow())
            .toList();
    assertThat(credits(counted)).isGreaterThanOrEqualTo(Credits.of(140));
    assertThat(
            credits(
                counted.stream()
                    .filter(item -> item.open().map(OpenTraits::central).orElse(false))
                    .toList()))
        .isGreaterThanOrEqualTo(programme.open().orElseThrow().minCentralCredits())
        .isGreaterThanOrEqualTo(Credits.of(key.equals(OLD) ? 90 : 85));
    assertThat(counted)
        .containsAll(
            programme.items().stream()
                .filter(item -> item.open().orElseThrow().compulsory())
                .toList());
    assertThat(plan.steps())
        .extracting(PlanStep::kind)
        .containsExactly(Kind.TERM, Kind.TERM, Kind.TERM, Kind.TERM, Kind.THESIS, Kind.GRADUATION);
    assertThat(plan.steps().get(4).courses())
        .singleElement()
        .satisfies(course -> assertThat(course.name()).startsWith("毕业设计"));
    assertThat(plan.steps())
        .allSatisfy(step -> assertThat(step.forecast()).isTrue())
        .allSatisfy(step -> assertThat(step.basis()).doesNotContain("考试院"));
  }

  @Test
  void termsCarryEqualShares() throws UnusableRequest {
    List<Integer> sizes =
        plan(NEW).steps().stream()
            .filter(step -> step.kind() == Kind.TERM)
            .map(step -> step.courses().size())
            .toList();
    assertThat(sizes.getFirst() - sizes.getLast()).isBetween(0, sizes.size() - 1);
  }

  @Test
  void aLearnersLoadMakesItLonger() throws UnusableRequest {
    PathwayResult result = find(NEW, load(4));
    assertThat(result.status()).isEqualTo(Status.OPTIMAL);
    Plan plan = result.plans().getFirst();
    assertThat(plan.steps())
        .allSatisfy(step -> assertThat(step.courses()).hasSizeLessThanOrEqualTo(4));
    long courses =
        plan.steps().stream()
            .filter(step -> step.kind() == Kind.TERM)
            .mapToLong(step -> step.courses().size())
            .sum();
    long terms = Math.ceilDiv(courses, 4);
    assertThat(plan.finish()).isEqualTo(START.plusMonths(6 * (terms + 1)));
  }

  @Test
  void aRecordExpiresAfterEightYears() throws UnusableRequest {
    PathwayResult result = find(NEW, load(1));
    assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(result.conflict().getFirst().demands()).containsExactly("constraints.perSession");
    assertThat(result.conflict().getFirst().detail()).contains("学籍");
  }

  @Test
  void examinationCoursesOfTheSameNameAreExempted() throws UnusableRequest {
    Plan plan = plan(NEW, Achievement.course("15044"), Achievement.course("15043"));
    assertThat(plan.recognised())
        .filteredOn(credit -> credit.state() == CreditState.COUNTS)
        .extracting(RecognisedCredit::target, RecognisedCredit::rule)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Optional.of("OUC-05014"), Optional.of("RR091")),
            org.assertj.core.groups.Tuple.tuple(Optional.of("OUC-04681"), Optional.of("RR091")));
  }

  @Test
  void aCourseOfALowerLevelIsNot() throws UnusableRequest {
    RecognisedCredit credit = plan(NEW, Achievement.course("15041")).recognised().getFirst();
    assertThat(credit.state()).isEqualTo(CreditState.REFUSED);
    assertThat(credit.reason()).contains("层次");
  }

  @Test
  void aComputerCertificateIsTransferred() throws UnusableRequest {
    Plan plan =
        FINDER
            .find(
                new PathwayRequest(
                    new PathwayRequest.Learner(
                        List.of(),
                        List.of("计算机一级"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                    List.of(NEW),
                    PathwayRequest.Goal.GRADUATION,
                    Constraints.from(START),
                    List.of(PathwayRequest.Objective.EARLIEST_FINISH)))
            .plans()
            .getFirst();
    assertThat(plan.recognised().getFirst().rule()).contains("RR102");
    assertThat(plan.recognised().getFirst().target()).contains("OUC-00815");
  }

  @Test
  void whatHoldsOnlyTotalsIsRefusedInWords() {
    List<UnplannedProgramme> refused =
        RECORDS.unplannedProgrammes().stream().filter(each -> each.key().contains("-P")).toList();
    assertThat(refused)
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(each -> assertThat(each.reason()).startsWith("教学计划课程未收录"));
    assertThatThrownBy(() -> plan("OUC-P02"))
        .isInstanceOfSatisfying(
            UnusableRequest.class,
            fault -> assertThat(fault.problems().getFirst().detail()).contains("教学计划课程未收录"));
  }

  @Test
  void theDegreeConditionsAreThoseOfTheOpenUniversity() throws UnusableRequest {
    DegreeOutlook degree = plan(NEW).degree();
    assertThat(degree.detail()).doesNotContain("专科").contains("国家开放大学");
    assertThat(degree.conditions())
        .hasSize(4)
        .allSatisfy(each -> assertThat(each.name()).startsWith("国家开放大学"));
  }

  @Test
  void integratedPracticeIsNeverExempted() {
    Programme programme = RECORDS.findProgramme(NEW).orElseThrow();
    assertThat(programme.findItem("OUC-04592").orElseThrow().kind()).isEqualTo(ItemKind.THESIS);
    assertThat(programme.findItem("OUC-04595").orElseThrow().open().orElseThrow().integrated())
        .isTrue();
  }
}
