package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.RandomWorld.World;

/// In every order of objectives the plan is the best there is: finder and brute force agree on
/// small made-up cases ([RandomCases]).
class ObjectiveOrderTest {
  private static final int CASES = 400;
  private static final int MONTHS = 30;

  @Test
  void finderAndBruteForceAgree() throws UnusableRequest {
    RandomCases.Tried tried = RandomCases.run(CASES, ObjectiveOrderTest::compare);
    assertThat(tried.feasible()).isGreaterThanOrEqualTo(tried.cases() / 8);
  }

  private static boolean compare(long seed) throws UnusableRequest {
    World world = new RandomWorld(seed).make();
    List<Objective> order = new ArrayList<>(Arrays.asList(Objective.values()));
    Collections.shuffle(order, new Random(seed));
    PathwayRequest request = world.request().withObjectives(order);
    if (request.constraints().deadline().isEmpty()) {
      request =
          request.withConstraints(
              request
                  .constraints()
                  .withDeadline(Optional.of(RandomWorld.START.plusMonths(MONTHS))));
    }
    String replay = RandomCases.replay(seed) + " " + order;
    PathwayResult result = new PathwayFinder(world.records()).find(request);
    Optional<List<Long>> best = new BruteForce(world.records(), request).find(order);
    assertThat(result.status() == Status.OPTIMAL).as(replay).isEqualTo(best.isPresent());
    if (best.isEmpty()) {
      return false;
    }
    assertThat(figures(world, request, result.plans().getFirst(), order))
        .as(replay)
        .isEqualTo(best.get());
    return true;
  }

  /// Read off the plan; the risk, which a plan does not tell, is computed by the keys themselves.
  private static List<Long> figures(
      World world, PathwayRequest request, Plan plan, List<Objective> order) {
    long papers = 0;
    long others = 0;
    for (PlanStep step : plan.steps()) {
      papers += step.kind() == Kind.SESSION ? step.courses().size() : 0;
      others += step.kind() == Kind.SESSION ? 0 : step.courses().size();
    }
    List<Long> figures = new ArrayList<>();
    for (Objective objective : order) {
      figures.add(
          switch (objective) {
            case EARLIEST_FINISH -> plan.finish().getYear() * 12L + plan.finish().getMonthValue();
            case FEWEST_PAPERS -> papers;
            case LOWEST_COST -> others;
            case LOWEST_RISK -> risk(world, request, plan);
          });
    }
    return figures;
  }

  private static long risk(World world, PathwayRequest request, Plan plan) {
    var programme = world.records().findProgramme("XX-1").orElseThrow();
    var timeline = world.records().timelineOf(programme);
    ExamCalendar calendar =
        new ExamCalendar(world.records(), programme, request.constraints().start());
    boolean thesis = plan.steps().stream().anyMatch(step -> step.kind() == Kind.THESIS);
    YearMonth closing =
        thesis ? plan.finish().minusMonths(timeline.thesisDuration()) : plan.finish();
    YearMonth last = closing.minusMonths(timeline.resultsAfter());
    return plan.steps().stream()
        .filter(step -> step.kind() == Kind.SESSION)
        .flatMap(step -> step.courses().stream())
        .filter(
            course ->
                Arrays.stream(calendar.slotsUntil(course.key(), last))
                        .map(slot -> calendar.sittingOf(slot).index())
                        .distinct()
                        .count()
                    < 2)
        .count();
  }
}
