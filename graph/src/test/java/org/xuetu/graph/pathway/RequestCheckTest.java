package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.PathwayRequest.Via;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.recognition.Achievement;

/// Requests that make no sense, on the bundled data.
class RequestCheckTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final String PROGRAMME = "JS-050101-2024";
  private static final PathwayFinder FINDER = new PathwayFinder(BundledData.records());

  private static List<InputProblem> problems(PathwayRequest request) {
    try {
      FINDER.find(request);
    } catch (UnusableRequest e) {
      return e.problems();
    }
    throw new AssertionError("accepted: " + request);
  }

  private static PathwayRequest with(Constraints constraints) {
    PathwayRequest plain = PathwayRequest.of(PROGRAMME, START, List.of());
    return new PathwayRequest(
        plain.learner(), plain.targets(), plain.goal(), constraints, plain.objectives());
  }

  @Test
  void unknownProgrammeIsNamedWithItsNearestCandidates() {
    assertThat(problems(PathwayRequest.of("050101", START, List.of())))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-programme");
              assertThat(problem.parameter()).isEqualTo("targets[0]");
              assertThat(problem.value()).isEqualTo("050101");
              assertThat(problem.candidates()).containsExactly(PROGRAMME);
              assertThat(problem.detail()).contains("050101", PROGRAMME);
            });
  }

  @Test
  void unknownCourseIsNamedWithItsNearestCandidates() {
    List<Achievement> passed = List.of(Achievement.course("15043"), Achievement.course("0053T"));
    assertThat(problems(PathwayRequest.of(PROGRAMME, START, passed)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-course");
              assertThat(problem.parameter()).isEqualTo("learner.achievements[1].key");
              assertThat(problem.candidates()).hasSize(3).allMatch(code -> code.startsWith("0053"));
            });
  }

  @Test
  void nonsenseCodesHaveNoCandidates() {
    for (String code : List.of("", " ", "@@@@@@@@", "汉语言文学", "9".repeat(10_000))) {
      assertThat(problems(PathwayRequest.of(PROGRAMME, START, List.of(Achievement.course(code)))))
          .singleElement()
          .satisfies(problem -> assertThat(problem.candidates()).isEmpty());
    }
  }

  @Test
  void openEducationIsRefusedWithTheReason() {
    String open = BundledData.records().unplannedProgrammes().getFirst().key();
    assertThat(problems(PathwayRequest.of(open, START, List.of())))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("programme-not-plannable");
              assertThat(problem.detail()).contains("教学计划课程未收录");
            });
  }

  /// One problem and no search: not one for each of the thousand.
  @Test
  void aThousandAchievementsAreTooMany() {
    List<Achievement> thousand =
        new ArrayList<>(Collections.nCopies(999, Achievement.course("no such course")));
    thousand.add(Achievement.course("15043"));
    assertThat(problems(PathwayRequest.of(PROGRAMME, START, thousand)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("too-many-achievements");
              assertThat(problem.parameter()).isEqualTo("learner.achievements");
              assertThat(problem.detail()).contains("300", "1000");
            });
  }

  /// Certificates named for short count too, and the largest number that is allowed is allowed.
  @Test
  void threeHundredAchievementsAreNotTooMany() throws UnusableRequest {
    List<Achievement> most =
        BundledData.records().courses().stream()
            .limit(299)
            .map(course -> Achievement.course(course.key()))
            .toList();
    PathwayRequest allowed = PathwayRequest.of(PROGRAMME, START, most);
    PathwayRequest.Learner one =
        new PathwayRequest.Learner(
            most, List.of("CR032"), Optional.empty(), Optional.empty(), Optional.empty(), false);
    assertThat(FINDER.find(allowed.withLearner(one)).plans()).isNotEmpty();
    PathwayRequest.Learner two =
        new PathwayRequest.Learner(
            most,
            List.of("CR032", "CR033"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    assertThat(problems(allowed.withLearner(two)))
        .extracting(InputProblem::code)
        .containsExactly("too-many-achievements");
  }

  @Test
  void aThousandTargetsAreTooMany() {
    PathwayRequest request =
        PathwayRequest.of(PROGRAMME, START, List.of())
            .withTargets(Collections.nCopies(1000, "JS-000000-2024"));
    assertThat(problems(request)).extracting(InputProblem::code).containsExactly("bad-targets");
    assertThatThrownBy(() -> FINDER.rank(request, Optional.empty(), Optional.empty()))
        .isInstanceOfSatisfying(
            UnusableRequest.class,
            fault ->
                assertThat(fault.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo("too-many-targets");
                          assertThat(problem.detail()).contains("100", "1000");
                        }));
  }

  @Test
  void everyProblemIsToldAtOnce() {
    Achievement bad = Achievement.course("15043", LocalDate.of(2026, 11, 1)).withScore(101);
    PathwayRequest plain =
        PathwayRequest.of("JS-000000-2024", START, List.of(bad, Achievement.course("15043")));
    Constraints constraints =
        new Constraints(
            START,
            Optional.of(START.minusMonths(1)),
            OptionalInt.of(0),
            Optional.of(BigDecimal.valueOf(-1)),
            Optional.empty());
    PathwayRequest request =
        new PathwayRequest(plain.learner(), plain.targets(), plain.goal(), constraints, List.of());
    assertThat(problems(request))
        .extracting(InputProblem::code)
        .containsExactlyInAnyOrder(
            "unknown-programme",
            "bad-score",
            "bad-date",
            "duplicate-achievement",
            "deadline-before-start",
            "bad-per-session",
            "bad-budget",
            "no-objective");
  }

  @Test
  void absurdStartsAreRefused() {
    for (YearMonth start :
        List.of(YearMonth.of(1, 1), YearMonth.of(2019, 12), YearMonth.of(9_999, 1))) {
      assertThat(problems(with(Constraints.from(start))))
          .extracting(InputProblem::code)
          .containsExactly("bad-start");
    }
  }

  @Test
  void noTargetOrSeveralAreRefused() {
    PathwayRequest plain = PathwayRequest.of(PROGRAMME, START, List.of());
    assertThat(problems(plain.withTargets(List.of())))
        .extracting(InputProblem::code)
        .containsExactly("bad-targets");
    assertThat(problems(plain.withTargets(Collections.nCopies(5, PROGRAMME))))
        .extracting(InputProblem::code)
        .containsExactly("bad-targets");
    assertThat(problems(plain.withTargets(List.of(PROGRAMME, PROGRAMME))))
        .extracting(InputProblem::code)
        .containsExactly("duplicate-target");
    assertThat(problems(plain.withTargets(List.of(PROGRAMME, "GD-080901-2026"))))
        .extracting(InputProblem::code)
        .containsExactly("targets-apart");
  }

  @Test
  void wishesThatMakeNoSenseAreRefusedByName() {
    PathwayRequest plain = PathwayRequest.of(PROGRAMME, START, List.of());
    List<Objective> twice = List.of(Objective.LOWEST_COST, Objective.LOWEST_COST);
    assertThat(problems(plain.withObjectives(twice)))
        .extracting(InputProblem::code)
        .containsExactly("duplicate-objective");
    for (int count : List.of(-1, 6)) {
      assertThat(problems(plain.withAlternatives(count)))
          .extracting(InputProblem::code)
          .containsExactly("bad-alternatives");
    }
    PathwayRequest two = plain.withTargets(List.of(PROGRAMME, "JS-120206-2024"));
    assertThat(
            problems(
                two.withAlternatives(1)
                    .withObjectives(List.of(Objective.LOWEST_COST))
                    .withVia(Optional.of(new Via.Best()))))
        .extracting(InputProblem::code)
        .containsExactlyInAnyOrder("objective-alone", "alternatives-alone", "via-alone");
  }

  @Test
  void waysThatDoNotExistAreRefused() {
    PathwayRequest plain = PathwayRequest.of(PROGRAMME, START, List.of());
    assertThat(problems(plain.withVia(Optional.of(new Via.Through("JS-120206-2024")))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-via");
              assertThat(problem.candidates()).contains("JS-590206-2024");
            });
    assertThat(
            problems(
                plain.withTargets(List.of("JS-590206-2024")).withVia(Optional.of(new Via.Best()))))
        .extracting(InputProblem::code)
        .containsExactly("via-not-possible");
    PathwayRequest graduate =
        PathwayRequest.of(PROGRAMME, START, List.of(Achievement.diploma("专科")));
    assertThat(problems(graduate.withVia(Optional.of(new Via.Best()))))
        .extracting(InputProblem::code)
        .containsExactly("via-not-needed");
  }

  @Test
  void edgesOfScoresAndDatesAreAccepted() throws UnusableRequest {
    Achievement full = Achievement.course("15043", LocalDate.of(2026, 10, 31)).withScore(100);
    assertThat(FINDER.find(PathwayRequest.of(PROGRAMME, START, List.of(full))).plans()).hasSize(1);
    assertThat(FINDER.find(with(Constraints.from(YearMonth.of(2020, 1)))).plans()).hasSize(1);
    assertThat(FINDER.find(with(Constraints.from(YearMonth.of(2100, 12)))).plans()).hasSize(1);
  }

  /// As many as are allowed, those of the programme among them.
  @Test
  void hundredsOfCoursesAtOnceAreAnsweredInTime() throws UnusableRequest {
    Set<String> own =
        BundledData.records().findProgramme("JS-080901-2024").orElseThrow().items().stream()
            .map(PlanItem::course)
            .collect(Collectors.toSet());
    List<Achievement> all =
        BundledData.records().courses().stream()
            .map(Course::key)
            .sorted(Comparator.comparing(course -> !own.contains(course)))
            .limit(300)
            .map(Achievement::course)
            .toList();
    long before = System.nanoTime();
    PathwayResult result = FINDER.find(PathwayRequest.of("JS-080901-2024", START, all));
    assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    assertThat(result.plans().getFirst().steps())
        .extracting(PlanStep::kind)
        .containsExactly(PlanStep.Kind.GRADUATION);
  }

  @Test
  void anUnusableRequestNeedsAProblem() {
    assertThatThrownBy(() -> new UnusableRequest(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
