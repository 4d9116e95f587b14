package org.xuetu.graph.delay;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.delay.ProgrammeDelays.Bottleneck;
import org.xuetu.graph.pathway.model.Programme;

/// What would shorten a learner's plan most.
///
/// @param finish the earliest graduation; absent where the programme cannot be completed
/// @param papers written papers left
/// @param courses courses of which a pass would save most, the best first
/// @param rules rules that cost most, the worst first
public record LearnerDelays(
    Programme programme,
    Optional<YearMonth> finish,
    int papers,
    List<Bottleneck> courses,
    List<Hindrance> rules) {
  public LearnerDelays {
    courses = List.copyOf(courses);
    rules = List.copyOf(rules);
  }
}
