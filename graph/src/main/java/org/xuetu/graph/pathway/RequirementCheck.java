package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.Condition;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Requirement;

/// Verifier: do the counted courses satisfy the programme, and does each of them belong there?
final class RequirementCheck {
  private final Programme programme;
  private final PathwayRequest request;
  private final Plan plan;
  private final Breaches breaches;
  private final Set<String> welcome = new HashSet<>();
  private boolean languageAsked;

  RequirementCheck(Programme programme, PathwayRequest request, Plan plan, Breaches breaches) {
    this.programme = programme;
    this.request = request;
    this.plan = plan;
    this.breaches = breaches;
  }

  void check(Set<String> counted) {
    boolean satisfied = holds(programme.requirement(), counted);
    breaches.unless(satisfied, "requirement", "the programme is not satisfied");
    for (String course : counted) {
      breaches.unless(welcome.contains(course), "uncounted-course", course + " counts nowhere");
    }
    Optional<Boolean> taken = plan.foreignLanguage();
    breaches.unless(taken.isPresent() == languageAsked, "branch", "foreign language " + taken);
    Optional<Boolean> wish = request.constraints().foreignLanguage();
    breaches.unless(
        wish.isEmpty() || taken.isEmpty() || taken.equals(wish), "branch", "wanted " + wish);
  }

  private boolean holds(Requirement requirement, Set<String> counted) {
    return switch (requirement) {
      case Requirement.Leaf leaf -> {
        welcome.add(leaf.item().course());
        yield counted.contains(leaf.item().course());
      }
      case Requirement.All all -> {
        boolean every = true;
        for (Requirement part : all.parts()) {
          every &= holds(part, counted);
        }
        yield every;
      }
      case Requirement.OnlyWhen(var condition, Requirement part) ->
          switch (condition.key()) {
            case "foreign-language" -> branch(true, part, counted);
            case "no-foreign-language" -> branch(false, part, counted);
            default -> !isSettled(condition) || holds(part, counted);
          };
      case Requirement.OneOf oneOf -> exactlyOne(oneOf, counted);
      case Requirement.AtLeast group -> enough(group, counted);
    };
  }

  /// Whether the learner says that a condition on prior schooling holds.
  private boolean isSettled(Condition condition) {
    String field = request.learner().field().orElse("");
    return field.equals(condition.key()) || field.equals(condition.zh());
  }

  private boolean branch(boolean language, Requirement part, Set<String> counted) {
    languageAsked = true;
    return !plan.foreignLanguage().equals(Optional.of(language)) || holds(part, counted);
  }

  private boolean exactlyOne(Requirement.OneOf oneOf, Set<String> counted) {
    int full = 0;
    for (Requirement part : oneOf.parts()) {
      Set<String> before = Set.copyOf(welcome);
      if (isOption(part) && holds(part, counted)) {
        full++;
      } else {
        welcome.retainAll(before);
      }
    }
    return full == 1;
  }

  private boolean isOption(Requirement part) {
    if (!(part instanceof Requirement.OnlyWhen(var condition, Requirement _))) {
      return true;
    }
    languageAsked |= condition.key().endsWith("foreign-language");
    return switch (condition.key()) {
      case "foreign-language" -> plan.foreignLanguage().equals(Optional.of(true));
      case "no-foreign-language" -> plan.foreignLanguage().equals(Optional.of(false));
      default -> false;
    };
  }

  private boolean enough(Requirement.AtLeast group, Set<String> counted) {
    List<PlanItem> open = new ArrayList<>(group.choices());
    int courses = 0;
    int tenths = 0;
    while (!open.isEmpty()) {
      PlanItem first = open.getFirst();
      List<PlanItem> together =
          open.stream()
              .filter(item -> item.equals(first) || group.pairsCountAsOne() && paired(item, first))
              .toList();
      open.removeAll(together);
      long taken = together.stream().filter(item -> counted.contains(item.course())).count();
      if (taken == together.size()) {
        courses++;
        tenths += together.stream().mapToInt(item -> item.credits().tenths()).sum();
        together.forEach(item -> welcome.add(item.course()));
      }
      if (taken != 0 && taken != together.size()) {
        breaches.add(
            "half-pair", "only part of " + together.stream().map(PlanItem::course).toList());
      }
    }
    return courses >= group.minCourses() && tenths >= group.minCredits().tenths();
  }

  private static boolean paired(PlanItem one, PlanItem other) {
    String theoryOfOne = one.theory().orElse(one.course());
    String theoryOfOther = other.theory().orElse(other.course());
    return theoryOfOne.equals(theoryOfOther);
  }
}
