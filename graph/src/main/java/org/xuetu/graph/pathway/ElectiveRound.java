package org.xuetu.graph.pathway;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xuetu.graph.pathway.ElectiveChoice.Unit;
import org.xuetu.graph.pathway.ElectiveSearch.Best;
import org.xuetu.graph.pathway.ElectiveSearch.Level;
import org.xuetu.graph.pathway.ElectiveSearch.Tried;
import org.xuetu.graph.pathway.model.PlanItem;

/// The search for the best electives with which one round can be reached.
///
/// Papers that can be sat side by side are the independent sets of a matroid, so the most credits
/// that so many further papers can earn are found by taking the best one after the other; that
/// refutes most numbers of papers and credits at once. What remains is gone through unit by unit,
/// guided by [ElectiveNumbers], with a matching of papers to slots that grows and a memory of what
/// came to nothing.
final class ElectiveRound {
  /// Numbers that are still given one try each when the limit of work is reached.
  private static final int LAST_TRIES = 50;

  private final ElectiveChoice choice;
  private final Function<List<Unit>, Optional<EarliestFinish.Found>> fit;
  private final int mostDeadEnds;
  private final List<Unit> units;
  private final int[][] papers;
  private final PaperMatching empty;
  private final int compulsory;
  private final ElectiveNumbers numbers;
  private final List<Unit> chosen = new ArrayList<>();
  private final byte[] takenOfKind;
  private final Set<ByteBuffer> hopeless = new HashSet<>();
  private int deadEnds;
  private int allowed;

  /// @param last the last month in which a paper may be sat
  /// @param fit whether units make a plan
  /// @param mostDeadEnds how many choices may be given up
  ElectiveRound(
      ElectiveChoice choice,
      ExamCalendar calendar,
      YearMonth last,
      int perSession,
      Function<List<Unit>, Optional<EarliestFinish.Found>> fit,
      int mostDeadEnds) {
    this.choice = choice;
    this.fit = fit;
    this.mostDeadEnds = mostDeadEnds;
    this.units = choice.units();
    this.numbers = choice.numbers();
    this.takenOfKind = new byte[choice.kinds()];
    List<PlanItem> all = new ArrayList<>(choice.compulsoryPapers());
    this.compulsory = all.size();
    this.papers = new int[units.size()][];
    for (int i = 0; i < papers.length; i++) {
      papers[i] = new int[units.get(i).papers().size()];
      for (int j = 0; j < papers[i].length; j++) {
        papers[i][j] = all.size();
        all.add(units.get(i).papers().get(j));
      }
    }
    int[][] slots =
        all.stream().map(paper -> calendar.slotsUntil(paper.course(), last)).toArray(int[][]::new);
    this.empty = new PaperMatching(calendar.until(last), slots, perSession);
  }

  int deadEnds() {
    return deadEnds;
  }

  /// The best choice in this round that is better than what is known.
  Tried best(Optional<Level> known) {
    PaperMatching placed = empty.copy();
    if (!choice.isPossible() || !placeCompulsory(placed)) {
      return Tried.NOTHING;
    }
    MostCredits most = MostCredits.of(units, papers, placed);
    boolean exact = !choice.overlaps();
    int open = exact ? Integer.MAX_VALUE : compulsory;
    int tries = 0;
    for (int count = 0; count <= most.papers(); count++) {
      int least = numbers.least(choice.tenthsShort());
      for (int left = least; left <= most.credits(count); left += numbers.step()) {
        Optional<ElectiveNumbers.State> start = numbers.start(count, left);
        if (start.isEmpty()) {
          continue;
        }
        Level level = new Level(compulsory + count, choice.compulsoryLeft() + left);
        if (known.isPresent() && level.compareTo(known.get()) >= 0) {
          return tried(Optional.empty(), exact, open);
        }
        if (deadEnds >= mostDeadEnds && ++tries > LAST_TRIES) {
          return tried(Optional.empty(), false, open);
        }
        allowed = Math.max(mostDeadEnds, deadEnds + 1);
        hopeless.clear();
        chosen.clear();
        Arrays.fill(takenOfKind, (byte) 0);
        Optional<EarliestFinish.Found> found = extend(start.get(), placed);
        if (found.isPresent()) {
          return tried(
              Optional.of(new Best(found.get(), level)), exact, Math.min(open, level.papers()));
        }
        if (deadEnds >= allowed) {
          exact = false;
          open = Math.min(open, level.papers());
        }
      }
    }
    return tried(Optional.empty(), exact, open);
  }

  /// A choice that the limit of exemptions forbids might be allowed with one exemption less.
  private Tried tried(Optional<Best> best, boolean exact, int open) {
    return choice.isBeyondLimits()
        ? new Tried(best, false, compulsory)
        : new Tried(best, exact, open);
  }

  private boolean placeCompulsory(PaperMatching placed) {
    for (int paper = 0; paper < compulsory; paper++) {
      if (!placed.add(paper)) {
        return false;
      }
    }
    return true;
  }

  private Optional<EarliestFinish.Found> extend(ElectiveNumbers.State state, PaperMatching placed) {
    if (numbers.isEnd(state)) {
      Optional<EarliestFinish.Found> found = fit.apply(List.copyOf(chosen));
      deadEnds += found.isPresent() ? 0 : 1;
      return found;
    }
    ByteBuffer memory = ByteBuffer.allocate(takenOfKind.length + 8);
    memory.putLong(state.key()).put(takenOfKind).flip();
    if (hopeless.contains(memory)) {
      return Optional.empty();
    }
    int unit = state.unit();
    Optional<ElectiveNumbers.State> taken = numbers.take(state);
    PaperMatching more = taken.isPresent() ? placed.copy() : placed;
    if (taken.isPresent() && Arrays.stream(papers[unit]).allMatch(more::add)) {
      chosen.add(units.get(unit));
      takenOfKind[units.get(unit).kind()]++;
      Optional<EarliestFinish.Found> found = extend(taken.get(), more);
      if (found.isPresent()) {
        return found;
      }
      takenOfKind[units.get(unit).kind()]--;
      chosen.removeLast();
    }
    if (deadEnds >= allowed) {
      return Optional.empty();
    }
    Optional<EarliestFinish.Found> found =
        numbers.skip(state, twinsAfter(unit)).flatMap(next -> extend(next, placed));
    if (found.isEmpty()) {
      deadEnds++;
      hopeless.add(memory);
    }
    return found;
  }

  /// The first unit after this one that is not the same in everything but its name: who leaves one
  /// of the same out need not take the next.
  private int twinsAfter(int unit) {
    int next = unit + 1;
    while (next < units.size() && areTwins(unit, next)) {
      next++;
    }
    return next;
  }

  private boolean areTwins(int one, int other) {
    return units.get(one).kind() == units.get(other).kind()
        && units.get(one).group() == units.get(other).group()
        && units.get(one).tenths() == units.get(other).tenths()
        && units.get(one).left() == units.get(other).left();
  }

  /// The most credits that so many further papers can earn side by side.
  ///
  /// @param credits by number of papers, in tenths
  private record MostCredits(int[] byPapers) {
    static MostCredits of(List<Unit> units, int[][] papers, PaperMatching placed) {
      PaperMatching growing = placed.copy();
      int paperless =
          units.stream().filter(unit -> unit.papers().isEmpty()).mapToInt(Unit::left).sum();
      List<Integer> sums = new ArrayList<>(List.of(paperless));
      List<Integer> byCredits = new ArrayList<>();
      for (int unit = 0; unit < papers.length; unit++) {
        byCredits.add(unit);
      }
      byCredits.sort(Comparator.comparing(unit -> -units.get(unit).left()));
      for (int unit : byCredits) {
        if (papers[unit].length > 0 && growing.add(papers[unit][0])) {
          sums.add(sums.getLast() + units.get(unit).left());
        }
      }
      for (int unit : byCredits) {
        for (int further = 1; further < papers[unit].length; further++) {
          if (growing.add(papers[unit][further])) {
            sums.add(sums.getLast());
          }
        }
      }
      return new MostCredits(sums.stream().mapToInt(Integer::intValue).toArray());
    }

    int papers() {
      return byPapers.length - 1;
    }

    int credits(int papers) {
      return byPapers[papers];
    }
  }
}
