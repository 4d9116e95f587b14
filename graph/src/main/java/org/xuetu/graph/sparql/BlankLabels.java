package org.xuetu.graph.sparql;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/// Short labels for the blank nodes of one result.
final class BlankLabels {
  private static final long LABEL = 128;

  private final Map<Node, String> labels = new HashMap<>();
  private final Budget budget;

  BlankLabels(Budget budget) {
    this.budget = budget;
  }

  String of(Node blank) {
    return labels.computeIfAbsent(
        blank,
        _ -> {
          budget.hold(LABEL);
          return "_:b" + labels.size();
        });
  }
}
