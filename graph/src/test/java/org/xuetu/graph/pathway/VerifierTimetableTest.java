package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.graph.pathway.PlanMutations.adding;
import static org.xuetu.graph.pathway.PlanMutations.inMonth;
import static org.xuetu.graph.pathway.PlanMutations.mapCourse;
import static org.xuetu.graph.pathway.PlanMutations.mapFirst;
import static org.xuetu.graph.pathway.PlanMutations.mapFirstCourse;
import static org.xuetu.graph.pathway.PlanMutations.mapSteps;
import static org.xuetu.graph.pathway.PlanMutations.planned;
import static org.xuetu.graph.pathway.PlanMutations.withCourses;
import static org.xuetu.graph.pathway.PlanMutations.withDate;
import static org.xuetu.graph.pathway.PlanMutations.withForecast;
import static org.xuetu.graph.pathway.PlanMutations.withKey;
import static org.xuetu.graph.pathway.PlanMutations.withSlot;
import static org.xuetu.graph.pathway.PlanMutations.withTime;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.PaperTime;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.recognition.Achievement;

/// Papers where they are not offered, two at once, or too many: good plans broken in one place.
class VerifierTimetableTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final Predicate<PlanStep> FORECAST =
      step -> step.kind() == Kind.SESSION && step.forecast();
  private static final Slot NOWHERE = new Slot("sat-xx", "没有的时段");
  private static PathwayRequest jiangsu;
  private static Plan jiangsuPlan;
  private static PathwayRequest guangdong;
  private static Plan guangdongPlan;

  @BeforeAll
  static void plan() throws UnusableRequest {
    PathwayFinder finder = new PathwayFinder(RECORDS);
    jiangsu =
        PathwayRequest.of(
            "JS-080901-2024",
            START,
            List.of(Achievement.course("03708"), Achievement.course("02333")));
    jiangsuPlan = finder.find(jiangsu).plans().getFirst();
    guangdong = PathwayRequest.of("GD-080901-2026", START, List.of());
    guangdongPlan = finder.find(guangdong).plans().getFirst();
  }

  private static List<String> codes(PathwayRequest request, Plan plan) {
    return new PlanVerifier(RECORDS)
        .verify(request, plan).stream().map(PlanVerifier.Breach::code).toList();
  }

  private static List<String> codes(Plan plan) {
    return codes(jiangsu, plan);
  }

  @Test
  void acceptsTheFindersPlans() {
    assertThat(codes(jiangsu, jiangsuPlan)).isEmpty();
    assertThat(codes(guangdong, guangdongPlan)).isEmpty();
  }

  @Test
  void aSlotInWhichThePaperIsNotOffered() {
    assertThat(
            codes(
                mapFirstCourse(
                    jiangsuPlan, Kind.SESSION, each -> withSlot(each, Optional.of(NOWHERE)))))
        .containsExactly("not-offered");
    assertThat(
            codes(
                mapFirstCourse(
                    jiangsuPlan, Kind.SESSION, each -> withSlot(each, Optional.empty()))))
        .containsExactly("not-offered");
  }

  @Test
  void aForecastSlotThatThePatternDoesNotGive() {
    assertThat(
            codes(
                mapFirst(
                    jiangsuPlan,
                    FORECAST,
                    step -> mapCourse(step, each -> withSlot(each, Optional.of(NOWHERE))))))
        .containsExactly("wrong-slot");
  }

  @Test
  void hoursThatTheTimetableDoesNotPrint() {
    assertThat(
            codes(
                mapFirstCourse(
                    jiangsuPlan, Kind.SESSION, each -> withTime(each, Optional.empty()))))
        .containsExactly("paper-time");
    var wrong = PaperTime.of(LocalDate.of(2030, 1, 5), "09:00-11:30");
    assertThat(codes(mapFirstCourse(jiangsuPlan, Kind.SESSION, each -> withTime(each, wrong))))
        .containsExactly("paper-time");
    assertThat(
            codes(
                mapFirst(
                    jiangsuPlan, FORECAST, step -> mapCourse(step, each -> withTime(each, wrong)))))
        .containsExactly("paper-time");
    assertThat(PaperTime.of(LocalDate.of(2030, 1, 5), "上午九点")).isEmpty();
    assertThat(PaperTime.of(LocalDate.of(2030, 1, 5), "17:00-14:30")).isEmpty();
  }

  @Test
  void twoPapersInOneSlot() {
    Plan plan =
        mapFirst(
            jiangsuPlan,
            Kind.SESSION,
            step -> mapCourse(step, each -> withSlot(each, step.courses().get(1).slot())));
    assertThat(codes(plan)).containsExactlyInAnyOrder("slot-twice", "not-offered");
  }

  @Test
  void aPaperMovedToASessionWithoutIt() {
    PlannedCourse paper =
        jiangsuPlan.steps().stream()
            .flatMap(step -> step.courses().stream())
            .filter(course -> course.key().equals("15040"))
            .findFirst()
            .orElseThrow();
    Plan without =
        mapSteps(
            jiangsuPlan,
            step ->
                withCourses(
                    step, step.courses().stream().filter(each -> !each.equals(paper)).toList()));
    Plan published =
        mapFirst(without, step -> step.key().equals("JS-2027-01"), step -> adding(step, paper));
    assertThat(codes(published)).contains("not-offered");
    Plan forecast =
        mapFirst(
            jiangsuPlan,
            step -> FORECAST.test(step) && step.month().getMonthValue() == 4,
            step -> inMonth(withKey(step, "JS-2028-07"), YearMonth.of(2028, 7)));
    assertThat(codes(forecast)).contains("not-offered").doesNotContain("no-session");
  }

  @Test
  void onePlaceForOneSession() {
    PlanStep first =
        jiangsuPlan.steps().stream()
            .filter(step -> step.kind() == Kind.SESSION)
            .findFirst()
            .orElseThrow();
    List<PlanStep> halves = new ArrayList<>(jiangsuPlan.steps());
    halves.set(0, withCourses(first, first.courses().subList(0, 2)));
    halves.add(1, withCourses(first, first.courses().subList(2, 4)));
    assertThat(codes(PlanMutations.withSteps(jiangsuPlan, halves))).contains("session-twice");
    halves.set(1, withDate(withKey(halves.get(1), "JS-other"), Optional.empty()));
    assertThat(codes(PlanMutations.withSteps(jiangsuPlan, halves)))
        .contains("session-twice", "no-session");
    Plan oneKey = mapSteps(jiangsuPlan, step -> FORECAST.test(step) ? withKey(step, "JS-F") : step);
    assertThat(codes(oneKey)).isNotEmpty().containsOnly("session-twice");
    halves.set(0, first);
    halves.set(1, withCourses(first, List.of()));
    assertThat(codes(PlanMutations.withSteps(jiangsuPlan, halves))).contains("empty-step");
  }

  @Test
  void aPracticalPartInAnExaminationSession() {
    PlanItem practical =
        RECORDS.findProgramme("JS-080901-2024").orElseThrow().findItem("13014").orElseThrow();
    Plan plan = mapFirst(jiangsuPlan, Kind.SESSION, step -> adding(step, planned(practical)));
    assertThat(codes(plan)).contains("not-a-paper", "counted-twice");
  }

  @Test
  void wrongMonthsDatesAndMarks() {
    Predicate<PlanStep> first = step -> step.key().equals("JS-2026-10");
    assertThat(codes(mapFirst(jiangsuPlan, first, step -> inMonth(step, YearMonth.of(2026, 11)))))
        .contains("session");
    assertThat(codes(mapFirst(jiangsuPlan, first, step -> withDate(step, Optional.empty()))))
        .containsExactly("session-date");
    assertThat(codes(mapFirst(jiangsuPlan, first, step -> withForecast(step, true))))
        .containsExactly("forecast-mark");
    assertThat(codes(mapFirst(jiangsuPlan, FORECAST, step -> withForecast(step, false))))
        .containsExactly("forecast-mark");
    assertThat(
            codes(
                mapFirst(
                    jiangsuPlan,
                    FORECAST,
                    step -> inMonth(withKey(step, "JS-2027-05"), YearMonth.of(2027, 5)))))
        .contains("no-session", "not-offered");
  }

  @Test
  void tooManyPapersWhereNoTimetableIsKnown() {
    PlannedCourse moved =
        guangdongPlan.steps().stream()
            .filter(step -> step.key().equals("GD-2027-10"))
            .findFirst()
            .orElseThrow()
            .courses()
            .getFirst();
    Plan plan =
        mapSteps(
            guangdongPlan,
            step -> {
              List<PlannedCourse> courses = new ArrayList<>(step.courses());
              courses.remove(moved);
              if (step.key().equals("GD-2027-04")) {
                courses.add(moved);
              }
              return withCourses(step, courses);
            });
    assertThat(codes(guangdong, plan)).containsExactly("load");
  }

  @Test
  void aSlotThatNobodyKnows() {
    assertThat(
            codes(
                guangdong,
                mapFirstCourse(
                    guangdongPlan, Kind.SESSION, each -> withSlot(each, Optional.of(NOWHERE)))))
        .containsExactly("wrong-slot");
  }

  @Test
  void clashesAndMonthsOfTheSmallWorld() throws UnusableRequest {
    PathwayRequest request = PathwayRequest.of(SmallWorld.PROGRAMME, SmallWorld.START, List.of());
    PlanningRecords free = SmallWorld.records();
    Plan plan = new PathwayFinder(free).find(request).plans().getFirst();
    List<String> together =
        plan.steps().getFirst().courses().stream().map(PlannedCourse::key).toList();
    assertThat(together).hasSize(2);
    PlanningRecords clashing = SmallWorld.records(together, List.of());
    assertThat(new PlanVerifier(clashing).verify(request, plan))
        .extracting(PlanVerifier.Breach::code)
        .containsExactly("clash");
    Plan apart = new PathwayFinder(clashing).find(request).plans().getFirst();
    assertThat(apart.steps().getFirst().courses())
        .extracting(PlannedCourse::key)
        .isNotEqualTo(together);
    String inJuly =
        plan.steps().stream()
            .filter(step -> step.kind() == Kind.SESSION && step.month().getMonthValue() == 7)
            .findFirst()
            .orElseThrow()
            .courses()
            .getFirst()
            .key();
    PlanningRecords januaryOnly = SmallWorld.records(List.of(), List.of(inJuly));
    assertThat(new PlanVerifier(januaryOnly).verify(request, plan))
        .extracting(PlanVerifier.Breach::code)
        .containsExactly("not-offered");
  }

  @Test
  void theKnownClashOfGuangdongIsKept() throws UnusableRequest {
    List<String> clash = List.of("02324", "00023", "13180", "13005");
    List<Achievement> others =
        RECORDS.findProgramme("GD-080901-2026").orElseThrow().items().stream()
            .map(PlanItem::course)
            .filter(course -> !clash.contains(course))
            .map(Achievement::course)
            .toList();
    Plan plan =
        new PathwayFinder(RECORDS)
            .find(PathwayRequest.of("GD-080901-2026", START, others))
            .plans()
            .getFirst();
    assertThat(plan.steps().getFirst().key()).isEqualTo("GD-2026-10");
    assertThat(plan.steps().getFirst().courses()).hasSize(1);
  }
}
