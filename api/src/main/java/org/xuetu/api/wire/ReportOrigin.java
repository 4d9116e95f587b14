package org.xuetu.api.wire;

import java.time.YearMonth;
import java.util.List;
import org.xuetu.graph.pathway.model.DegreeBook;

/// What every report of the alliance says first.
///
/// @param start the month in which all reference learners begin
/// @param definitions how the figures are worked out, in Chinese
public record ReportOrigin(
    String release, YearMonth start, List<String> definitions, DegreeBook book) {
  public ReportOrigin {
    definitions = List.copyOf(definitions);
  }
}
