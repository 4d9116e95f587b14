package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.pathway.ElectiveChoice.Unit;

/// Which numbers of papers and credits can be reached with the units that are left, whatever the
/// dates: what cannot is never tried.
final class ElectiveNumbers {
  private final List<ElectiveFrame.Group> groups;
  private final List<Unit> units;
  private final int step;
  private final int[][] mostLeft;
  private final int surplus;
  private final Map<Long, Boolean> reachable = new HashMap<>();

  /// @param units group by group
  ElectiveNumbers(List<ElectiveFrame.Group> groups, List<Unit> units) {
    this.groups = groups;
    this.units = units;
    this.step = units.stream().mapToInt(Unit::left).reduce(0, ElectiveNumbers::divisor);
    this.surplus = units.stream().mapToInt(unit -> unit.tenths() - unit.left()).sum();
    this.mostLeft = mostLeft();
  }

  private static int divisor(int one, int other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  /// By unit and number of units with papers the most credits that units from there on can add.
  private int[][] mostLeft() {
    int[][] most = new int[units.size() + 1][];
    List<Integer> sorted = new ArrayList<>();
    int paperless = 0;
    for (int unit = units.size(); unit >= 0; unit--) {
      if (unit < units.size()) {
        int left = units.get(unit).left();
        if (units.get(unit).papers().isEmpty()) {
          paperless += left;
        } else {
          int at = Collections.binarySearch(sorted, left, Collections.reverseOrder());
          sorted.add(at < 0 ? -at - 1 : at, left);
        }
      }
      most[unit] = new int[sorted.size() + 1];
      most[unit][0] = paperless;
      for (int count = 0; count < sorted.size(); count++) {
        most[unit][count + 1] = most[unit][count] + sorted.get(count);
      }
    }
    return most;
  }

  /// What is still wanted from a unit on.
  ///
  /// @param group the group that the unit belongs to
  /// @param papers exactly so many
  /// @param left exactly so many tenths of credits to earn
  /// @param courses of the group
  /// @param tenths of credits of the group
  record State(int unit, int group, int papers, int left, int courses, int tenths) {
    long key() {
      return ((((long) unit * 4096 + papers) * 65_536 + left) * 256 + courses) * 8_192 + tenths;
    }
  }

  /// All credits that can be earned are multiples of this, in tenths.
  int step() {
    return Math.max(step, 1);
  }

  /// The least credits that may have to be earned.
  ///
  /// @param tenthsShort that have to be added to reach the programme's total
  int least(int tenthsShort) {
    int least = Math.max(0, tenthsShort - surplus);
    return Math.ceilDiv(least, step()) * step();
  }

  /// Before the first unit.
  Optional<State> start(int papers, int left) {
    return groups.isEmpty()
        ? Optional.of(new State(0, 0, papers, left, 0, 0))
        : settle(0, 0, papers, left, groups.getFirst().courses(), asked(0));
  }

  private int asked(int group) {
    return groups.get(group).credits().tenths();
  }

  /// With the unit.
  Optional<State> take(State state) {
    Unit unit = units.get(state.unit());
    return settle(
        state.unit() + 1,
        state.group(),
        state.papers() - unit.papers().size(),
        state.left() - unit.left(),
        Math.max(0, state.courses() - 1),
        Math.max(0, state.tenths() - unit.tenths()));
  }

  /// Without the units before another one.
  Optional<State> skip(State state, int next) {
    return settle(
        next, state.group(), state.papers(), state.left(), state.courses(), state.tenths());
  }

  /// Into the group of the unit; empty when a group before it has not got what it asks for, or more
  /// is taken than is wanted.
  private Optional<State> settle(
      int unit, int group, int papers, int left, int courses, int tenths) {
    if (papers < 0 || left < 0) {
      return Optional.empty();
    }
    int in = group;
    int wantedCourses = courses;
    int wantedTenths = tenths;
    while (in < groups.size() && (unit == units.size() || units.get(unit).group() != in)) {
      if (wantedCourses > 0 || wantedTenths > 0) {
        return Optional.empty();
      }
      in++;
      wantedCourses = in < groups.size() ? groups.get(in).courses() : 0;
      wantedTenths = in < groups.size() ? asked(in) : 0;
    }
    State state = new State(unit, in, papers, left, wantedCourses, wantedTenths);
    return Optional.of(state).filter(this::isReachable);
  }

  boolean isEnd(State state) {
    return state.unit() == units.size();
  }

  /// Whether units from here on can make up exactly what is wanted, whatever the dates.
  private boolean isReachable(State state) {
    if (isEnd(state)) {
      return state.papers() == 0 && state.left() == 0;
    }
    int[] most = mostLeft[state.unit()];
    if (state.left() > most[Math.min(state.papers(), most.length - 1)]) {
      return false;
    }
    Boolean known = reachable.get(state.key());
    if (known == null) {
      known = take(state).isPresent() || skip(state, state.unit() + 1).isPresent();
      reachable.put(state.key(), known);
    }
    return known;
  }
}
