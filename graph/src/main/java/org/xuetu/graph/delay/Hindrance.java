package org.xuetu.graph.delay;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.recognition.CreditState;

/// A rule without which a learner's plan would be shorter.
public sealed interface Hindrance {
  /// What would be saved.
  Delay delay();

  /// In Chinese.
  String label();

  /// A rule under which something that the learner holds does not count.
  ///
  /// @param rule key of the rule or substitution
  /// @param achievements names
  /// @param state what it is worth now
  record Refusal(
      String rule,
      String label,
      List<String> achievements,
      CreditState state,
      Citation citation,
      Delay delay)
      implements Hindrance {
    public Refusal {
      achievements = List.copyOf(achievements);
    }
  }

  /// A constraint on when a course can be taken.
  ///
  /// @param course absent where it holds for the whole programme
  record Constraint(Optional<PlanItem> course, Delay delay) implements Hindrance {
    @Override
    public String label() {
      return course.map(each -> each.course() + " " + each.name()).orElse("整个计划")
          + "："
          + delay.cause().zh();
    }
  }
}
