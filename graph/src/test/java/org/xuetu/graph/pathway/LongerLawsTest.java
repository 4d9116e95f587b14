package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Via;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.Schooling;

/// Laws of longer ways and of several targets, tried on random learners of the bundled programmes. A
/// failure names its seed, and `-Dtest.seed=` replays that one case.
class LongerLawsTest {
  private static final int CASES = 12;
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final PathwayFinder FINDER = new PathwayFinder(RECORDS);

  private static List<Programme> jiangsu(String level) {
    return RECORDS.programmes().stream()
        .filter(each -> each.form() == StudyForm.SELF_TAUGHT)
        .filter(each -> each.province().key().equals("js") && each.level().equals(level))
        .toList();
  }

  /// Courses that may do something in any of the programmes, and some certificates that are no diplomas,
  /// shuffled.
  private static List<Achievement> achievements(List<Programme> programmes, Random random) {
    TreeSet<String> courses = new TreeSet<>();
    programmes.forEach(each -> courses.addAll(CarriedOver.usefulFor(RECORDS, each)));
    List<Achievement> all = new ArrayList<>();
    courses.stream()
        .filter(course -> RECORDS.findCourse(course).isPresent())
        .filter(_ -> random.nextInt(3) == 0)
        .map(Achievement::course)
        .forEach(all::add);
    RECORDS.rules().credentials().stream()
        .filter(each -> Schooling.rankOf(each.key() + each.name()).isEmpty())
        .filter(_ -> random.nextInt(8) == 0)
        .map(each -> Achievement.certificate(each.key()).withScore(425))
        .map(each -> each.withDate(LocalDate.of(2022 + random.nextInt(5), 6, 30)))
        .forEach(all::add);
    Collections.shuffle(all, random);
    return all;
  }

  private static PathwayResult find(PathwayRequest request) {
    try {
      return FINDER.find(request);
    } catch (UnusableRequest e) {
      throw new IllegalStateException(e);
    }
  }

  private static PathwayRequest chain(Random random) {
    List<Programme> colleges = jiangsu("junior-college");
    List<Programme> topUps = jiangsu("top-up");
    Programme through = colleges.get(random.nextInt(colleges.size()));
    Programme target = topUps.get(random.nextInt(topUps.size()));
    return PathwayRequest.of(target.key(), START, achievements(List.of(through, target), random))
        .withVia(Optional.of(new Via.Through(through.key())));
  }

  private static PathwayRequest few(PathwayRequest request, Random random) {
    List<Achievement> all = request.learner().achievements();
    return request.withLearner(
        PathwayRequest.Learner.of(all.subList(0, random.nextInt(all.size() + 1))));
  }

  @Test
  void moreAchievementsNeverMakeAChainLonger() {
    RandomCases.forEach(
        CASES,
        seed -> {
          Random random = new Random(seed);
          PathwayRequest more = chain(random);
          PathwayRequest less = few(more, random);
          assertThat(find(more).bound().orElseThrow())
              .isBeforeOrEqualTo(find(less).bound().orElseThrow());
        });
  }

  @Test
  void moreAchievementsNeverMakeAJointTimetableLonger() {
    RandomCases.forEach(
        CASES,
        seed -> {
          Random random = new Random(seed);
          PathwayRequest more = joint(random);
          PathwayRequest less = few(more, random);
          PathwayResult best = find(more);
          assertThat(best.bound().orElseThrow())
              .isBeforeOrEqualTo(find(less).joint().orElseThrow().finish());
          if (best.status() == Status.OPTIMAL) {
            assertThat(best.joint().orElseThrow().finish()).isEqualTo(best.bound().orElseThrow());
          }
        });
  }

  private static PathwayRequest joint(Random random) {
    List<Programme> all =
        new ArrayList<>(jiangsu(random.nextBoolean() ? "top-up" : "junior-college"));
    Collections.shuffle(all, random);
    List<Programme> targets = all.subList(0, 2 + random.nextInt(2));
    return PathwayRequest.of(targets.getFirst().key(), START, achievements(targets, random))
        .withTargets(targets.stream().map(Programme::key).toList());
  }

  @Test
  void anotherFinderGivesTheSameAnswer() {
    RandomCases.forEach(
        CASES,
        seed -> {
          Random random = new Random(seed);
          PathwayRequest request = random.nextBoolean() ? chain(random) : joint(random);
          try {
            assertThat(new PathwayFinder(RECORDS).find(request)).isEqualTo(find(request));
          } catch (UnusableRequest e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
