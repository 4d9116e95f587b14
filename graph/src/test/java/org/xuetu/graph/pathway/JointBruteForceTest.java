package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayResult.JointTimetable;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.recognition.Achievement;

/// Several targets: finder and brute force agree on the last graduation and on the number of papers
/// in small made-up cases ([RandomCases]).
class JointBruteForceTest {
  private static final int CASES = 2000;

  @Test
  void finderAndBruteForceAgree() throws UnusableRequest {
    RandomCases.run(CASES, JointBruteForceTest::compare);
  }

  private static boolean compare(long seed) throws UnusableRequest {
    RandomTargets.World world = new RandomTargets(seed).make();
    PathwayResult result = new PathwayFinder(world.records()).find(world.request());
    String replay = RandomCases.replay(seed);
    assertThat(result.status()).as(replay).isEqualTo(Status.OPTIMAL);
    JointTimetable joint = result.joint().orElseThrow();
    assertThat(new Best(joint.finish(), joint.papers()))
        .as(replay)
        .isEqualTo(new Every(world).best());
    return true;
  }

  private record Best(YearMonth finish, int papers) {}

  /// Tries everything.
  private record Every(RandomTargets.World world) {
    /// Rounds in order, every choice for every target, every month for every paper.
    private Best best() {
      for (YearMonth round = RandomTargets.START; ; round = round.plusMonths(1)) {
        if (round.getMonthValue() != 6 && round.getMonthValue() != 12) {
          continue;
        }
        int fewest = Integer.MAX_VALUE;
        List<Map<String, YearMonth>> choices = new ArrayList<>();
        combine(0, new TreeMap<>(), round, choices);
        for (Map<String, YearMonth> papers : choices) {
          if (papers.size() < fewest
              && place(List.copyOf(papers.keySet()), 0, papers, new HashMap<>())) {
            fewest = papers.size();
          }
        }
        if (fewest < Integer.MAX_VALUE) {
          return new Best(round, fewest);
        }
      }
    }

    /// @param papers by course the last month in which it may be sat
    private void combine(
        int target,
        Map<String, YearMonth> papers,
        YearMonth round,
        List<Map<String, YearMonth>> choices) {
      if (target == world.programmes().size()) {
        choices.add(papers);
        return;
      }
      Programme programme = world.programmes().get(target);
      boolean thesis = programme.items().stream().anyMatch(each -> each.kind() == ItemKind.THESIS);
      YearMonth closing = thesis ? round.minusMonths(6) : round;
      if (closing.isBefore(RandomTargets.START)) {
        return;
      }
      YearMonth last = closing.minusMonths(2);
      for (Set<String> set : sets(programme)) {
        Map<String, YearMonth> more = new TreeMap<>(papers);
        set.forEach(course -> more.merge(course, last, (a, b) -> a.isBefore(b) ? a : b));
        combine(target + 1, more, round, choices);
      }
    }

    /// All sets of papers with which a programme can be completed.
    private List<Set<String>> sets(Programme programme) {
      Set<String> passed = new HashSet<>();
      world.request().learner().achievements().stream().map(Achievement::key).forEach(passed::add);
      Set<String> required = new HashSet<>();
      List<PlanItem> choices = new ArrayList<>();
      int least = 0;
      for (Requirement part : ((Requirement.All) programme.requirement()).parts()) {
        if (part instanceof Requirement.Leaf(PlanItem item) && item.kind() == ItemKind.WRITTEN) {
          required.add(item.course());
        } else if (part instanceof Requirement.AtLeast group) {
          choices.addAll(group.choices());
          least = group.minCourses();
        }
      }
      List<Set<String>> sets = new ArrayList<>();
      for (int mask = 0; mask < 1 << choices.size(); mask++) {
        if (Integer.bitCount(mask) >= least) {
          Set<String> set = new HashSet<>(required);
          for (int i = 0; i < choices.size(); i++) {
            if ((mask >> i & 1) == 1) {
              set.add(choices.get(i).course());
            }
          }
          set.removeAll(passed);
          sets.add(set);
        }
      }
      return sets;
    }

    private boolean place(
        List<String> courses, int next, Map<String, YearMonth> last, Map<String, Integer> taken) {
      if (next == courses.size()) {
        return true;
      }
      int most = world.request().constraints().perSession().orElse(2);
      int course = Integer.parseInt(courses.get(next).substring(1));
      for (YearMonth month = RandomTargets.START;
          !month.isAfter(last.get(courses.get(next)));
          month = month.plusMonths(1)) {
        String slot = month + world.slots().get(course).key();
        boolean open =
            world.months().get(course).contains(month.getMonthValue())
                && taken.getOrDefault(slot, 0) == 0
                && taken.getOrDefault(month.toString(), 0) < most;
        if (open) {
          taken.put(slot, 1);
          taken.merge(month.toString(), 1, Integer::sum);
          if (place(courses, next + 1, last, taken)) {
            return true;
          }
          taken.put(slot, 0);
          taken.merge(month.toString(), -1, Integer::sum);
        }
      }
      return false;
    }
  }
}
