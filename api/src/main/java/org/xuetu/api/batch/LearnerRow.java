package org.xuetu.api.batch;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.xuetu.graph.pathway.PathwayRequest;

/// One learner of many, as a row of a table or an entry of a list says.
///
/// @param row of the table as a spreadsheet counts; of a list from 1
/// @param label whatever the adviser calls the learner; given back, never kept
/// @param targets keys of programmes; empty for all that can be planned
/// @param courses in a table how many of the achievements came from the column of courses
public record LearnerRow(
    int row,
    String label,
    PathwayRequest.Learner learner,
    List<String> targets,
    OptionalInt courses) {
  PathwayRequest request(YearMonth start) {
    return new PathwayRequest(
        learner,
        targets,
        PathwayRequest.Goal.GRADUATION,
        PathwayRequest.Constraints.from(start),
        List.of(PathwayRequest.Objective.EARLIEST_FINISH));
  }

  /// Where a field of the request was read from: the title of its column, in a list its own name.
  String columnOf(String field) {
    return courses.isPresent() ? LearnerColumn.ofField(field, courses.getAsInt()) : field;
  }
}
