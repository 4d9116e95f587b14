package org.xuetu.graph.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;

/// Says in words what every achievement is worth toward a programme, and why.
public final class RecognitionReport {
  private final Programme programme;
  private final List<Achievement> achievements;
  private final ReasonWords words;
  private final UnusedWords unused;
  private final List<Ruling> rulings;

  public RecognitionReport(
      PlanningRecords records,
      Programme programme,
      List<Achievement> achievements,
      LocalDate asOf) {
    this.programme = programme;
    this.achievements = List.copyOf(achievements);
    this.words = new ReasonWords(records, programme, achievements);
    this.unused = new UnusedWords(records, programme);
    this.rulings =
        new RuleRulings(records, programme, Registration.here(achievements, programme), asOf)
            .list();
  }

  /// @param counted the items that count in the plan
  public List<RecognisedCredit> list(Recognition recognition, Set<PlanItem> counted) {
    List<RecognisedCredit> credits = new ArrayList<>();
    List<RecognisedCredit> rest = new ArrayList<>();
    for (CreditUse use : recognition.uses()) {
      for (PlanItem item : use.covers()) {
        if (counted.contains(item)) {
          credits.add(words.counts(use, item));
        } else {
          rest.add(words.notNeeded(use, item));
        }
      }
      if (use.covers().isEmpty()) {
        credits.add(words.creditsOnly(use));
      }
    }
    credits.addAll(conditions());
    Set<String> told = new HashSet<>();
    for (Achievement achievement : achievements) {
      if (told.add(achievement.kind() + achievement.id())
          && !isConsumed(achievement, recognition)) {
        rest.addAll(unused(achievement, recognition, credits));
      }
    }
    credits.addAll(rest);
    return credits;
  }

  private static boolean isConsumed(Achievement achievement, Recognition recognition) {
    return recognition.uses().stream().anyMatch(use -> use.consumed().contains(achievement.id()));
  }

  /// What counts without covering an item: a waived internship, the prior diploma.
  private List<RecognisedCredit> conditions() {
    List<RecognisedCredit> conditions = new ArrayList<>();
    for (Ruling ruling : rulings) {
      if (ruling.state() == CreditState.COUNTS
          && ruling.covers().isEmpty()
          && ruling.free().equals(Credits.ZERO)) {
        conditions.add(words.waives(ruling));
      }
    }
    DiplomaRulings diplomas = new DiplomaRulings(programme, achievements);
    achievements.stream()
        .filter(each -> each.kind() == Achievement.Kind.DIPLOMA)
        .filter(diplomas::opens)
        .map(words::priorDiploma)
        .forEach(conditions::add);
    return conditions;
  }

  private List<RecognisedCredit> unused(
      Achievement achievement, Recognition recognition, List<RecognisedCredit> counting) {
    List<RecognisedCredit> lines = new ArrayList<>();
    Set<PlanItem> covered = recognition.covered();
    rulings.stream()
        .filter(ruling -> ruling.isAbout(achievement))
        .filter(ruling -> !isSettled(ruling, covered))
        .map(ruling -> words.under(ruling, achievement))
        .forEach(lines::add);
    lines.sort(Comparator.comparing(line -> line.state().precedence()));
    boolean said =
        !lines.isEmpty()
            || counting.stream().anyMatch(each -> each.achievements().contains(achievement.id()));
    return said ? lines : List.of(unused.say(achievement, recognition, findSettled(achievement)));
  }

  private static boolean isSettled(Ruling ruling, Set<PlanItem> covered) {
    return ruling.covers().stream().anyMatch(covered::contains)
        || (ruling.covers().isEmpty() && ruling.state() == CreditState.COUNTS);
  }

  /// A rule under which the achievement would do what something else does already.
  private Optional<Ruling> findSettled(Achievement achievement) {
    return rulings.stream().filter(ruling -> ruling.isAbout(achievement)).findFirst();
  }
}
