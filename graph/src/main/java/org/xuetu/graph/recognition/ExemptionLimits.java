package org.xuetu.graph.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.OpenTraits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.StudyForm;

/// How many exemptions a programme allows, and what has to come first.
///
/// A share of the courses is taken of the fewest courses with which one can graduate, a written
/// course and its practical part counted as one and pieces without credits not at all, so that the
/// limit is never stated too high.
///
/// An open university allows a share of the credits of its unified compulsory courses, integrated
/// practice left out.
///
/// @param maxCourses exempted courses at most
/// @param maxCredits exempted credits at most
/// @param maxUnified exempted credits of unified compulsory courses at most
/// @param minPassedBefore courses that have to be passed before one may apply
/// @param rules the rules behind the limits
public record ExemptionLimits(
    int maxCourses,
    Credits maxCredits,
    Credits maxUnified,
    int minPassedBefore,
    List<RecognitionRule> rules) {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  public static ExemptionLimits of(PlanningRecords records, Programme programme) {
    if (programme.form() == StudyForm.OPEN) {
      return ofOpen(records, programme);
    }
    int courses = NO_LIMIT;
    Credits credits = new Credits(NO_LIMIT);
    int before = 0;
    List<RecognitionRule> rules = new ArrayList<>();
    for (RecognitionRule rule : records.rules().rulesFor(programme)) {
      if (rule.effect().kind().equals("constraint") && rule.isCertain()) {
        RecognitionRule.Limits limits = rule.limits();
        if (limits.shareOfCourses().isPresent()) {
          int most = share(limits.shareOfCourses().get(), least(programme.requirement()));
          courses = Math.min(courses, most);
        }
        if (limits.shareOfCredits().isPresent()) {
          int most = share(limits.shareOfCredits().get(), programme.minCredits().tenths());
          credits = new Credits(Math.min(credits.tenths(), most));
        }
        before = Math.max(before, limits.minPassedBefore());
        if (limits.shareOfCourses().isPresent()
            || limits.shareOfCredits().isPresent()
            || limits.minPassedBefore() > 0) {
          rules.add(rule);
        }
      }
    }
    return new ExemptionLimits(courses, credits, new Credits(NO_LIMIT), before, List.copyOf(rules));
  }

  private static ExemptionLimits ofOpen(PlanningRecords records, Programme programme) {
    List<RecognitionRule> rules =
        records.rules().rulesFor(programme).stream()
            .filter(rule -> rule.isCertain() && rule.limits().shareOfCredits().isPresent())
            .toList();
    int unified = unified(programme.items());
    int most =
        rules.stream()
            .flatMap(rule -> rule.limits().shareOfCredits().stream())
            .mapToInt(share -> share(share, unified))
            .min()
            .orElse(NO_LIMIT);
    return new ExemptionLimits(NO_LIMIT, new Credits(NO_LIMIT), new Credits(most), 0, rules);
  }

  /// Tenths of credits of the courses of which only a share may be exempted.
  private static int unified(Collection<PlanItem> items) {
    return items.stream()
        .filter(item -> item.open().map(OpenTraits::countsForExemptionShare).orElse(false))
        .mapToInt(item -> item.credits().tenths())
        .sum();
  }

  private static int share(BigDecimal share, int whole) {
    return share.multiply(BigDecimal.valueOf(whole)).setScale(0, RoundingMode.FLOOR).intValue();
  }

  /// Whether all these uses may be granted together.
  boolean allowUses(Collection<CreditUse> uses) {
    return allow(
        uses.stream()
            .filter(use -> use.basis().isExemption())
            .flatMap(use -> use.covers().stream())
            .collect(Collectors.toSet()));
  }

  /// Whether all these items may be exempted together.
  public boolean allow(Set<PlanItem> exempted) {
    int tenths = exempted.stream().mapToInt(item -> item.credits().tenths()).sum();
    return courses(exempted) <= maxCourses
        && tenths <= maxCredits.tenths()
        && unified(exempted) <= maxUnified.tenths();
  }

  /// Courses as these limits count them.
  public static int courses(Collection<PlanItem> items) {
    return (int)
        items.stream()
            .filter(item -> item.credits().tenths() > 0)
            .map(ExemptionLimits::unit)
            .distinct()
            .count();
  }

  private static String unit(PlanItem item) {
    return item.theory().orElse(item.course());
  }

  private static int least(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Leaf leaf ->
          leaf.item().credits().tenths() > 0 && leaf.item().theory().isEmpty() ? 1 : 0;
      case Requirement.All all -> all.parts().stream().mapToInt(ExemptionLimits::least).sum();
      case Requirement.OneOf oneOf ->
          oneOf.parts().stream().mapToInt(ExemptionLimits::least).min().orElse(0);
      case Requirement.OnlyWhen onlyWhen ->
          onlyWhen.condition().concernsForeignLanguage() ? least(onlyWhen.part()) : 0;
      case Requirement.AtLeast group -> least(group);
    };
  }

  /// The fewest courses that could reach the group's numbers if the largest were taken.
  private static int least(Requirement.AtLeast group) {
    Map<String, int[]> units = new HashMap<>();
    for (PlanItem item : group.choices()) {
      int[] sizes = units.computeIfAbsent(unit(item), _ -> new int[2]);
      sizes[0]++;
      sizes[1] += item.credits().tenths();
    }
    int byCount =
        group.pairsCountAsOne()
            ? group.minCourses()
            : fewest(units.values().stream().map(each -> each[0]).toList(), group.minCourses());
    int byCredits =
        fewest(units.values().stream().map(each -> each[1]).toList(), group.minCredits().tenths());
    return Math.max(byCount, byCredits);
  }

  private static int fewest(List<Integer> sizes, int wanted) {
    List<Integer> largest = sizes.stream().sorted((a, b) -> Integer.compare(b, a)).toList();
    int sum = 0;
    int count = 0;
    while (sum < wanted && count < largest.size()) {
      sum += largest.get(count);
      count++;
    }
    return count;
  }
}
