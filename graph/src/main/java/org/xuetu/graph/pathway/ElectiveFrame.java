package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Requirement;

/// A programme in which everything is settled but which courses to take of its groups.
///
/// @param items that count whatever is chosen: compulsory ones and those that are covered already
record ElectiveFrame(Set<PlanItem> items, List<Group> groups) {
  static final ElectiveFrame EMPTY = new ElectiveFrame(Set.of(), List.of());

  /// What a group still asks for.
  ///
  /// @param courses at least so many further courses
  /// @param credits at least so many further credits
  /// @param fillable whether more may be taken than it asks for
  /// @param units courses to choose from; a paper and its practical part are one
  record Group(int courses, Credits credits, boolean fillable, List<List<PlanItem>> units) {
    Group {
      units = List.copyOf(units);
    }
  }

  static ElectiveFrame of(Requirement.AtLeast group, Set<PlanItem> covered, boolean fillable) {
    Set<PlanItem> free = new LinkedHashSet<>();
    List<List<PlanItem>> open = new ArrayList<>();
    int courses = group.minCourses();
    for (List<PlanItem> unit : group.units()) {
      if (covered.containsAll(unit)) {
        free.addAll(unit);
        courses--;
      } else {
        open.add(unit);
      }
    }
    int tenths = group.minCredits().tenths() - Selections.creditsOf(free).tenths();
    Credits credits = new Credits(Math.max(0, tenths));
    return new ElectiveFrame(
        free, List.of(new Group(Math.max(0, courses), credits, fillable, open)));
  }

  /// Both together.
  ElectiveFrame with(ElectiveFrame other) {
    Set<PlanItem> all = new LinkedHashSet<>(items);
    all.addAll(other.items);
    List<Group> both = new ArrayList<>(groups);
    both.addAll(other.groups);
    return new ElectiveFrame(all, List.copyOf(both));
  }
}
