package org.xuetu.graph.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;

/// Rules of an open university by which a course passed elsewhere stands for the course of the same
/// name, where its level and its credits are not lower. Level and credits of the passed course are
/// those of the programmes that hold it; where none does, nobody can say.
final class SameNameRulings {
  private final PlanningRecords records;
  private final Programme programme;
  private final List<Achievement> achievements;

  SameNameRulings(PlanningRecords records, Programme programme, List<Achievement> achievements) {
    this.records = records;
    this.programme = programme;
    this.achievements = achievements;
  }

  static boolean decides(RecognitionRule rule) {
    return rule.source().kind().equals("course")
        && rule.source().form().isPresent()
        && rule.effect().targets().isEmpty()
        && rule.effect().isExemption();
  }

  void add(RecognitionRule rule, List<Ruling> rulings) {
    for (Achievement achievement : achievements) {
      if (CreditRecognition.isPassed(achievement)
          && programme.findItem(achievement.key()).isEmpty()) {
        sameName(achievement)
            .flatMap(item -> judge(rule, achievement, item))
            .ifPresent(rulings::add);
      }
    }
  }

  private Optional<PlanItem> sameName(Achievement achievement) {
    return records
        .findCourse(achievement.key())
        .map(Course::name)
        .flatMap(
            name ->
                programme.items().stream().filter(item -> item.name().equals(name)).findFirst());
  }

  private Optional<Ruling> judge(RecognitionRule rule, Achievement achievement, PlanItem item) {
    List<Programme> holders =
        records.programmes().stream()
            .filter(each -> rule.source().form().equals(Optional.of(each.form().key())))
            .filter(each -> each.findItem(achievement.key()).isPresent())
            .toList();
    if (holders.isEmpty()) {
      return Optional.empty();
    }
    List<Achievement> used = List.of(achievement);
    List<PlanItem> covers = List.of(item);
    boolean integrated = item.open().map(open -> open.integrated()).orElse(false);
    if (item.kind() == ItemKind.THESIS || integrated) {
      return Optional.of(Ruling.of(rule, used, covers, CreditState.REFUSED, "综合实践环节不得免修免考。"));
    }
    Credits credits =
        holders.stream()
            .flatMap(each -> each.findItem(achievement.key()).stream())
            .map(PlanItem::credits)
            .min(Comparator.naturalOrder())
            .orElse(Credits.ZERO);
    if (!credits.atLeast(item.credits())) {
      return Optional.of(
          Ruling.of(
              rule,
              used,
              covers,
              CreditState.REFUSED,
              "这门课 " + credits + " 学分，低于被替代课程的 " + item.credits() + " 学分。"));
    }
    int level = holders.stream().mapToInt(SameNameRulings::rank).max().orElse(0);
    if (level < rank(programme)) {
      return Optional.of(
          Ruling.of(rule, used, covers, CreditState.REFUSED, "这门课属于专科层次，低于被替代课程的层次。"));
    }
    return Optional.of(
        Ruling.of(rule, used, covers, CourseRulings.certainty(rule), CourseRulings.words(rule)));
  }

  private static int rank(Programme programme) {
    return Schooling.rankOf(programme.level()).orElse(0);
  }
}
