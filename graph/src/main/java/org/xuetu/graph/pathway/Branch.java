package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xuetu.graph.pathway.model.Condition;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;

/// Which conditions of a programme hold. Only the foreign language is a choice; conditions on the
/// prior diploma hold for those who say so, and the plan warns the others of them.
///
/// @param foreignLanguage absent where the programme leaves no choice
/// @param settled keys of the other conditions that hold
record Branch(Optional<Boolean> foreignLanguage, Set<String> settled) {
  private static final List<String> LANGUAGES =
      List.of("外语", "英语", "日语", "俄语", "法语", "德语", "韩语", "朝鲜语", "西班牙语");

  boolean holds(Condition condition) {
    if (!condition.concernsForeignLanguage()) {
      return settled.contains(condition.key());
    }
    return foreignLanguage.isPresent()
        && foreignLanguage.get() == condition.key().equals(Condition.FOREIGN_LANGUAGE);
  }

  /// Whether the branch is open to a learner with a wish about foreign languages. Where the
  /// programme leaves no choice, nobody can avoid the foreign language it requires.
  boolean allows(Optional<Boolean> wish, Programme programme) {
    if (wish.isEmpty()) {
      return true;
    }
    return foreignLanguage.isPresent()
        ? foreignLanguage.equals(wish)
        : wish.get() || foreignLanguages(programme).isEmpty();
  }

  /// The foreign languages among the courses of a programme; only their names tell.
  static List<PlanItem> foreignLanguages(Programme programme) {
    return programme.items().stream()
        .filter(item -> LANGUAGES.stream().anyMatch(item.name()::contains))
        .toList();
  }

  /// All branches of a programme.
  ///
  /// @param settled keys of the conditions that are no choice and hold
  static List<Branch> of(Programme programme, Set<String> settled) {
    boolean choice =
        conditions(programme.requirement()).anyMatch(Condition::concernsForeignLanguage);
    return choice
        ? List.of(new Branch(Optional.of(true), settled), new Branch(Optional.of(false), settled))
        : List.of(new Branch(Optional.empty(), settled));
  }

  /// Conditions of a programme that are no choice of the learner's.
  static List<Condition> unsettled(Programme programme) {
    Set<String> seen = new TreeSet<>();
    List<Condition> unsettled = new ArrayList<>();
    conditions(programme.requirement())
        .filter(condition -> !condition.concernsForeignLanguage())
        .filter(condition -> seen.add(condition.key()))
        .forEach(unsettled::add);
    return unsettled;
  }

  private static Stream<Condition> conditions(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Leaf _, Requirement.AtLeast _ -> Stream.empty();
      case Requirement.All all -> all.parts().stream().flatMap(Branch::conditions);
      case Requirement.OneOf oneOf -> oneOf.parts().stream().flatMap(Branch::conditions);
      case Requirement.OnlyWhen onlyWhen ->
          Stream.concat(Stream.of(onlyWhen.condition()), conditions(onlyWhen.part()));
    };
  }
}
