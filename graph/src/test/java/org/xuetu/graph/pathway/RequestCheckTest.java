package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.model.Course;
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
              assertThat(problem.detail()).contains("学期排课尚未支持");
            });
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
    for (List<String> targets : List.of(List.<String>of(), List.of(PROGRAMME, PROGRAMME))) {
      PathwayRequest request =
          new PathwayRequest(
              plain.learner(), targets, plain.goal(), plain.constraints(), plain.objectives());
      assertThat(problems(request)).extracting(InputProblem::code).containsExactly("one-target");
    }
  }

  @Test
  void edgesOfScoresAndDatesAreAccepted() throws UnusableRequest {
    Achievement full = Achievement.course("15043", LocalDate.of(2026, 10, 31)).withScore(100);
    assertThat(FINDER.find(PathwayRequest.of(PROGRAMME, START, List.of(full))).plans()).hasSize(1);
    assertThat(FINDER.find(with(Constraints.from(YearMonth.of(2020, 1)))).plans()).hasSize(1);
    assertThat(FINDER.find(with(Constraints.from(YearMonth.of(2100, 12)))).plans()).hasSize(1);
  }

  @Test
  void everyKnownCourseAtOnceIsAnsweredInTime() throws UnusableRequest {
    List<Achievement> all = new ArrayList<>();
    for (Course course : BundledData.records().courses()) {
      all.add(Achievement.course(course.key()));
    }
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
