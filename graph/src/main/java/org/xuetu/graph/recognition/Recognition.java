package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.model.PlanItem;

/// One way to put all passed courses to use at once, each course once, each item covered once.
public record Recognition(List<CourseUse> uses) {
  public static final Recognition NONE = new Recognition(List.of());

  public Recognition {
    uses = List.copyOf(uses);
  }

  /// The items that need not be sat any more.
  public Set<PlanItem> covered() {
    return uses.stream().flatMap(use -> use.covers().stream()).collect(Collectors.toSet());
  }

  public boolean uses(String course) {
    return uses.stream().anyMatch(use -> use.used().contains(course));
  }

  public Optional<CourseUse> findUseFor(PlanItem item) {
    return uses.stream().filter(use -> use.covers().contains(item)).findFirst();
  }
}
