package org.xuetu.graph.recognition;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Substitution;

/// Decides which items of a programme a learner's passed courses stand for.
///
/// A passed course that is itself in the programme counts as itself and as nothing else. Any other
/// counts through one substitution of the programme's major or level, never through two in a row.
/// Where a course could stand for one of several items, all ways are given: which of them helps
/// most depends on the rest of the plan.
public final class CourseRecognition {
  /// A written paper is passed with this score out of a hundred.
  public static final BigDecimal PASS_MARK = BigDecimal.valueOf(60);

  private final PlanningRecords records;

  public CourseRecognition(PlanningRecords records) {
    this.records = records;
  }

  static boolean isPassed(Achievement achievement) {
    return achievement.kind() == Achievement.Kind.COURSE
        && achievement.score().map(score -> score.compareTo(PASS_MARK) >= 0).orElse(true);
  }

  /// All ways to which nothing can be added, the most direct first; never empty.
  ///
  /// @param asOf the month from which the plan runs
  public List<Recognition> listWays(
      Programme programme, List<Achievement> achievements, YearMonth asOf) {
    List<CourseUse> uses = withoutEquals(listUses(programme, achievements, asOf));
    List<Recognition> ways = new ArrayList<>();
    Set<Set<PlanItem>> seen = new HashSet<>();
    extend(uses, 0, new ArrayList<>(), ways, seen);
    return ways;
  }

  private List<CourseUse> listUses(
      Programme programme, List<Achievement> achievements, YearMonth asOf) {
    Map<String, Achievement> passed = new LinkedHashMap<>();
    achievements.stream()
        .filter(CourseRecognition::isPassed)
        .forEach(each -> passed.putIfAbsent(each.key(), each));
    List<CourseUse> uses = new ArrayList<>();
    Map<String, Achievement> foreign = new LinkedHashMap<>();
    passed.forEach(
        (course, achievement) ->
            programme
                .findItem(course)
                .ifPresentOrElse(
                    item ->
                        uses.add(new CourseUse(List.of(course), Optional.empty(), List.of(item))),
                    () -> foreign.put(course, achievement)));
    for (Substitution substitution : records.substitutions()) {
      if (isUsable(substitution, programme, asOf)) {
        addUses(substitution, programme, foreign, uses);
      }
    }
    return uses;
  }

  private static boolean isUsable(Substitution substitution, Programme programme, YearMonth asOf) {
    return substitution.appliesTo(programme)
        && substitution.citation().certainty() != Certainty.LOW
        && substitution.validUntil().map(day -> !YearMonth.from(day).isBefore(asOf)).orElse(true);
  }

  private static void addUses(
      Substitution substitution,
      Programme programme,
      Map<String, Achievement> passed,
      List<CourseUse> uses) {
    Set<String> olds = new LinkedHashSet<>();
    olds.add(substitution.oldCourse());
    olds.addAll(substitution.oldAlso());
    List<String> held = olds.stream().filter(passed::containsKey).toList();
    List<Achievement> behind = held.stream().map(passed::get).filter(a -> a != null).toList();
    if (behind.stream().anyMatch(each -> SubstitutionDates.refuse(substitution, each))) {
      return;
    }
    if (held.size() == olds.size()) {
      Set<String> news = new LinkedHashSet<>();
      news.add(substitution.newCourse());
      news.addAll(substitution.newAlso());
      if (behind.stream().allMatch(each -> SubstitutionDates.exempt(substitution, each))) {
        news.addAll(substitution.exemptsPractical());
      }
      addUse(substitution, held, news, programme, uses);
      for (String alternative : substitution.alternativeNew()) {
        addUse(substitution, held, Set.of(alternative), programme, uses);
      }
    }
    substitution
        .newIfAlone()
        .ifPresent(
            alone ->
                held.forEach(
                    old -> addUse(substitution, List.of(old), Set.of(alone), programme, uses)));
  }

  private static void addUse(
      Substitution substitution,
      List<String> used,
      Set<String> targets,
      Programme programme,
      List<CourseUse> uses) {
    List<PlanItem> covers =
        targets.stream().flatMap(target -> programme.findItem(target).stream()).toList();
    if (!covers.isEmpty()) {
      uses.add(new CourseUse(used, Optional.of(substitution), covers));
    }
  }

  /// Of several uses that cover the same items keeps the first one whose courses have no other
  /// use: taking it never stands in the way of anything. This keeps the number of ways small when
  /// a learner has passed both an old course and its successor.
  private static List<CourseUse> withoutEquals(List<CourseUse> uses) {
    Map<String, Integer> usesOfCourse = new HashMap<>();
    uses.forEach(use -> use.used().forEach(each -> usesOfCourse.merge(each, 1, Integer::sum)));
    Map<Set<PlanItem>, CourseUse> free = new HashMap<>();
    for (CourseUse use : uses) {
      if (use.used().stream().allMatch(each -> usesOfCourse.getOrDefault(each, 0) == 1)) {
        free.putIfAbsent(Set.copyOf(use.covers()), use);
      }
    }
    return uses.stream()
        .filter(use -> free.getOrDefault(Set.copyOf(use.covers()), use).equals(use))
        .toList();
  }

  private static void extend(
      List<CourseUse> uses,
      int next,
      List<CourseUse> taken,
      List<Recognition> ways,
      Set<Set<PlanItem>> seen) {
    if (next == uses.size()) {
      Recognition way = new Recognition(taken);
      boolean full =
          uses.stream()
              .filter(use -> !taken.contains(use))
              .allMatch(use -> taken.stream().anyMatch(use::clashesWith));
      if (full && seen.add(way.covered())) {
        ways.add(way);
      }
      return;
    }
    CourseUse use = uses.get(next);
    boolean open = taken.stream().noneMatch(use::clashesWith);
    if (open) {
      taken.add(use);
      extend(uses, next + 1, taken, ways, seen);
      taken.removeLast();
    }
    boolean disputed = uses.subList(next + 1, uses.size()).stream().anyMatch(use::clashesWith);
    if (!open || disputed) {
      extend(uses, next + 1, taken, ways, seen);
    }
  }
}
