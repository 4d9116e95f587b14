package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.DegreeBook;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.OpenRules;
import org.xuetu.graph.pathway.model.OpenTraits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Province;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.RuleBook;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.StudyTime;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;

/// Small made-up programmes of an open university: finder and brute force agree on the finish and on
/// the number of courses ([RandomCases]).
class OpenBruteForceTest {
  private static final int CASES = 2000;
  private static final YearMonth START = YearMonth.of(2030, 3);
  private static final Province COUNTRY = new Province("cn", "全国");
  private static final Citation CITED = new Citation(Certainty.HIGH, "虚构的来源");

  @Test
  void finderAndBruteForceAgree() throws UnusableRequest {
    RandomCases.Tried tried = RandomCases.run(CASES, OpenBruteForceTest::compare);
    assertThat(tried.feasible()).isBetween(tried.cases() / 4, tried.cases() - tried.cases() / 50);
  }

  /// @param passed numbers of passed courses
  private record World(List<PlanItem> items, Programme programme, List<Integer> passed, int load) {}

  private static boolean compare(long seed) throws UnusableRequest {
    World world = make(new Random(seed));
    Timeline timeline =
        new Timeline(
            StudyForm.OPEN,
            COUNTRY,
            new TreeSet<>(List.of(3, 9)),
            CITED,
            Integer.MAX_VALUE,
            6,
            new TreeSet<>(List.of(3, 9)),
            6,
            new TreeSet<>(List.of(3, 9)),
            0,
            new StudyTime(18, OptionalInt.of(36)),
            List.of());
    PlanningRecords records =
        new PlanningRecords(
            new PlanningRecords.Parts(
                List.of(world.programme()),
                List.of(),
                world.items().stream().map(each -> new Course(each.course(), each.name())).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(timeline),
                Map.of(),
                RuleBook.EMPTY,
                DegreeBook.EMPTY));
    PathwayRequest request =
        PathwayRequest.of(
                "XX-1",
                START,
                world.passed().stream().map(each -> Achievement.course("c" + each)).toList())
            .withConstraints(
                new Constraints(
                    START,
                    Optional.empty(),
                    OptionalInt.of(world.load()),
                    Optional.empty(),
                    Optional.empty()));
    PathwayResult result = new PathwayFinder(records).find(request);
    String replay = RandomCases.replay(seed);
    Optional<List<Object>> best = best(world);
    assertThat(result.status() == Status.OPTIMAL).as(replay).isEqualTo(best.isPresent());
    if (best.isEmpty()) {
      return false;
    }
    Plan plan = result.plans().getFirst();
    int courses =
        plan.steps().stream()
            .filter(step -> step.kind() == Kind.TERM)
            .mapToInt(step -> step.courses().size())
            .sum();
    assertThat(List.<Object>of(plan.finish(), courses)).as(replay).isEqualTo(best.get());
    return true;
  }

  private static World make(Random random) {
    List<PlanItem> items = new ArrayList<>();
    List<Requirement> required = new ArrayList<>();
    List<PlanItem> electives = new ArrayList<>();
    List<Integer> passed = new ArrayList<>();
    int sum = 0;
    for (int i = 1; i <= 9; i++) {
      boolean compulsory = i <= 3;
      PlanItem item =
          item(i, 2 + random.nextInt(3), ItemKind.COURSE, random.nextBoolean(), compulsory);
      items.add(item);
      sum += item.credits().tenths();
      if (compulsory) {
        required.add(new Requirement.Leaf(item));
      } else {
        electives.add(item);
      }
      if (random.nextInt(6) == 0) {
        passed.add(i);
      }
    }
    if (random.nextBoolean()) {
      PlanItem thesis = item(10, 8, ItemKind.THESIS, false, true);
      items.add(thesis);
      required.add(new Requirement.Leaf(thesis));
      sum += 80;
    }
    required.add(new Requirement.AtLeast("选修", 0, Credits.ZERO, false, electives));
    Programme programme =
        new Programme(
            "XX-1",
            "虚构专业",
            COUNTRY,
            Optional.empty(),
            "school-to-bachelor",
            "高起本",
            Optional.of(new OpenRules("XX", Credits.of(random.nextInt(16)))),
            new Credits(sum / 2 / 10 * 10 + random.nextInt(8) * 10),
            new Requirement.All("全部", required),
            List.of(),
            CITED);
    return new World(items, programme, passed, 1 + random.nextInt(3));
  }

  private static PlanItem item(
      int number, int credits, ItemKind kind, boolean central, boolean compulsory) {
    return new PlanItem(
        number,
        "c" + number,
        "虚构课" + number,
        Credits.of(credits),
        kind,
        false,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of(new OpenTraits(true, central, compulsory, kind == ItemKind.THESIS)),
        CITED);
  }

  /// Every set of courses; the terms follow from their number.
  private static Optional<List<Object>> best(World world) {
    int least = Integer.MAX_VALUE;
    boolean thesis = world.items().size() == 10;
    for (int mask = 0; mask < 1 << 9; mask++) {
      int tenths = thesis ? 80 : 0;
      int central = 0;
      int left = 0;
      for (int i = 0; i < 9; i++) {
        if ((mask >> i & 1) == 1) {
          PlanItem item = world.items().get(i);
          tenths += item.credits().tenths();
          central += item.open().orElseThrow().central() ? item.credits().tenths() : 0;
          left += world.passed().contains(i + 1) ? 0 : 1;
        }
      }
      boolean complete =
          (mask & 7) == 7
              && tenths >= world.programme().minCredits().tenths()
              && central >= world.programme().open().orElseThrow().minCentralCredits().tenths();
      least = complete ? Math.min(least, left) : least;
    }
    if (least == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int terms = Math.ceilDiv(least, world.load()) + (thesis ? 1 : 0);
    int months = Math.max(18, 6 * terms);
    return months > 36 ? Optional.empty() : Optional.of(List.of(START.plusMonths(months), least));
  }
}
