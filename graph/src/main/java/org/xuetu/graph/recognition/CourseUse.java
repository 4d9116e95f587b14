package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Substitution;

/// One way to put passed courses to use in a programme.
///
/// @param used codes of the passed courses it takes; each can be used once
/// @param rule absent when the passed course is itself in the programme
/// @param covers the items it stands for
public record CourseUse(List<String> used, Optional<Substitution> rule, List<PlanItem> covers) {
  public CourseUse {
    used = List.copyOf(used);
    covers = List.copyOf(covers);
  }

  /// Whether both cannot hold: a course used twice, or an item covered twice.
  boolean clashesWith(CourseUse other) {
    return used.stream().anyMatch(other.used::contains)
        || covers.stream().anyMatch(other.covers::contains);
  }
}
