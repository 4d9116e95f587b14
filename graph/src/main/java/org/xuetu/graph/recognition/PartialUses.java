package org.xuetu.graph.recognition;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.graph.pathway.model.PlanItem;

/// A rule may offer more courses than are needed: one is passed already, or the limit leaves room
/// for one alone. Then a part of the offer can be taken.
final class PartialUses {
  /// Rules offer three courses at most; beyond this all or nothing is taken.
  private static final int MOST = 5;

  private PartialUses() {}

  /// The uses with their parts, wherever a part may be wanted.
  static List<CreditUse> add(List<CreditUse> uses, ExemptionLimits limits) {
    boolean tight = !limits.allowUses(uses);
    List<CreditUse> all = new ArrayList<>(uses);
    for (CreditUse use : uses) {
      boolean ruled = use.basis() instanceof CreditBasis.Ruled;
      int size = use.covers().size();
      if (ruled && size > 1 && size <= MOST && (tight || overlaps(use, uses))) {
        for (int mask = 1; mask < (1 << size) - 1; mask++) {
          all.add(use.only(part(use.covers(), mask)));
        }
      }
    }
    return all;
  }

  private static boolean overlaps(CreditUse use, List<CreditUse> uses) {
    return uses.stream()
        .filter(other -> !other.equals(use))
        .anyMatch(other -> other.covers().stream().anyMatch(use.covers()::contains));
  }

  private static List<PlanItem> part(List<PlanItem> items, int mask) {
    List<PlanItem> part = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if ((mask >> i & 1) == 1) {
        part.add(items.get(i));
      }
    }
    return part;
  }
}
