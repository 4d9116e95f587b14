package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayRequest.Via;
import org.xuetu.graph.pathway.PathwayResult.JointTimetable;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.recognition.Achievement;

/// Good answers about several targets and longer ways, broken in one place.
class JointVerifierTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final PlanVerifier VERIFIER = new PlanVerifier(RECORDS);
  private static final String CHINESE = "JS-050101-2024";
  private static PathwayRequest two;
  private static PathwayResult joint;
  private static PathwayRequest over;
  private static PathwayResult chain;

  @BeforeAll
  static void plan() throws UnusableRequest {
    PathwayFinder finder = new PathwayFinder(RECORDS);
    two =
        PathwayRequest.of("JS-120201K-2024", START, List.of())
            .withTargets(List.of("JS-120201K-2024", "JS-120206-2024"));
    joint = finder.find(two);
    over = PathwayRequest.of(CHINESE, START, List.of()).withVia(Optional.of(new Via.Best()));
    chain = finder.find(over);
  }

  private static List<String> joint(
      PathwayRequest request, List<Plan> plans, JointTimetable table) {
    return VERIFIER.verifyJoint(request, plans, table).stream()
        .map(PlanVerifier.Breach::code)
        .distinct()
        .toList();
  }

  private static JointTimetable table() {
    return joint.joint().orElseThrow();
  }

  @Test
  void acceptsTheFindersTimetable() {
    assertThat(joint(two, joint.plans(), table())).isEmpty();
  }

  @Test
  void moreThanTheLearnersLoadInOneSession() {
    int most =
        table().steps().stream()
            .filter(step -> step.kind() == Kind.SESSION)
            .mapToInt(step -> step.courses().size())
            .max()
            .orElseThrow();
    int single =
        joint.plans().stream()
            .flatMap(plan -> plan.steps().stream())
            .filter(step -> step.kind() == Kind.SESSION)
            .mapToInt(step -> step.courses().size())
            .max()
            .orElseThrow();
    // Each plan alone keeps to the load, the two together do not.
    assertThat(most).isGreaterThanOrEqualTo(single);
    Constraints tight =
        new Constraints(
            START, Optional.empty(), OptionalInt.of(most - 1), Optional.empty(), Optional.empty());
    assertThat(joint(two.withConstraints(tight), joint.plans(), table())).contains("load");
  }

  @Test
  void figuresAndCoursesThatAreNotThoseOfThePlans() {
    JointTimetable table = table();
    assertThat(
            joint(
                two,
                joint.plans(),
                new JointTimetable(
                    table.finish(),
                    table.papers() - 1,
                    table.papersBound() - 1,
                    table.shared(),
                    table.steps())))
        .containsExactly("joint-papers");
    assertThat(
            joint(
                two,
                joint.plans(),
                new JointTimetable(
                    table.finish().minusMonths(6),
                    table.papers(),
                    table.papersBound(),
                    table.shared(),
                    table.steps())))
        .containsExactly("joint-finish");
    assertThat(
            joint(
                two,
                joint.plans(),
                new JointTimetable(
                    table.finish(),
                    table.papers(),
                    table.papersBound(),
                    table.shared(),
                    table.steps().subList(1, table.steps().size()))))
        .containsExactly("not-told");
    assertThat(
            joint(
                two,
                joint.plans(),
                new JointTimetable(
                    table.finish(), table.papers(), table.papersBound(), List.of(), table.steps())))
        .containsExactly("joint-shared");
  }

  @Test
  void aPlanOfAnotherTarget() {
    assertThat(joint(two, joint.plans().reversed(), table())).contains("programme");
    assertThat(joint(two, joint.plans().subList(0, 1), table())).contains("targets");
  }

  @Test
  void aSharedPaperThatIsSatTwice() throws UnusableRequest {
    // Plans made apart seldom sit all their common papers in the same sessions.
    PathwayFinder finder = new PathwayFinder(RECORDS);
    List<Plan> apart = new ArrayList<>();
    for (String target : two.targets()) {
      apart.add(finder.find(two.withTargets(List.of(target))).plans().getFirst());
    }
    assertThat(joint(two, apart, table())).containsAnyOf("sat-twice", "slot-twice");
  }

  private static List<PathwayRequest> stages(Plan first, Achievement... more) {
    List<Achievement> passed = new ArrayList<>();
    first.steps().stream()
        .filter(step -> step.kind() == Kind.SESSION || step.kind() == Kind.PRACTICE)
        .flatMap(step -> step.courses().stream())
        .forEach(course -> passed.add(Achievement.course(course.key())));
    passed.add(
        Achievement.diploma("专科")
            .withOrigin(
                new Achievement.Origin(
                    Optional.empty(),
                    Optional.of("江苏"),
                    Optional.of("专科"),
                    Optional.of(RECORDS.findProgramme(first.programme()).orElseThrow().name()),
                    Optional.empty(),
                    Optional.empty())));
    passed.addAll(List.of(more));
    return List.of(
        PathwayRequest.of(first.programme(), START, List.of()),
        PathwayRequest.of(CHINESE, first.finish().plusMonths(1), passed));
  }

  private static List<String> codes(List<PathwayRequest> stages, List<Plan> plans) {
    return VERIFIER.verifyChain(over, stages, plans).stream()
        .map(PlanVerifier.Breach::code)
        .distinct()
        .toList();
  }

  @Test
  void aStageThatBeginsBeforeTheOtherEnds() {
    Plan first = chain.plans().getFirst();
    List<PathwayRequest> stages = stages(first);
    PathwayRequest early = stages.get(1).withConstraints(Constraints.from(first.finish()));
    assertThat(codes(List.of(stages.getFirst(), early), chain.plans())).contains("stage-early");
  }

  @Test
  void acceptsStagesThatFollow() {
    assertThat(codes(stages(chain.plans().getFirst()), chain.plans())).isEmpty();
  }

  @Test
  void aCourseThatTheFirstStageDoesNotLeave() {
    assertThat(codes(stages(chain.plans().getFirst(), Achievement.course("00037")), chain.plans()))
        .contains("not-passed");
  }

  @Test
  void twoDiplomasFromOneStage() {
    assertThat(codes(stages(chain.plans().getFirst(), Achievement.diploma("本科")), chain.plans()))
        .contains("stage-diploma");
  }

  @Test
  void stagesInTheWrongOrder() {
    assertThat(codes(stages(chain.plans().getFirst()), chain.plans().reversed()))
        .contains("stage-level");
  }
}
