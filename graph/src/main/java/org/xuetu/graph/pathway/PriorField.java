package org.xuetu.graph.pathway;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuetu.graph.pathway.model.Condition;
import org.xuetu.graph.recognition.Achievement;

/// The class of the prior diploma's major, by which a programme may ask for additional courses.
/// Which class a major belongs to is decided by the examination authority, so the learner says it;
/// only a diploma in computing tells by its name that nothing is added.
final class PriorField {
  private static final String COMPUTING = "计算机";
  private static final String COMPUTING_KEY = "prior-computing";

  private PriorField() {}

  private static boolean names(String field, Condition condition) {
    return field.equals(condition.key()) || field.equals(condition.zh());
  }

  static boolean isKnown(String field, List<Condition> known) {
    return field.equals(COMPUTING_KEY)
        || field.contains(COMPUTING)
        || known.stream().anyMatch(condition -> names(field, condition));
  }

  static List<String> choices(List<Condition> known) {
    return Stream.concat(Stream.of("计算机类"), known.stream().map(Condition::zh)).toList();
  }

  /// Keys of the conditions that hold.
  static Set<String> settled(Optional<String> field, List<Condition> known) {
    return known.stream()
        .filter(condition -> field.map(each -> names(each, condition)).orElse(false))
        .map(Condition::key)
        .collect(Collectors.toSet());
  }

  /// Whether it is known which of the conditions hold.
  static boolean isSettled(Optional<String> field, List<Achievement> achievements) {
    return field.isPresent()
        || achievements.stream()
            .filter(each -> each.kind() == Achievement.Kind.DIPLOMA)
            .flatMap(each -> each.origin().major().stream())
            .anyMatch(major -> major.contains(COMPUTING));
  }
}
