package org.xuetu.api.batch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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

  /// All processors work on the rows, each row on one of them, so that a row that takes long holds up
  /// no other; the answers stand in the order of the rows whatever came first.
  public static LearnerBatch of(LearnerTable table, PathwayFinder finder, YearMonth start)
      throws InterruptedException {
    var rows =
        table.rows().stream().<Callable<RowAnswer>>map(it -> () -> answer(it, finder, start));
    int workers = Runtime.getRuntime().availableProcessors();
    var learners = new ArrayList<LearnerOutlook>();
    var findings = new ArrayList<>(table.findings());
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (var done : pool.invokeAll(rows.toList())) {
        switch (done.get()) {
          case RowAnswer.Planned(var outlook) -> learners.add(outlook);
          case RowAnswer.Unusable(var problems) -> findings.addAll(problems);
        }
      }
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    }
    return new LearnerBatch(learners, findings);
  }

  /// What came of a row.
  private sealed interface RowAnswer {
    record Planned(LearnerOutlook outlook) implements RowAnswer {}

    record Unusable(List<RowFinding> findings) implements RowAnswer {}
  }

  private static RowAnswer answer(LearnerRow row, PathwayFinder finder, YearMonth start) {
    try {
      return new RowAnswer.Planned(outlook(row, finder, start));
    } catch (UnusableRequest fault) {
      return new RowAnswer.Unusable(
          fault.problems().stream()
              .map(
                  problem ->
                      new RowFinding(
                          row.row(),
                          row.columnOf(problem.parameter()),
                          problem.value(),
                          problem.detail(),
                          problem.candidates()))
              .toList());
    }
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
