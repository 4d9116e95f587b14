package org.xuetu.graph.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;

/// Lists the sets of uses that can hold together and to which no further use can be added.
final class CreditWays {
  private final List<CreditUse> uses;
  private final ExemptionLimits limits;
  private final boolean limited;
  private final List<Recognition> ways = new ArrayList<>();
  private final Set<Worth> seen = new HashSet<>();

  /// What a way is worth, however it comes about.
  private record Worth(Set<PlanItem> covered, Credits free) {}

  CreditWays(List<CreditUse> uses, ExemptionLimits limits) {
    this.uses = uses;
    this.limits = limits;
    this.limited = !limits.allowUses(uses);
  }

  List<Recognition> list() {
    extend(0, new ArrayList<>());
    return ways.stream()
        .filter(way -> ways.stream().noneMatch(other -> isMore(other, way)))
        .toList();
  }

  private static boolean isMore(Recognition one, Recognition other) {
    Set<PlanItem> covered = one.covered();
    return covered.size() > other.covered().size()
        && covered.containsAll(other.covered())
        && one.free().atLeast(other.free());
  }

  private boolean isOpen(CreditUse use, List<CreditUse> taken) {
    if (taken.stream().anyMatch(use::clashesWith)) {
      return false;
    }
    if (!limited || !use.basis().isExemption()) {
      return true;
    }
    List<CreditUse> more = new ArrayList<>(taken);
    more.add(use);
    return limits.allowUses(more);
  }

  private void extend(int next, List<CreditUse> taken) {
    if (next == uses.size()) {
      Recognition way = new Recognition(taken);
      boolean full =
          uses.stream().filter(use -> !taken.contains(use)).noneMatch(use -> isOpen(use, taken));
      if (full && seen.add(new Worth(way.covered(), way.free()))) {
        ways.add(way);
      }
      return;
    }
    CreditUse use = uses.get(next);
    boolean open = isOpen(use, taken);
    if (open) {
      taken.add(use);
      extend(next + 1, taken);
      taken.removeLast();
    }
    boolean disputed =
        (limited && use.basis().isExemption())
            || uses.subList(next + 1, uses.size()).stream().anyMatch(use::clashesWith);
    if (!open || disputed) {
      extend(next + 1, taken);
    }
  }
}
