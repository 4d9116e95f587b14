package org.xuetu.api.batch;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.recognition.Achievement;

/// A learner as a row of a table says.
///
/// @param label whatever the adviser calls the learner; given back, never kept
/// @param targets keys of programmes; empty for all that can be planned
record LearnerRow(
    int row,
    String label,
    List<Achievement> courses,
    List<Achievement> certificates,
    Optional<String> prior,
    Optional<String> province,
    List<String> targets) {
  PathwayRequest request(YearMonth start) {
    var achievements = Stream.concat(courses.stream(), certificates.stream()).toList();
    return new PathwayRequest(
        new PathwayRequest.Learner(
            achievements, List.of(), province, prior, Optional.empty(), false),
        targets,
        PathwayRequest.Goal.GRADUATION,
        PathwayRequest.Constraints.from(start),
        List.of(PathwayRequest.Objective.EARLIEST_FINISH));
  }
}
