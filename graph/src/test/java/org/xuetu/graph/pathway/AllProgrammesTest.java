package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;

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

  /// A slice of what `./xuetu bench pathways --learners 200` does with all of them: learners who have
  /// passed a part of the programme and of what stands for its courses, and hold some certificates.
  @ParameterizedTest
  @MethodSource("programmes")
  void randomLearnersHaveVerifiedOptimalPlans(String programme) throws UnusableRequest {
    long seed = Long.getLong("test.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      PathwayRequest request = PathwayRequest.of(programme, START, learner(programme, random));
      PathwayResult result = FINDER.find(request);
      String replay = "replay with -Dtest.seed=" + seed;
      assertThat(result.status()).as(replay).isEqualTo(Status.OPTIMAL);
      assertThat(result.gap()).as(replay).isEmpty();
      Plan plan = result.plans().getFirst();
      assertThat(result.bound()).as(replay).contains(plan.finish());
      assertThat(new PlanVerifier(BundledData.records()).verify(request, plan))
          .as(replay)
          .isEmpty();
    }
  }

  private static List<Achievement> learner(String programme, Random random) {
    PlanningRecords records = BundledData.records();
    Programme target = records.findProgramme(programme).orElseThrow();
    TreeSet<String> courses = new TreeSet<>();
    target.items().forEach(item -> courses.add(item.course()));
    records.substitutions().stream()
        .filter(rule -> rule.appliesTo(target))
        .forEach(rule -> courses.add(rule.oldCourse()));
    List<Achievement> held = new ArrayList<>();
    int share = 1 + random.nextInt(9);
    courses.stream()
        .filter(course -> records.findCourse(course).isPresent())
        .filter(_ -> random.nextInt(10) < share)
        .map(Achievement::course)
        .forEach(held::add);
    records.rules().credentials().stream()
        .filter(each -> !each.family().equals(Optional.of("degree")))
        .filter(_ -> random.nextInt(40) == 0)
        .map(each -> Achievement.certificate(each.key()).withScore(400 + random.nextInt(60)))
        .map(each -> each.withDate(LocalDate.of(2018 + random.nextInt(8), 6, 30)))
        .forEach(held::add);
    return held;
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
