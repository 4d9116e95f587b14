package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayRequest.Goal;
import org.xuetu.graph.pathway.PathwayRequest.Learner;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;

/// The worked cases of the domain, counted by hand there, on the bundled data.
class WorkedCasesTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PathwayFinder FINDER = new PathwayFinder(BundledData.records());

  private static PathwayResult find(String programme, Optional<Boolean> language, String... passed)
      throws UnusableRequest {
    return FINDER.find(
        new PathwayRequest(
            Learner.of(Stream.of(passed).map(Achievement::course).toList()),
            List.of(programme),
            Goal.GRADUATION,
            new Constraints(
                START, Optional.empty(), OptionalInt.empty(), Optional.empty(), language),
            List.of(Objective.EARLIEST_FINISH)));
  }

  private static List<String> courses(Plan plan, Kind kind) {
    return plan.steps().stream()
        .filter(step -> step.kind() == kind)
        .flatMap(step -> step.courses().stream())
        .map(PlannedCourse::key)
        .sorted()
        .toList();
  }

  private static long sessions(Plan plan) {
    return plan.steps().stream().filter(step -> step.kind() == Kind.SESSION).count();
  }

  @Test
  void w1ChineseLiteratureWithFourOldCourses() throws UnusableRequest {
    PathwayResult result =
        find("JS-050101-2024", Optional.of(true), "03708", "03709", "00015", "00537");
    assertThat(result.status()).isEqualTo(Status.OPTIMAL);
    Plan plan = result.plans().getFirst();
    assertThat(plan.recognised())
        .allMatch(credit -> credit.state() == CreditState.COUNTS)
        .extracting(credit -> credit.target().orElseThrow() + "=" + credit.credits())
        .containsExactlyInAnyOrder("15043=3", "15044=3", "13000=7", "00537=6");
    assertThat(plan.credits())
        .isEqualTo(new Plan.CreditTotals(Credits.of(76), Credits.of(19), Credits.of(57)));
    List<String> papers = courses(plan, Kind.SESSION);
    assertThat(papers)
        .hasSize(10)
        .contains("15040", "00037", "00538", "00539", "00540", "00541", "00536");
    assertThat(courses(plan, Kind.THESIS)).containsExactly("10196");
    assertThat(sessions(plan)).isGreaterThanOrEqualTo(3);
    assertThat(plan.choices()).contains("考外语");
  }

  @Test
  void w1WarnsThatDegreeCourseWasSubstituted() throws UnusableRequest {
    Plan plan = find("JS-050101-2024", Optional.of(true), "00015").plans().getFirst();
    assertThat(plan.warnings())
        .filteredOn(warning -> warning.code().equals("degree-course-recognised"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.detail()).contains("13000"));
  }

  @Test
  void w2AccountingFromZero() throws UnusableRequest {
    Plan plan = find("JS-120203K-2024", Optional.empty()).plans().getFirst();
    assertThat(courses(plan, Kind.SESSION)).hasSize(15);
    assertThat(courses(plan, Kind.PRACTICE)).containsExactly("13753");
    assertThat(courses(plan, Kind.THESIS)).containsExactly("14848");
    assertThat(plan.credits().remaining()).isEqualTo(Credits.of(73));
    assertThat(sessions(plan)).isGreaterThanOrEqualTo(4);
  }

  @Test
  void w3ComputingFromZero() throws UnusableRequest {
    Plan plan = find("JS-080901-2024", Optional.empty()).plans().getFirst();
    assertThat(courses(plan, Kind.SESSION)).hasSize(15).contains("04751").doesNotContain("13017");
    assertThat(courses(plan, Kind.PRACTICE))
        .containsExactly("00899", "02334", "04736", "04748", "13004", "13014");
    assertThat(plan.credits().remaining()).isEqualTo(Credits.of(73));
  }

  @Test
  void w3OldNetworkCourseStandsForWhicheverOfTwoHelps() throws UnusableRequest {
    Plan plan = find("JS-080901-2024", Optional.empty(), "04741").plans().getFirst();
    assertThat(courses(plan, Kind.SESSION)).hasSize(14).doesNotContain("04751", "13017");
    assertThat(
            plan.credits().recognised().plus(plan.credits().remaining()).compareTo(Credits.of(73)))
        .isNotNegative();
    assertThat(plan.recognised()).filteredOn(c -> c.state() == CreditState.COUNTS).hasSize(1);
  }

  @Test
  void w8VeterinaryWithoutForeignLanguage() throws UnusableRequest {
    Plan plan = find("JS-090401-2024", Optional.of(false)).plans().getFirst();
    List<String> papers = courses(plan, Kind.SESSION);
    assertThat(papers)
        .contains("02795", "02788", "02678", "06668", "14241")
        .doesNotContain("13000");
    assertThat(plan.credits().remaining()).isEqualTo(Credits.of(75));
    assertThat(plan.foreignLanguage()).contains(false);
    assertThat(plan.warnings()).anyMatch(each -> each.code().equals("no-foreign-language"));
  }

  @Test
  void aPlanForTheDegreeTakesTheForeignLanguageWhereThatCostsNoTime() throws UnusableRequest {
    PathwayRequest graduation = PathwayRequest.of("JS-081001-2024", START, List.of());
    PathwayRequest degree =
        new PathwayRequest(
            graduation.learner(),
            graduation.targets(),
            Goal.DEGREE,
            graduation.constraints(),
            graduation.objectives());
    PathwayResult one = FINDER.find(graduation);
    PathwayResult other = FINDER.find(degree);
    assertThat(one.plans().getFirst().foreignLanguage()).contains(false);
    assertThat(other.plans().getFirst().foreignLanguage()).contains(true);
    assertThat(other.bound()).isEqualTo(one.bound());
  }

  /// DOMAIN §6.4: in Guangdong these two are not examined in October.
  @Test
  void aGuangdongPlanSitsTwoCoursesInJanuaryOrAprilOnly() throws UnusableRequest {
    PathwayResult result = find("GD-080901-2026", Optional.empty());
    assertThat(result.plans()).isNotEmpty();
    for (Plan plan : result.plans()) {
      for (String course : List.of("08074", "13011")) {
        assertThat(plan.steps())
            .filteredOn(step -> step.kind() == Kind.SESSION)
            .filteredOn(step -> step.courses().stream().anyMatch(it -> it.key().equals(course)))
            .hasSize(1)
            .allMatch(step -> List.of(1, 4).contains(step.month().getMonthValue()));
      }
    }
  }
}
