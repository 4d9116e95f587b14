package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.JointTimetable;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.recognition.Achievement;

/// Several targets on one timetable, on the bundled data.
class JointTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PathwayFinder FINDER = new PathwayFinder(BundledData.records());
  private static final List<String> BUSINESS =
      List.of("JS-120201K-2024", "JS-120203K-2024", "JS-120206-2024");

  private static PathwayRequest request(List<String> targets, Constraints constraints) {
    return PathwayRequest.of(targets.getFirst(), START, List.of())
        .withTargets(targets)
        .withConstraints(constraints);
  }

  private static PathwayResult find(List<String> targets) throws UnusableRequest {
    return FINDER.find(request(targets, Constraints.from(START)));
  }

  private static Set<String> papers(Plan plan) {
    Set<String> papers = new HashSet<>();
    plan.steps().stream()
        .filter(step -> step.kind() == Kind.SESSION)
        .forEach(step -> step.courses().forEach(course -> papers.add(course.key())));
    return papers;
  }

  @Test
  void threeTargetsShareTheirPapers() throws UnusableRequest {
    PathwayResult result = find(BUSINESS);
    assertThat(result.status()).isEqualTo(Status.OPTIMAL);
    JointTimetable joint = result.joint().orElseThrow();
    assertThat(result.plans()).extracting(Plan::programme).containsExactlyElementsOf(BUSINESS);
    Set<String> all = new HashSet<>();
    int apart = 0;
    for (Plan plan : result.plans()) {
      all.addAll(papers(plan));
      apart += papers(plan).size();
    }
    assertThat(joint.papers()).isEqualTo(all.size()).isEqualTo(joint.papersBound());
    assertThat(apart).isGreaterThan(joint.papers());
    assertThat(joint.shared()).contains("15040", "15043", "15044", "13000");
    assertThat(joint.finish()).isEqualTo(result.bound().orElseThrow());
    assertThat(FINDER.find(request(BUSINESS, Constraints.from(START)))).isEqualTo(result);
  }

  @Test
  void noTargetEndsEarlierThanByItself() throws UnusableRequest {
    for (Plan plan : find(BUSINESS).plans()) {
      assertThat(plan.finish())
          .isAfterOrEqualTo(find(List.of(plan.programme())).bound().orElseThrow());
    }
  }

  @Test
  void theOrderOfTheTargetsChangesNeitherFinishNorPapers() throws UnusableRequest {
    JointTimetable one = find(BUSINESS).joint().orElseThrow();
    JointTimetable other = find(BUSINESS.reversed()).joint().orElseThrow();
    assertThat(other.finish()).isEqualTo(one.finish());
    assertThat(other.papers()).isEqualTo(one.papers());
  }

  @Test
  void aDeadlineThatOneTargetMeetsAndTwoDoNot() throws UnusableRequest {
    List<String> two = BUSINESS.subList(0, 2);
    YearMonth together = find(two).joint().orElseThrow().finish();
    Constraints late =
        new Constraints(
            START,
            Optional.of(together.minusMonths(1)),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    PathwayResult result = FINDER.find(request(two, late));
    assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(result.bound()).contains(together);
    assertThat(result.conflict().getFirst().demands())
        .isEqualTo(
            together.equals(find(two.subList(0, 1)).bound().orElseThrow())
                ? List.of("constraints.deadline")
                : List.of("targets[0]", "targets[1]", "constraints.deadline"));
  }

  @Test
  void passedCoursesServeEveryTarget() throws UnusableRequest {
    PathwayRequest request = request(BUSINESS, Constraints.from(START));
    PathwayResult more =
        FINDER.find(
            request.withLearner(
                PathwayRequest.Learner.of(
                    List.of(Achievement.course("13000"), Achievement.course("15044")))));
    assertThat(more.joint().orElseThrow().papers())
        .isEqualTo(find(BUSINESS).joint().orElseThrow().papers() - 2);
    assertThat(more.plans())
        .allSatisfy(
            plan ->
                assertThat(plan.recognised())
                    .extracting(each -> each.target().orElse(""))
                    .contains("13000", "15044"));
  }
}
