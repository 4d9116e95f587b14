package org.xuetu.graph.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;

/// Lists the sets of uses that can hold together and to which no further use can be added. Uses that
/// compete for each other's items and achievements by the dozen have more of them than can be
/// listed; then the first ones are.
final class CreditWays {
  /// The learners of the data have at most a few dozen ways.
  private static final int MOST_WAYS = 300;

  private static final int MOST_TRIED = 3_000;

  private final List<CreditUse> uses;
  private final ExemptionLimits limits;
  private final boolean limited;
  private final List<BitSet> clashes = new ArrayList<>();
  private final Map<Worth, Recognition> ways = new LinkedHashMap<>();
  private int tried;

  /// What a way is worth, however it comes about.
  private record Worth(Set<PlanItem> covered, Credits free) {}

  CreditWays(List<CreditUse> uses, ExemptionLimits limits) {
    this.uses = uses;
    this.limits = limits;
    this.limited = !limits.allowUses(uses);
    for (CreditUse use : uses) {
      BitSet clashing = new BitSet();
      for (int other = 0; other < uses.size(); other++) {
        if (other != clashes.size() && use.clashesWith(uses.get(other))) {
          clashing.set(other);
        }
      }
      clashes.add(clashing);
    }
  }

  List<Recognition> list() {
    extend(0, new BitSet());
    return ways.entrySet().stream()
        .filter(way -> ways.keySet().stream().noneMatch(other -> isMore(other, way.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// Whether all there are have been listed.
  boolean isComplete() {
    return tried <= MOST_TRIED && ways.size() < MOST_WAYS;
  }

  private static boolean isMore(Worth one, Worth other) {
    return one.covered().size() > other.covered().size()
        && one.covered().containsAll(other.covered())
        && one.free().atLeast(other.free());
  }

  private boolean isOpen(int use, BitSet taken) {
    if (clashes.get(use).intersects(taken)) {
      return false;
    }
    if (!limited || !uses.get(use).basis().isExemption()) {
      return true;
    }
    List<CreditUse> more = of(taken);
    more.add(uses.get(use));
    return limits.allowUses(more);
  }

  private List<CreditUse> of(BitSet taken) {
    return taken.stream().mapToObj(uses::get).collect(Collectors.toCollection(ArrayList::new));
  }

  private void extend(int next, BitSet taken) {
    if (!isComplete()) {
      return;
    }
    if (next == uses.size()) {
      tried++;
      boolean full =
          IntStream.range(0, next).noneMatch(use -> !taken.get(use) && isOpen(use, taken));
      if (full) {
        Recognition way = new Recognition(of(taken));
        ways.putIfAbsent(new Worth(way.covered(), way.free()), way);
      }
      return;
    }
    boolean open = isOpen(next, taken);
    if (open) {
      taken.set(next);
      extend(next + 1, taken);
      taken.clear(next);
    }
    boolean disputed =
        (limited && uses.get(next).basis().isExemption())
            || clashes.get(next).nextSetBit(next + 1) >= 0;
    if (!open || disputed) {
      extend(next + 1, taken);
    }
  }
}
