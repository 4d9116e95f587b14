package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;

/// Further plans, budgets, and the smallest set of demands in conflict, on the bundled data.
class AlternativesTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final PathwayFinder FINDER = new PathwayFinder(RECORDS);
  private static final String CHINESE = "JS-050101-2024";

  private static Set<String> counted(Plan plan) {
    Set<String> courses = new HashSet<>();
    plan.steps().forEach(step -> step.courses().forEach(course -> courses.add(course.key())));
    plan.recognised().stream()
        .filter(credit -> credit.state() == CreditState.COUNTS)
        .forEach(credit -> credit.target().ifPresent(courses::add));
    return courses;
  }

  @Test
  void noPlanIsNearlyACopyOfAnother() throws UnusableRequest {
    PathwayResult result =
        FINDER.find(PathwayRequest.of(CHINESE, START, List.of()).withAlternatives(5));
    List<Plan> plans = result.plans();
    assertThat(plans).hasSizeGreaterThan(2);
    assertThat(plans.getFirst().differences()).isEmpty();
    assertThat(plans)
        .extracting(Plan::foreignLanguage)
        .contains(Optional.of(true), Optional.of(false));
    for (int i = 0; i < plans.size(); i++) {
      assertThat(plans.get(i).finish())
          .isBetween(plans.getFirst().finish(), plans.getFirst().finish().plusMonths(12));
      for (int j = 0; j < i; j++) {
        Set<String> in = counted(plans.get(i));
        in.removeAll(counted(plans.get(j)));
        Set<String> out = counted(plans.get(j));
        out.removeAll(counted(plans.get(i)));
        boolean branch = !plans.get(i).foreignLanguage().equals(plans.get(j).foreignLanguage());
        assertThat(branch || Math.max(in.size(), out.size()) >= 2).isTrue();
      }
      if (i > 0) {
        assertThat(plans.get(i).differences()).isNotEmpty().allMatch(each -> each.endsWith("。"));
      }
    }
  }

  @Test
  void anExemptionMayBeLeftUnused() throws UnusableRequest {
    PathwayRequest request =
        PathwayRequest.of("JS-080901-2024", START, List.of(Achievement.course("15043")))
            .withLearner(
                new PathwayRequest.Learner(
                    List.of(Achievement.course("15043")),
                    List.of("计算机二级C语言"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false))
            .withAlternatives(3);
    assertThat(FINDER.find(request).plans())
        .filteredOn(plan -> !plan.differences().isEmpty())
        .anySatisfy(
            plan -> assertThat(plan.differences()).anyMatch(each -> each.startsWith("不用免考")));
  }

  @Test
  void aProgrammeWithoutChoicesHasNoOtherPlan() throws UnusableRequest {
    String strict =
        RECORDS.programmes().stream()
            .filter(each -> each.key().startsWith("JS-"))
            .filter(
                each ->
                    new Selections(
                                each,
                                Branch.of(each, Set.of()).getFirst(),
                                new org.xuetu.graph.recognition.Recognition(List.of()),
                                Set.of(),
                                0,
                                Effort.USUAL.listed(each))
                            .list()
                            .size()
                        == 1)
            .filter(each -> Branch.of(each, Set.of()).size() == 1)
            .findFirst()
            .orElseThrow()
            .key();
    assertThat(FINDER.find(PathwayRequest.of(strict, START, List.of()).withAlternatives(5)).plans())
        .hasSize(1);
  }

  @Test
  void aBudgetBelowTheKnownCostIsAConflict() throws UnusableRequest {
    PathwayRequest plain = PathwayRequest.of(CHINESE, START, List.of());
    Plan cheapest =
        FINDER.find(plain.withObjectives(List.of(Objective.LOWEST_COST))).plans().getFirst();
    BigDecimal known =
        cheapest.cost().known().stream()
            .map(Cost.Known::total)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(FINDER.find(plain.withConstraints(budget(known))).status())
        .isEqualTo(Status.OPTIMAL);
    PathwayResult result =
        FINDER.find(plain.withConstraints(budget(known.subtract(BigDecimal.ONE))));
    assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(result.conflict().getFirst().demands()).containsExactly("constraints.budget");
    assertThat(result.conflict().getFirst().detail()).contains(known.toPlainString());
  }

  private static Constraints budget(BigDecimal yuan) {
    return new Constraints(
        START, Optional.empty(), OptionalInt.empty(), Optional.of(yuan), Optional.empty());
  }

  @Test
  void aConflictIsTheSmallestThereIs() throws UnusableRequest {
    Random random = new Random(20261123);
    int conflicts = 0;
    for (int i = 0; i < 60; i++) {
      Constraints all =
          new Constraints(
              START,
              Optional.of(START.plusMonths(8 + random.nextInt(40))),
              OptionalInt.of(1 + random.nextInt(4)),
              Optional.of(BigDecimal.valueOf(400 + random.nextInt(500))),
              Optional.of(random.nextBoolean()));
      String programme =
          List.of(CHINESE, "JS-120201K-2024", "JS-080901-2024").get(random.nextInt(3));
      PathwayRequest request = PathwayRequest.of(programme, START, List.of()).withConstraints(all);
      PathwayResult result = FINDER.find(request);
      if (result.status() != Status.INFEASIBLE) {
        continue;
      }
      conflicts++;
      List<String> named = result.conflict().getFirst().demands();
      assertThat(isFeasible(request, all, named)).isFalse();
      for (int mask = 0; mask < 16; mask++) {
        List<String> some = new ArrayList<>();
        for (int bit = 0; bit < 4; bit++) {
          if ((mask >> bit & 1) == 1) {
            some.add(Demand.values()[bit].parameter());
          }
        }
        if (some.size() < named.size()) {
          assertThat(isFeasible(request, all, some)).as(some + " " + named).isTrue();
        }
      }
    }
    assertThat(conflicts).isGreaterThan(10);
  }

  private static boolean isFeasible(PathwayRequest request, Constraints all, List<String> kept)
      throws UnusableRequest {
    Constraints some =
        new Constraints(
            START,
            all.deadline().filter(_ -> kept.contains("constraints.deadline")),
            kept.contains("constraints.perSession") ? all.perSession() : OptionalInt.empty(),
            all.budget().filter(_ -> kept.contains("constraints.budget")),
            all.foreignLanguage().filter(_ -> kept.contains("constraints.foreignLanguage")));
    return FINDER.find(request.withConstraints(some)).status() == Status.OPTIMAL;
  }
}
