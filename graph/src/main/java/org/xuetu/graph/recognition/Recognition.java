package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;

/// One way to put all achievements to use at once, each once, each item covered once.
public record Recognition(List<CreditUse> uses) {
  public static final Recognition NONE = new Recognition(List.of());

  public Recognition {
    uses = List.copyOf(uses);
  }

  /// The items that need not be sat any more.
  public Set<PlanItem> covered() {
    return uses.stream().flatMap(use -> use.covers().stream()).collect(Collectors.toSet());
  }

  /// Credits that count without standing for an item.
  public Credits free() {
    return uses.stream().map(CreditUse::free).reduce(Credits.ZERO, Credits::plus);
  }

  public boolean uses(String achievement) {
    return uses.stream().anyMatch(use -> use.used().contains(achievement));
  }

  public Optional<CreditUse> findUseFor(PlanItem item) {
    return uses.stream().filter(use -> use.covers().contains(item)).findFirst();
  }

  /// The exemptions among the uses that cover any of these items.
  public List<CreditUse> exemptionsOf(Set<PlanItem> counted) {
    return uses.stream()
        .filter(use -> use.basis().isExemption())
        .filter(use -> use.covers().stream().anyMatch(counted::contains))
        .toList();
  }

  /// The same way, in which a use no longer covers an item.
  public Recognition without(CreditUse use, PlanItem item) {
    List<PlanItem> rest = use.covers().stream().filter(each -> !each.equals(item)).toList();
    Stream<CreditUse> less = rest.isEmpty() ? Stream.of() : Stream.of(use.only(rest));
    return new Recognition(
        uses.stream().flatMap(each -> each.equals(use) ? less : Stream.of(each)).toList());
  }

  /// The same way, in which nothing but their own pass stands for some courses. A substitution is taken
  /// whole or not at all; a rule may be taken in part.
  public Recognition sitting(Set<String> courses) {
    List<CreditUse> kept = uses.stream().flatMap(use -> sitting(use, courses).stream()).toList();
    return new Recognition(kept);
  }

  private static Optional<CreditUse> sitting(CreditUse use, Set<String> courses) {
    List<PlanItem> rest =
        use.covers().stream().filter(item -> !courses.contains(item.course())).toList();
    if (rest.size() == use.covers().size() || use.basis() instanceof CreditBasis.Own) {
      return Optional.of(use);
    }
    return rest.isEmpty() || use.basis() instanceof CreditBasis.Substituted
        ? Optional.empty()
        : Optional.of(use.only(rest));
  }
}
