package org.xuetu.graph.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;

/// Rules by which passed courses count: any of a list, or a number of them together. A course that
/// is itself in the programme counts as itself and as nothing else.
final class CourseRulings {
  private final Programme programme;
  private final List<Achievement> achievements;

  CourseRulings(Programme programme, List<Achievement> achievements) {
    this.programme = programme;
    this.achievements = achievements;
  }

  void add(RecognitionRule rule, List<PlanItem> covers, List<Ruling> rulings) {
    if (covers.isEmpty()) {
      return;
    }
    List<Achievement> held =
        achievements.stream()
            .filter(CreditRecognition::isPassed)
            .filter(each -> rule.source().courses().contains(each.key()))
            .filter(each -> programme.findItem(each.key()).isEmpty())
            .toList();
    int needed = rule.source().minCount();
    if (!held.isEmpty() && held.size() < needed) {
      rulings.add(
          new Ruling(
              rule,
              held,
              covers,
              CreditState.WOULD_COUNT_IF,
              "须有 " + needed + " 门这类课程合格，现有 " + held.size() + " 门。",
              Optional.empty()));
      return;
    }
    List<List<Achievement>> choices = new ArrayList<>();
    choose(held, needed, 0, new ArrayList<>(), choices);
    for (List<Achievement> choice : choices) {
      rulings.add(new Ruling(rule, choice, covers, certainty(rule), words(rule), Optional.empty()));
    }
  }

  static CreditState certainty(RecognitionRule rule) {
    return rule.isCertain() ? CreditState.COUNTS : CreditState.UNDECIDED;
  }

  /// Why a rule that fits is not decided, or nothing.
  static String words(RecognitionRule rule) {
    return rule.isCertain()
        ? ""
        : "这条规定" + (rule.validity().hypothesis() ? "尚待核实" : "的确信程度低") + "，须向考试院或主考学校咨询，默认不计入。";
  }

  private static void choose(
      List<Achievement> held,
      int needed,
      int next,
      List<Achievement> taken,
      List<List<Achievement>> choices) {
    if (taken.size() == needed) {
      choices.add(List.copyOf(taken));
      return;
    }
    for (int i = next; i < held.size(); i++) {
      taken.add(held.get(i));
      choose(held, needed, i + 1, taken, choices);
      taken.removeLast();
    }
  }
}
