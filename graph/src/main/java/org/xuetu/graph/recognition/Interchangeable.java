package org.xuetu.graph.recognition;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;

/// Certificates that can do exactly the same things: no more of them are of use than there are
/// things to do, so that a drawer full of certificates does not make the search long.
final class Interchangeable {
  private Interchangeable() {}

  /// What a use does, whoever does it.
  private record Deed(
      Optional<String> rule, Set<PlanItem> covers, Credits free, Optional<YearMonth> until) {
    static Deed of(CreditUse use) {
      return new Deed(use.basis().key(), Set.copyOf(use.covers()), use.free(), use.usableUntil());
    }
  }

  static List<CreditUse> reduce(List<CreditUse> uses) {
    Map<String, Set<Deed>> deedsOf = new LinkedHashMap<>();
    Set<String> withOthers = new HashSet<>();
    for (CreditUse use : uses) {
      for (String achievement : use.consumed()) {
        deedsOf.computeIfAbsent(achievement, _ -> new HashSet<>()).add(Deed.of(use));
        if (use.consumed().size() > 1) {
          withOthers.add(achievement);
        }
      }
    }
    Map<Set<Deed>, Integer> seen = new HashMap<>();
    Set<String> spare =
        deedsOf.entrySet().stream()
            .filter(entry -> !withOthers.contains(entry.getKey()))
            .filter(
                entry -> seen.merge(entry.getValue(), 1, Integer::sum) > entry.getValue().size())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return uses.stream().filter(use -> use.consumed().stream().noneMatch(spare::contains)).toList();
  }
}
