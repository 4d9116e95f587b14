package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;

/// Laws that hold for every learner, tried on random learners of the bundled programmes. A failure
/// names its seed, and `-Dtest.seed=` replays that one case.
class LawsTest {
  private static final int CASES = 150;
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final YearMonth NEVER = YearMonth.of(9999, 12);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final PathwayFinder FINDER = new PathwayFinder(RECORDS);

  private static PathwayResult find(
      Programme programme, List<String> passed, Constraints constraints) {
    PathwayRequest plain =
        PathwayRequest.of(
            programme.key(), START, passed.stream().map(Achievement::course).toList());
    try {
      return FINDER.find(
          new PathwayRequest(
              plain.learner(), plain.targets(), plain.goal(), constraints, plain.objectives()));
    } catch (UnusableRequest e) {
      throw new IllegalStateException(e);
    }
  }

  private static Programme anyProgramme(Random random) {
    return RECORDS.programmes().get(random.nextInt(RECORDS.programmes().size()));
  }

  /// Courses of the programme and old courses that stand for some of them, shuffled.
  private static List<String> relevant(Programme programme, Random random) {
    TreeSet<String> courses = new TreeSet<>();
    programme.items().stream().map(PlanItem::course).forEach(courses::add);
    RECORDS.substitutions().stream()
        .filter(rule -> rule.appliesTo(programme))
        .forEach(
            rule -> {
              courses.add(rule.oldCourse());
              courses.addAll(rule.oldAlso());
            });
    List<String> shuffled = new ArrayList<>(courses);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Test
  void morePassedCoursesNeverFinishLater() {
    RandomCases.forEach(
        CASES,
        seed -> {
          Random random = new Random(seed);
          Programme programme = anyProgramme(random);
          List<String> courses = relevant(programme, random);
          int few = random.nextInt(courses.size());
          int more = few + random.nextInt(courses.size() - few + 1);
          Constraints plain = Constraints.from(START);
          Plan less = find(programme, courses.subList(0, few), plain).plans().getFirst();
          Plan most = find(programme, courses.subList(0, more), plain).plans().getFirst();
          assertThat(most.finish()).isBeforeOrEqualTo(less.finish());
        });
  }

  @Test
  void laxerDemandsNeverFinishLater() {
    RandomCases.forEach(
        CASES,
        seed -> {
          Random random = new Random(seed);
          Programme programme = anyProgramme(random);
          List<String> courses = relevant(programme, random);
          List<String> passed = courses.subList(0, random.nextInt(courses.size()));
          int load = 1 + random.nextInt(4);
          Constraints strict = load(load);
          Constraints lax = load(load + 1);
          YearMonth slow = find(programme, passed, strict).bound().orElse(NEVER);
          YearMonth fast = find(programme, passed, lax).bound().orElse(NEVER);
          assertThat(fast).isBeforeOrEqualTo(slow);
        });
  }

  private static Constraints load(int papers) {
    return new Constraints(
        START, Optional.empty(), OptionalInt.of(papers), Optional.empty(), Optional.empty());
  }

  @Test
  void theOrderOfTheAchievementsChangesNoStep() {
    RandomCases.forEach(
        CASES,
        seed -> {
          Random random = new Random(seed);
          Programme programme = anyProgramme(random);
          List<String> courses = relevant(programme, random);
          List<String> passed = new ArrayList<>(courses.subList(0, random.nextInt(courses.size())));
          Plan one = find(programme, passed, Constraints.from(START)).plans().getFirst();
          Collections.shuffle(passed, random);
          Plan other = find(programme, passed, Constraints.from(START)).plans().getFirst();
          assertThat(other.steps()).isEqualTo(one.steps());
          assertThat(other.credits()).isEqualTo(one.credits());
        });
  }

  @Test
  void aNewFinderOnTheSameRecordsGivesTheSameAnswer() {
    RandomCases.forEach(
        CASES,
        seed -> {
          Random random = new Random(seed);
          Programme programme = anyProgramme(random);
          List<String> courses = relevant(programme, random);
          List<String> passed = courses.subList(0, random.nextInt(courses.size()));
          PathwayRequest request =
              PathwayRequest.of(
                  programme.key(), START, passed.stream().map(Achievement::course).toList());
          try {
            assertThat(new PathwayFinder(RECORDS).find(request)).isEqualTo(FINDER.find(request));
          } catch (UnusableRequest e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void moreCertificatesNeverFinishLater() {
    RandomCases.forEach(
        CASES,
        seed -> {
          Random random = new Random(seed);
          Programme programme = anyProgramme(random);
          List<String> courses = relevant(programme, random);
          List<Achievement> held = new ArrayList<>();
          courses
              .subList(0, random.nextInt(courses.size()))
              .forEach(each -> held.add(Achievement.course(each)));
          int few = held.size();
          RECORDS.rules().credentials().stream()
              .filter(_ -> random.nextInt(4) == 0)
              .map(each -> Achievement.certificate(each.key()).withScore(425))
              .map(each -> each.withDate(LocalDate.of(2021 + random.nextInt(5), 12, 31)))
              .forEach(held::add);
          int more = few + random.nextInt(held.size() - few + 1);
          assertThat(finish(programme, held.subList(0, more)))
              .isBeforeOrEqualTo(finish(programme, held.subList(0, few)));
        });
  }

  private static YearMonth finish(Programme programme, List<Achievement> held) {
    try {
      return FINDER.find(PathwayRequest.of(programme.key(), START, held)).bound().orElseThrow();
    } catch (UnusableRequest e) {
      throw new IllegalStateException(e);
    }
  }
}
