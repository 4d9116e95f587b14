package org.xuetu.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.xuetu.api.batch.LearnerRow;
import org.xuetu.api.batch.LearnerTable;
import org.xuetu.api.batch.RowFinding;
import org.xuetu.api.wire.BatchQuery;

/// Turns a list of learners in a request body into what a batch plans for. An entry that makes no sense
/// is told, and the others are read all the same.
final class BatchReader {
  private BatchReader() {}

  static LearnerTable read(BatchQuery query) {
    var rows = new ArrayList<LearnerRow>();
    var findings = new ArrayList<RowFinding>();
    for (var entry : query.learners()) {
      int row = rows.size() + findings.size() + 1;
      try {
        rows.add(
            new LearnerRow(
                row,
                entry.label().orElse(""),
                LearnerReader.read(entry.learner()),
                entry.targets().orElse(List.of()).stream().map(LearnerTable::programme).toList(),
                OptionalInt.empty()));
      } catch (ProblemException fault) {
        var problem = fault.problem("");
        findings.add(
            new RowFinding(
                row,
                problem.parameter().orElse(""),
                problem.value().orElse(""),
                fault.detail(),
                List.of()));
      }
    }
    return LearnerTable.of(rows, findings);
  }
}
