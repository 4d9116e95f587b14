package org.xuetu.graph.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;

/// Decides which items of a programme a learner's achievements stand for.
///
/// Where an achievement could stand for one of several items, or only so many exemptions are
/// granted, all ways are given: which of them helps most depends on the rest of the plan.
public final class CreditRecognition {
  /// A written paper is passed with this score out of a hundred.
  public static final BigDecimal PASS_MARK = BigDecimal.valueOf(60);

  private final PlanningRecords records;

  public CreditRecognition(PlanningRecords records) {
    this.records = records;
  }

  /// Courses that a learner has passed where a programme is registered.
  public static int countPassed(List<Achievement> achievements, Programme programme) {
    return (int)
        Registration.here(achievements, programme).stream()
            .filter(CreditRecognition::isPassed)
            .count();
  }

  static boolean isPassed(Achievement achievement) {
    return achievement.kind() == Achievement.Kind.COURSE && hasPassMark(achievement);
  }

  static boolean hasPassMark(Achievement achievement) {
    return achievement.score().map(score -> score.compareTo(PASS_MARK) >= 0).orElse(true);
  }

  /// All ways to which nothing can be added, the most direct first; never empty. An exemption has
  /// to be applied for in time, so the ways without exemptions, and without those that expire
  /// early, are among them.
  ///
  /// @param asOf the day on which it is decided
  /// @param uncertain whether rules that nobody has confirmed count as well
  public List<Recognition> listWays(
      Programme programme, List<Achievement> held, LocalDate asOf, boolean uncertain) {
    return ways(programme, held, asOf, uncertain).list();
  }

  /// The same ways, and whether they are all there are.
  public RecognitionWays ways(
      Programme programme, List<Achievement> held, LocalDate asOf, boolean uncertain) {
    List<Achievement> achievements = Registration.here(held, programme);
    ExemptionLimits limits = ExemptionLimits.of(records, programme);
    List<CreditUse> all =
        PartialUses.add(listUses(programme, achievements, asOf, uncertain), limits);
    List<Recognition> ways = new ArrayList<>();
    boolean complete = true;
    for (List<CreditUse> uses : byPatience(all)) {
      CreditWays some = new CreditWays(withoutEquals(uses), limits);
      ways.addAll(some.list());
      complete &= some.isComplete();
    }
    int first = limits.minPassedBefore() - countPassed(achievements, programme);
    for (int drop = 0; drop < first; drop++) {
      ways = withoutOne(ways);
    }
    boolean dated = all.stream().anyMatch(use -> use.basis().isExemption());
    Optional<Recognition> most =
        dated ? Optional.empty() : Optional.of(new Recognition(all.stream().distinct().toList()));
    return new RecognitionWays(ways.stream().distinct().toList(), complete, most);
  }

  /// The ways, and each of them without one paper that a certificate or diploma covers: somebody who
  /// has passed nothing yet has to pass something first, and it may be one of these.
  private static List<Recognition> withoutOne(List<Recognition> ways) {
    List<Recognition> all = new ArrayList<>(ways);
    for (Recognition way : ways) {
      for (CreditUse use : way.uses()) {
        if (use.basis() instanceof CreditBasis.Ruled) {
          for (PlanItem item : use.covers()) {
            if (item.kind() == ItemKind.WRITTEN) {
              all.add(way.without(use, item));
            }
          }
        }
      }
    }
    return all;
  }

  private List<CreditUse> listUses(
      Programme programme, List<Achievement> achievements, LocalDate asOf, boolean uncertain) {
    List<CreditUse> uses =
        new ArrayList<>(
            new SubstitutionUses(records, programme, asOf).list(achievements, uncertain));
    for (Ruling ruling : new RuleRulings(records, programme, achievements, asOf).list()) {
      boolean fits =
          ruling.state() == CreditState.COUNTS
              || (uncertain && ruling.state() == CreditState.UNDECIDED);
      if (fits && (!ruling.covers().isEmpty() || ruling.free().tenths() > 0)) {
        uses.add(ruling.toUse());
      }
    }
    return Interchangeable.reduce(uses);
  }

  /// All uses; those without the exemptions that expire first; and so on; those without any
  /// exemption.
  private static List<List<CreditUse>> byPatience(List<CreditUse> uses) {
    List<List<CreditUse>> lists = new ArrayList<>();
    lists.add(uses);
    uses.stream()
        .flatMap(use -> use.usableUntil().stream())
        .distinct()
        .sorted()
        .forEach(
            month ->
                lists.add(
                    uses.stream()
                        .filter(
                            use -> use.usableUntil().map(each -> each.isAfter(month)).orElse(true))
                        .toList()));
    lists.add(uses.stream().filter(use -> !use.basis().isExemption()).toList());
    return lists.stream().distinct().toList();
  }

  /// Of several uses that cover the same items keeps the first one that takes nothing from any
  /// other use: taking it never stands in the way of anything. This keeps the number of ways small
  /// when a learner has passed both an old course and its successor.
  private static List<CreditUse> withoutEquals(List<CreditUse> uses) {
    Map<String, Integer> usesOf = new HashMap<>();
    uses.forEach(use -> use.consumed().forEach(each -> usesOf.merge(each, 1, Integer::sum)));
    Set<CreditUse> free = new LinkedHashSet<>();
    for (CreditUse use : uses) {
      if (use.consumed().stream().allMatch(each -> usesOf.getOrDefault(each, 0) == 1)
          && free.stream().noneMatch(each -> each.replaces(use))) {
        free.add(use);
      }
    }
    Set<CreditUse> kept = new HashSet<>();
    return uses.stream()
        .filter(
            use -> {
              Optional<CreditUse> better =
                  free.stream().filter(each -> !each.equals(use) && each.replaces(use)).findFirst();
              return better.isEmpty() && kept.add(use);
            })
        .toList();
  }
}
