package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;

/// Says which choices a plan makes in its programme, and for every course why it is in the plan.
final class ChoiceWords {
  private final Candidate candidate;
  private final List<String> choices = new ArrayList<>();
  private final Map<String, String> why = new HashMap<>();

  ChoiceWords(Programme programme, Candidate candidate) {
    this.candidate = candidate;
    candidate.branch().foreignLanguage().ifPresent(taken -> choices.add(taken ? "考外语" : "不考外语"));
    walk(programme.requirement());
  }

  /// The choices in Chinese; empty where the programme leaves none.
  List<String> choices() {
    return List.copyOf(choices);
  }

  /// By course: why it is in the plan.
  Map<String, String> why() {
    return Map.copyOf(why);
  }

  private void walk(Requirement requirement) {
    switch (requirement) {
      case Requirement.Leaf(PlanItem item) ->
          why.putIfAbsent(
              item.course(),
              switch (item.kind()) {
                case WRITTEN, PRACTICAL -> "必考课程。";
                case COURSE -> "必修课程。";
                case THESIS -> item.credits().tenths() == 0 ? "毕业必需，不计学分。" : "毕业必需。";
              });
      case Requirement.All all -> all.parts().forEach(this::walk);
      case Requirement.OnlyWhen onlyWhen -> {
        if (candidate.branch().holds(onlyWhen.condition())) {
          onlyWhen
              .part()
              .items()
              .filter(candidate.counted()::contains)
              .forEach(
                  item ->
                      why.putIfAbsent(item.course(), "选择“" + onlyWhen.condition().zh() + "”须修。"));
          walk(onlyWhen.part());
        }
      }
      case Requirement.OneOf oneOf when oneOf.parts().stream().anyMatch(ChoiceWords::isBranch) ->
          oneOf.parts().forEach(this::walk);
      case Requirement.OneOf oneOf -> {
        List<PlanItem> taken = taken(oneOf);
        choices.add(oneOf.label() + "：" + names(taken));
        taken.forEach(item -> why.put(item.course(), "选自“" + oneOf.label() + "”。"));
      }
      case Requirement.AtLeast group -> {
        List<PlanItem> taken = taken(group);
        choices.add(group.label() + "：" + names(taken));
        taken.forEach(item -> why.put(item.course(), "选自“" + group.label() + "”。"));
      }
    }
  }

  private static boolean isBranch(Requirement part) {
    return part instanceof Requirement.OnlyWhen;
  }

  private List<PlanItem> taken(Requirement requirement) {
    return requirement.items().filter(candidate.counted()::contains).distinct().sorted().toList();
  }

  private static String names(List<PlanItem> items) {
    return String.join("、", items.stream().map(item -> item.course() + " " + item.name()).toList());
  }
}
