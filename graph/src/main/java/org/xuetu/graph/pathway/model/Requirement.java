package org.xuetu.graph.pathway.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a programme asks for, as a tree. A set of items satisfies it or not; the order in which the
/// items are passed plays no part here.
public sealed interface Requirement {
  /// All items that occur anywhere below.
  Stream<PlanItem> items();

  /// One item, passed.
  record Leaf(PlanItem item) implements Requirement {
    @Override
    public Stream<PlanItem> items() {
      return Stream.of(item);
    }
  }

  /// Every part.
  record All(String label, List<Requirement> parts) implements Requirement {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<PlanItem> items() {
      return parts.stream().flatMap(Requirement::items);
    }
  }

  /// Exactly one part; nothing from the others counts. A part whose condition does not hold cannot
  /// be the one.
  record OneOf(String label, List<Requirement> parts) implements Requirement {
    public OneOf {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<PlanItem> items() {
      return parts.stream().flatMap(Requirement::items);
    }
  }

  /// The part, but only where the condition holds; otherwise nothing below is asked for or counts.
  record OnlyWhen(Condition condition, Requirement part) implements Requirement {
    @Override
    public Stream<PlanItem> items() {
      return part.items();
    }
  }

  /// At least so many courses that carry at least so many credits together.
  ///
  /// @param pairsCountAsOne whether a written course and its practical part are one course here,
  ///     taken together or not at all
  record AtLeast(
      String label,
      int minCourses,
      Credits minCredits,
      boolean pairsCountAsOne,
      List<PlanItem> choices)
      implements Requirement {
    public AtLeast {
      choices = List.copyOf(choices);
    }

    @Override
    public Stream<PlanItem> items() {
      return choices.stream();
    }

    /// The choices grouped into what counts as one course, in the order of the programme.
    public List<List<PlanItem>> units() {
      Map<String, List<PlanItem>> units = new LinkedHashMap<>();
      for (PlanItem item : choices) {
        String unit = pairsCountAsOne ? item.theory().orElse(item.course()) : item.course();
        units.computeIfAbsent(unit, _ -> new ArrayList<>()).add(item);
      }
      return units.values().stream().map(List::copyOf).toList();
    }
  }
}
