package org.xuetu.graph.pathway;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.OpenTraits;
import org.xuetu.graph.pathway.model.PlanItem;

/// Electives of an open university. All courses are taken to run in every term, so two electives of
/// the same credits, examined by the same unit, do the same for every plan: of such twins the first
/// of the programme are taken, and of selections with equal figures one is kept.
final class Electives {
  private Electives() {}

  /// Twins side by side; further pieces of integrated practice, which belong to other directions,
  /// come last.
  static final Comparator<List<PlanItem>> SAME_TOGETHER =
      Comparator.<List<PlanItem>, Boolean>comparing(unit -> isIntegrated(unit.getFirst()))
          .thenComparing(unit -> isCentral(unit.getFirst()), Comparator.reverseOrder())
          .thenComparing(Selections::creditsOf, Comparator.reverseOrder())
          .thenComparing(unit -> unit.getFirst().seq());

  static boolean isCentral(PlanItem item) {
    return item.open().map(OpenTraits::central).orElse(false);
  }

  static boolean isIntegrated(PlanItem item) {
    return item.open().map(OpenTraits::integrated).orElse(false);
  }

  static boolean interchangeable(List<PlanItem> one, List<PlanItem> other) {
    PlanItem first = one.getFirst();
    PlanItem second = other.getFirst();
    return first.kind() == ItemKind.COURSE
        && second.kind() == ItemKind.COURSE
        && first.credits().equals(second.credits())
        && isCentral(first) == isCentral(second)
        && isIntegrated(first) == isIntegrated(second);
  }

  /// What decides how good a selection is, whatever the learner's order of objectives.
  private record Figures(long left, Credits credits, long integrated) {}

  /// One selection for each combination of figures, in the order in which they were found.
  static List<Set<PlanItem>> best(Collection<Set<PlanItem>> selections, Set<PlanItem> covered) {
    Map<Figures, Set<PlanItem>> best = new LinkedHashMap<>();
    for (Set<PlanItem> items : selections) {
      List<PlanItem> left = items.stream().filter(item -> !covered.contains(item)).toList();
      best.putIfAbsent(
          new Figures(
              left.size(),
              Selections.creditsOf(left),
              left.stream().filter(Electives::isIntegrated).count()),
          items);
    }
    return List.copyOf(best.values());
  }
}
