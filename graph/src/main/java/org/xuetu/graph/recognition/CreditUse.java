package org.xuetu.graph.recognition;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Substitution;

/// One way to put achievements to use in a programme.
///
/// @param used ids of the achievements behind it
/// @param consumed those of them that cannot be used a second time; a diploma is not used up
/// @param covers the items it stands for
/// @param free credits that count without standing for an item
/// @param usableUntil the last month in which it can be applied for
public record CreditUse(
    List<String> used,
    Set<String> consumed,
    CreditBasis basis,
    List<PlanItem> covers,
    Credits free,
    Optional<YearMonth> usableUntil) {
  public CreditUse {
    used = List.copyOf(used);
    consumed = Set.copyOf(consumed);
    covers = List.copyOf(covers);
  }

  public static CreditUse own(String course, PlanItem item) {
    return new CreditUse(
        List.of(course),
        Set.of(course),
        new CreditBasis.Own(),
        List.of(item),
        Credits.ZERO,
        Optional.empty());
  }

  static CreditUse substituted(List<String> used, Substitution rule, List<PlanItem> covers) {
    return new CreditUse(
        used,
        Set.copyOf(used),
        new CreditBasis.Substituted(rule),
        covers,
        Credits.ZERO,
        Optional.empty());
  }

  /// Whether both cannot hold: an achievement used twice, or an item covered twice.
  boolean clashesWith(CreditUse other) {
    return consumed.stream().anyMatch(other.consumed::contains)
        || covers.stream().anyMatch(other.covers::contains)
        || (free.tenths() > 0 && other.free.tenths() > 0 && basis.key().equals(other.basis.key()));
  }

  /// The same use for some of its items alone: nobody has to claim an exemption twice.
  CreditUse only(List<PlanItem> items) {
    return new CreditUse(used, consumed, basis, items, free, usableUntil);
  }

  /// Whether another use does the same, at least as long, and counts against no further limit.
  boolean replaces(CreditUse other) {
    boolean asLong =
        usableUntil.isEmpty()
            || (other.usableUntil.isPresent()
                && !usableUntil.get().isBefore(other.usableUntil.get()));
    return Set.copyOf(covers).equals(Set.copyOf(other.covers))
        && free.equals(other.free)
        && asLong
        && (!basis.isExemption() || other.basis.isExemption());
  }
}
