package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.Programme;

/// Every examination programme of the bundled data, from zero.
class AllProgrammesTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final YearMonth LAST_PUBLISHED = YearMonth.of(2027, 1);
  private static final PathwayFinder FINDER = new PathwayFinder(BundledData.records());

  static Stream<String> programmes() {
    return BundledData.records().programmes().stream().map(Programme::key);
  }

  @Test
  void allProgrammesOfTheDataCanBePlanned() {
    assertThat(programmes()).hasSize(57);
    assertThat(programmes().filter(key -> key.startsWith("OUC-"))).hasSize(2);
    assertThat(programmes().filter(key -> key.startsWith("JS-"))).hasSize(54);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void hasAVerifiedOptimalPlan(String programme) throws UnusableRequest {
    PathwayRequest request = PathwayRequest.of(programme, START, List.of());
    PathwayResult result = FINDER.find(request);
    assertThat(result.status()).isEqualTo(Status.OPTIMAL);
    Plan plan = result.plans().getFirst();
    assertThat(result.bound()).contains(plan.finish());
    assertThat(new PlanVerifier(BundledData.records()).verify(request, plan)).isEmpty();
    assertThat(plan.credits().remaining().compareTo(plan.credits().required())).isNotNegative();
    assertThat(FINDER.find(request)).isEqualTo(result);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void saysOfEveryDateAndCourseWhatItRestsOn(String programme) throws UnusableRequest {
    Plan plan = FINDER.find(PathwayRequest.of(programme, START, List.of())).plans().getFirst();
    for (PlanStep step : plan.steps()) {
      assertThat(step.basis()).isNotBlank();
      assertThat(step.citation().source()).isNotBlank();
      boolean published =
          step.kind() == Kind.SESSION
              && programme.startsWith("JS-")
              && !step.month().isAfter(LAST_PUBLISHED);
      assertThat(step.forecast()).isEqualTo(!published);
      assertThat(step.date().isPresent())
          .isEqualTo(step.kind() == Kind.SESSION && isAnnounced(step.key()));
      for (PlannedCourse course : step.courses()) {
        assertThat(course.reason()).isNotBlank().endsWith("。");
        assertThat(course.citation().source()).isNotBlank();
        if (step.kind() == Kind.SESSION && programme.startsWith("JS-")) {
          assertThat(course.slot()).isPresent();
          assertThat(course.reason().contains("待官方安排表")).isEqualTo(step.forecast());
        }
      }
    }
  }

  private static boolean isAnnounced(String session) {
    return BundledData.records().findSession(session).isPresent();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void settlesCoursesThatAreNeverExaminedByCertificate(String programme) throws UnusableRequest {
    Plan plan = FINDER.find(PathwayRequest.of(programme, START, List.of())).plans().getFirst();
    List<String> certified =
        plan.steps().stream()
            .filter(step -> step.kind() == Kind.CERTIFICATE)
            .flatMap(step -> step.courses().stream())
            .map(PlannedCourse::key)
            .toList();
    boolean computing =
        BundledData.records().findProgramme(programme).orElseThrow().findItem("00018").isPresent();
    assertThat(certified).isEqualTo(computing ? List.of("00018", "00019") : List.of());
  }

  @Test
  void sevenProgrammesNeedTheCertificate() {
    assertThat(
            BundledData.records().programmes().stream()
                .filter(each -> each.findItem("00018").isPresent()))
        .hasSize(7);
  }

  static Stream<String> examinations() {
    return programmes().filter(key -> !key.startsWith("OUC-"));
  }

  @ParameterizedTest
  @MethodSource("examinations")
  void costIsAFormulaThatNamesWhatIsUnknown(String programme) throws UnusableRequest {
    Plan plan = FINDER.find(PathwayRequest.of(programme, START, List.of())).plans().getFirst();
    long papers =
        plan.steps().stream()
            .filter(step -> step.kind() == Kind.SESSION)
            .mapToLong(step -> step.courses().size())
            .sum();
    Cost.Known known = plan.cost().known().getFirst();
    assertThat(known.count()).isEqualTo((int) papers);
    assertThat(plan.cost().formula()).contains(known.total().toPlainString()).contains("未知");
    assertThat(plan.cost().unknown()).anyMatch(name -> name.startsWith("教材费"));
    assertThat(plan.degree().feasible()).isEqualTo(Optional.empty());
    assertThat(plan.steps())
        .filteredOn(step -> step.kind() == Kind.THESIS)
        .allSatisfy(
            step ->
                assertThat(step.courses()).allMatch(course -> course.kind() == ItemKind.THESIS));
  }
}
