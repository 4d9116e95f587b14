package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.recognition.Recognition;

/// Lists the sets of items with which a programme can be completed in one branch.
///
/// Items that are covered already are free: of an at-least group all covered courses are taken, and
/// then as few others as it still needs. Every set is a smallest one, filled up with further courses
/// where the total of credits, a number of courses or a first pass before an exemption falls short.
/// A larger set never finishes earlier, because its papers contain those of a smaller one.
final class Selections {
  private final Programme programme;
  private final Branch branch;
  private final Recognition recognition;
  private final Set<PlanItem> covered;
  private final Credits free;
  private final Set<String> certified;
  private final int firstPasses;
  private final int most;

  /// @param recognition what need not be sat any more
  /// @param certified courses that only a certificate settles
  /// @param firstPasses papers that have to be passed before an exemption can be applied for
  /// @param most sets that may be listed
  Selections(
      Programme programme,
      Branch branch,
      Recognition recognition,
      Set<String> certified,
      int firstPasses,
      int most) {
    this.programme = programme;
    this.most = most;
    this.branch = branch;
    this.recognition = recognition;
    this.firstPasses = firstPasses;
    this.covered = recognition.covered();
    this.free = recognition.free();
    this.certified = certified;
  }

  /// @throws TooManySelections when there are more than may be listed
  List<Set<PlanItem>> list() {
    Set<Set<PlanItem>> complete = new LinkedHashSet<>();
    for (Set<PlanItem> items : smallest(programme.requirement())) {
      if (isEnough(items)) {
        complete.add(items);
      } else {
        fillUp(new LinkedHashSet<>(items), creditsOf(items), spareUnits(items), 0, complete);
      }
    }
    return programme.open().isPresent() ? Electives.best(complete, covered) : List.copyOf(complete);
  }

  static Credits creditsOf(Iterable<PlanItem> items) {
    Credits sum = Credits.ZERO;
    for (PlanItem item : items) {
      sum = sum.plus(item.credits());
    }
    return sum;
  }

  private List<Set<PlanItem>> smallest(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Leaf(PlanItem item) -> List.of(Set.of(item));
      case Requirement.All all -> product(all.parts());
      case Requirement.OneOf oneOf ->
          open(oneOf).stream().flatMap(part -> smallest(part).stream()).distinct().toList();
      case Requirement.OnlyWhen onlyWhen ->
          branch.holds(onlyWhen.condition()) ? smallest(onlyWhen.part()) : List.of(Set.of());
      case Requirement.AtLeast group -> atLeast(group);
    };
  }

  /// The programme with the choices inside its groups left open: one frame for each way to choose
  /// among the parts of its one-ofs.
  List<ElectiveFrame> frames() {
    return frames(programme.requirement(), true);
  }

  /// @param fillable whether more courses than the groups ask for may be taken from them
  private List<ElectiveFrame> frames(Requirement requirement, boolean fillable) {
    return switch (requirement) {
      case Requirement.Leaf(PlanItem item) -> List.of(new ElectiveFrame(Set.of(item), List.of()));
      case Requirement.All all -> {
        List<ElectiveFrame> frames = List.of(ElectiveFrame.EMPTY);
        for (Requirement part : all.parts()) {
          List<ElectiveFrame> options = frames(part, fillable);
          frames = frames.stream().flatMap(frame -> options.stream().map(frame::with)).toList();
        }
        yield frames;
      }
      case Requirement.OneOf oneOf -> {
        List<Requirement> parts = open(oneOf);
        boolean one = parts.size() == 1;
        yield parts.stream().flatMap(part -> frames(part, fillable && one).stream()).toList();
      }
      case Requirement.OnlyWhen onlyWhen ->
          branch.holds(onlyWhen.condition())
              ? frames(onlyWhen.part(), fillable)
              : List.of(ElectiveFrame.EMPTY);
      case Requirement.AtLeast group -> List.of(ElectiveFrame.of(group, covered, fillable));
    };
  }

  /// The parts of which one may be chosen in this branch.
  private List<Requirement> open(Requirement.OneOf oneOf) {
    return oneOf.parts().stream()
        .filter(
            part ->
                !(part instanceof Requirement.OnlyWhen onlyWhen)
                    || branch.holds(onlyWhen.condition()))
        .toList();
  }

  private List<Set<PlanItem>> product(List<Requirement> parts) {
    List<Set<PlanItem>> sets = List.of(Set.of());
    for (Requirement part : parts) {
      List<Set<PlanItem>> options = smallest(part);
      List<Set<PlanItem>> longer = new ArrayList<>();
      for (Set<PlanItem> set : sets) {
        for (Set<PlanItem> option : options) {
          longer.add(union(set, option));
          limit(longer.size());
        }
      }
      sets = longer;
    }
    return sets;
  }

  private List<Set<PlanItem>> atLeast(Requirement.AtLeast group) {
    Set<PlanItem> free = new LinkedHashSet<>();
    List<List<PlanItem>> open = new ArrayList<>();
    int courses = 0;
    for (List<PlanItem> unit : group.units()) {
      if (covered.containsAll(unit)) {
        free.addAll(unit);
        courses++;
      } else {
        open.add(unit);
      }
    }
    List<List<List<PlanItem>>> choices = new ArrayList<>();
    choose(group, open, 0, courses, creditsOf(free), new ArrayList<>(), choices);
    List<Set<PlanItem>> sets = new ArrayList<>();
    for (List<List<PlanItem>> choice : choices) {
      Set<PlanItem> set = new LinkedHashSet<>(free);
      choice.forEach(set::addAll);
      sets.add(set);
    }
    return sets;
  }

  private static boolean reached(Requirement.AtLeast group, int courses, Credits credits) {
    return courses >= group.minCourses() && credits.atLeast(group.minCredits());
  }

  private void choose(
      Requirement.AtLeast group,
      List<List<PlanItem>> open,
      int next,
      int courses,
      Credits credits,
      List<List<PlanItem>> taken,
      List<List<List<PlanItem>>> choices) {
    if (reached(group, courses, credits)) {
      if (isSmallest(group, courses, credits, taken)) {
        choices.add(List.copyOf(taken));
        limit(choices.size());
      }
      return;
    }
    for (int i = next; i < open.size(); i++) {
      taken.add(open.get(i));
      Credits more = credits.plus(creditsOf(open.get(i)));
      choose(group, open, i + 1, courses + 1, more, taken, choices);
      taken.removeLast();
    }
  }

  private static boolean isSmallest(
      Requirement.AtLeast group, int courses, Credits credits, List<List<PlanItem>> taken) {
    for (List<PlanItem> unit : taken) {
      Credits without = new Credits(credits.tenths() - creditsOf(unit).tenths());
      if (reached(group, courses - 1, without)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the credits add up to the total, the courses to the number that a practical part asks
  /// for, and the papers to those that have to be passed before an exemption.
  boolean isEnough(Set<PlanItem> items) {
    long passed = items.stream().filter(item -> !isLeft(item) || isPaper(item)).count();
    return creditsOf(items).plus(free).atLeast(programme.minCredits())
        && reachesCentral(items)
        && items.stream()
            .filter(item -> isLeft(item) && !certified.contains(item.course()))
            .allMatch(item -> passed >= item.minPassedBefore().orElse(0))
        && (firstPasses == 0 || !exempts(items) || papersLeft(items) >= firstPasses);
  }

  private boolean exempts(Set<PlanItem> items) {
    return !recognition.exemptionsOf(items).isEmpty()
        || items.stream().anyMatch(item -> isLeft(item) && certified.contains(item.course()));
  }

  private long papersLeft(Set<PlanItem> items) {
    return items.stream().filter(item -> isLeft(item) && isPaper(item)).count();
  }

  private boolean isLeft(PlanItem item) {
    return !covered.contains(item);
  }

  private boolean reachesCentral(Set<PlanItem> items) {
    return programme
        .open()
        .map(
            open ->
                creditsOf(items.stream().filter(Electives::isCentral).toList())
                    .atLeast(open.minCentralCredits()))
        .orElse(true);
  }

  private boolean isPaper(PlanItem item) {
    return item.kind().takesPlace() && !certified.contains(item.course());
  }

  /// Adds further courses of the groups until there is enough of them. The parts of a one-of stay as
  /// they were chosen.
  ///
  /// @param items is left as it was
  /// @param credits of the items
  private void fillUp(
      Set<PlanItem> items,
      Credits credits,
      List<List<PlanItem>> spare,
      int next,
      Set<Set<PlanItem>> complete) {
    if (credits.plus(free).atLeast(programme.minCredits()) && isEnough(items)) {
      complete.add(new LinkedHashSet<>(items));
      limit(complete.size());
      return;
    }
    for (int i = next; i < spare.size(); i++) {
      boolean same = i > next && Electives.interchangeable(spare.get(i - 1), spare.get(i));
      if (!same) {
        List<PlanItem> added = spare.get(i).stream().filter(items::add).toList();
        fillUp(items, credits.plus(creditsOf(added)), spare, i + 1, complete);
        added.forEach(items::remove);
      }
    }
  }

  private List<List<PlanItem>> spareUnits(Set<PlanItem> items) {
    List<List<PlanItem>> spare = new ArrayList<>();
    collectUnits(programme.requirement(), spare);
    spare.removeIf(unit -> items.containsAll(unit) || creditsOf(unit).tenths() == 0);
    if (programme.open().isPresent()) {
      spare.sort(Electives.SAME_TOGETHER);
    }
    return spare;
  }

  private void collectUnits(Requirement requirement, List<List<PlanItem>> units) {
    switch (requirement) {
      case Requirement.Leaf _ -> {}
      case Requirement.OneOf oneOf -> {
        if (open(oneOf).size() == 1) {
          collectUnits(open(oneOf).getFirst(), units);
        }
      }
      case Requirement.All all -> all.parts().forEach(part -> collectUnits(part, units));
      case Requirement.OnlyWhen onlyWhen -> {
        if (branch.holds(onlyWhen.condition())) {
          collectUnits(onlyWhen.part(), units);
        }
      }
      case Requirement.AtLeast group -> units.addAll(group.units());
    }
  }

  private static Set<PlanItem> union(Set<PlanItem> one, Iterable<PlanItem> other) {
    Set<PlanItem> union = new LinkedHashSet<>(one);
    other.forEach(union::add);
    return union;
  }

  private void limit(int size) {
    if (size > most) {
      throw new TooManySelections();
    }
  }
}
