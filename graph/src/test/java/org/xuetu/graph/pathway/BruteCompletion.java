package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;

/// Which sets of courses complete a programme, written without a look at the finder.
///
/// @param wish whether to take a foreign language
record BruteCompletion(Programme programme, Optional<Boolean> wish) {
  /// Whether these courses complete it in a branch that the learner wants, none of them in vain.
  boolean isReachedBy(Set<String> counted) {
    for (boolean language : List.of(true, false)) {
      Set<String> used = new HashSet<>();
      boolean allowed =
          !hasChoice(programme.requirement()) || wish.isEmpty() || wish.get() == language;
      if (allowed
          && satisfied(programme.requirement(), counted, language, used)
          && used.equals(counted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasChoice(Requirement requirement) {
    return switch (requirement) {
      case Requirement.OnlyWhen _ -> true;
      case Requirement.All all -> all.parts().stream().anyMatch(BruteCompletion::hasChoice);
      case Requirement.OneOf one -> one.parts().stream().anyMatch(BruteCompletion::hasChoice);
      case Requirement.Leaf _, Requirement.AtLeast _ -> false;
    };
  }

  private static boolean satisfied(
      Requirement requirement, Set<String> counted, boolean language, Set<String> used) {
    switch (requirement) {
      case Requirement.Leaf leaf -> {
        used.add(leaf.item().course());
        return counted.contains(leaf.item().course());
      }
      case Requirement.All all -> {
        boolean every = true;
        for (Requirement part : all.parts()) {
          every = satisfied(part, counted, language, used) && every;
        }
        return every;
      }
      case Requirement.OnlyWhen only -> {
        boolean holds = only.condition().key().equals("foreign-language") == language;
        return holds && satisfied(only.part(), counted, language, used);
      }
      case Requirement.OneOf one -> {
        int options = 0;
        for (Requirement part : one.parts()) {
          Set<String> own = new HashSet<>();
          if (satisfied(part, counted, language, own)) {
            options++;
            used.addAll(own);
          }
        }
        return options == 1;
      }
      case Requirement.AtLeast group -> {
        int courses = 0;
        int tenths = 0;
        for (PlanItem item : group.choices()) {
          List<PlanItem> partners = new ArrayList<>();
          for (PlanItem other : group.choices()) {
            boolean pair =
                group.pairsCountAsOne()
                    && (other.theory().equals(Optional.of(item.course()))
                        || item.theory().equals(Optional.of(other.course())));
            if (pair || other.equals(item)) {
              partners.add(other);
            }
          }
          if (partners.stream().allMatch(each -> counted.contains(each.course()))) {
            tenths += item.credits().tenths();
            used.add(item.course());
            courses += partners.getFirst().equals(item) ? 1 : 0;
          }
        }
        return courses >= group.minCourses() && tenths >= group.minCredits().tenths();
      }
    }
  }
}
