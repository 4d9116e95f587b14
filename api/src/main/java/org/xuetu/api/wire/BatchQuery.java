package org.xuetu.api.wire;

import java.util.List;
import java.util.Optional;

/// Many learners at once, as they arrive; read and never kept.
public record BatchQuery(List<Entry> learners) {
  public BatchQuery {
    learners = List.copyOf(learners);
  }

  /// One of them.
  ///
  /// @param label whatever the adviser calls the learner; given back, never kept
  /// @param targets keys of programmes; without any, all that can be planned
  public record Entry(
      Optional<String> label, Optional<LearnerQuery> learner, Optional<List<String>> targets) {}
}
