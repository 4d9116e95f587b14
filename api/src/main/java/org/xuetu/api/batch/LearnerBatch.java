package org.xuetu.api.batch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayResult;
import org.xuetu.graph.pathway.Plan;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.recognition.CreditState;

/// The answer to a table of learners: one outlook for each good row, findings for the others.
public record LearnerBatch(List<LearnerOutlook> learners, List<RowFinding> findings) {
  public LearnerBatch {
    learners = List.copyOf(learners);
    findings = List.copyOf(findings);
  }

  /// One learner after the other, so that a batch never takes more than one processor.
  public static LearnerBatch of(LearnerTable table, PathwayFinder finder, YearMonth start) {
    var learners = new ArrayList<LearnerOutlook>();
    var findings = new ArrayList<>(table.findings());
    for (var row : table.rows()) {
      try {
        learners.add(outlook(row, finder, start));
      } catch (UnusableRequest fault) {
        for (var problem : fault.problems()) {
          findings.add(
              new RowFinding(
                  row.row(),
                  LearnerColumn.ofField(problem.parameter(), row.courses().size()),
                  problem.value(),
                  problem.detail(),
                  problem.candidates()));
        }
      }
    }
    return new LearnerBatch(learners, findings);
  }

  private static LearnerOutlook outlook(LearnerRow row, PathwayFinder finder, YearMonth start)
      throws UnusableRequest {
    var request = row.request(start);
    TargetRanking.Row best =
        finder.rank(request, Optional.empty(), Optional.empty()).rows().getFirst();
    var result = finder.find(request.withTargets(List.of(best.programme().key())));
    return new LearnerOutlook(
        row.row(),
        row.label(),
        best.programme().key(),
        best.programme().name(),
        best.finish(),
        best.papers(),
        best.recognised().value(),
        best.remaining().value(),
        reasons(result),
        result.plans().stream()
            .flatMap(plan -> plan.warnings().stream())
            .map(Plan.Warning::detail)
            .toList());
  }

  private static List<String> reasons(PathwayResult result) {
    var why = result.conflict().stream().map(PathwayResult.Conflict::detail);
    var counted =
        result.plans().stream()
            .flatMap(plan -> plan.recognised().stream())
            .filter(credit -> credit.state() == CreditState.COUNTS)
            .map(
                credit ->
                    String.join("、", credit.achievements())
                        + credit.targetName().map(name -> " → " + name).orElse("")
                        + "："
                        + credit.reason());
    return Stream.concat(why, counted).toList();
  }
}
