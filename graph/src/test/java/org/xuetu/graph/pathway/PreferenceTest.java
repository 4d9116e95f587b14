package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditUse;
import org.xuetu.graph.recognition.Recognition;

/// Which of several plans with the same finish is given, on made-up courses.
class PreferenceTest {
  private static final Branch NO_CHOICE = new Branch(Optional.empty(), Set.of());
  private static final PathwayRequest FROM_ZERO =
      PathwayRequest.of(SmallWorld.PROGRAMME, SmallWorld.START, List.of());

  private static PlanItem item(int seq, ItemKind kind, int credits, boolean degree, String theory) {
    return new PlanItem(
        seq,
        "c" + seq,
        "虚构课" + seq,
        Credits.of(credits),
        kind,
        degree,
        Optional.of(theory).filter(code -> !code.isEmpty()),
        OptionalInt.empty(),
        Optional.empty(),
        new Citation(Certainty.HIGH, "虚构的来源"));
  }

  private static PlanItem paper(int seq, int credits) {
    return item(seq, ItemKind.WRITTEN, credits, false, "");
  }

  private static Candidate candidate(List<PlanItem> covered, PlanItem... items) {
    Recognition recognition =
        new Recognition(covered.stream().map(each -> CreditUse.own(each.course(), each)).toList());
    return Candidate.of(NO_CHOICE, recognition, new LinkedHashSet<>(List.of(items)), Map.of(), 0);
  }

  private static void assertPreferred(Candidate first, Candidate second) {
    List<Candidate> both = new ArrayList<>(Arrays.asList(second, first));
    both.sort(Candidate.PREFERENCE);
    assertThat(both).containsExactly(first, second);
    Collections.reverse(both);
    both.sort(Candidate.PREFERENCE);
    assertThat(both).containsExactly(first, second);
  }

  @Test
  void fewerPapersThenFewerCreditsThenMoreRecognisedThenCodes() {
    assertPreferred(
        candidate(List.of(), paper(9, 8)), candidate(List.of(), paper(1, 1), paper(2, 1)));
    assertPreferred(candidate(List.of(), paper(9, 3)), candidate(List.of(), paper(1, 4)));
    assertPreferred(
        candidate(List.of(paper(8, 6)), paper(8, 6), paper(9, 3)),
        candidate(List.of(paper(1, 5)), paper(1, 5), paper(9, 3)));
    assertPreferred(candidate(List.of(), paper(1, 3)), candidate(List.of(), paper(2, 3)));
  }

  @Test
  void importantPapersComeFirst() throws UnusableRequest {
    Plan plan = new PathwayFinder(SmallWorld.records()).find(FROM_ZERO).plans().getFirst();
    assertThat(plan.steps().getFirst().courses())
        .extracting(PlannedCourse::key)
        .containsExactly("a", "b");
    PlanItem awaited = paper(7, 1);
    PlanItem practical = item(8, ItemKind.PRACTICAL, 1, false, "c7");
    PlanItem degree = item(6, ItemKind.WRITTEN, 2, true, "");
    Candidate candidate =
        candidate(List.of(), paper(1, 2), paper(2, 9), paper(3, 2), degree, awaited, practical);
    ExamCalendar calendar =
        new ExamCalendar(
            SmallWorld.records(), SmallWorld.records().programmes().getFirst(), SmallWorld.START);
    Map<PlanItem, Integer> places =
        EarlyPlaces.choose(calendar, candidate, Heralds.NONE, YearMonth.of(2040, 1), 1);
    assertThat(
            places.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey))
        .containsExactly(awaited, degree, paper(2, 9), paper(1, 2), paper(3, 2));
  }

  private static List<String> papers(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.kind() == PlanStep.Kind.SESSION)
        .flatMap(step -> step.courses().stream())
        .map(PlannedCourse::key)
        .toList();
  }

  @Test
  void furtherElectivesAreTakenWhereAPracticalPartAsksForANumberOfCourses() throws UnusableRequest {
    Plan three = new PathwayFinder(SmallWorld.asking(3)).find(FROM_ZERO).plans().getFirst();
    Plan four = new PathwayFinder(SmallWorld.asking(4)).find(FROM_ZERO).plans().getFirst();
    assertThat(papers(three)).containsExactlyInAnyOrder("a", "b", "d");
    assertThat(papers(four)).containsExactlyInAnyOrder("a", "b", "c", "d");
    PathwayResult five = new PathwayFinder(SmallWorld.asking(5)).find(FROM_ZERO);
    assertThat(five.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(five.conflict().getFirst().demands()).isEmpty();
    List<Achievement> passed = List.of(Achievement.course("c"), Achievement.course("cp"));
    PathwayRequest holding = PathwayRequest.of(SmallWorld.PROGRAMME, SmallWorld.START, passed);
    assertThat(new PathwayFinder(SmallWorld.asking(5)).find(holding).status())
        .isEqualTo(Status.OPTIMAL);
  }
}
