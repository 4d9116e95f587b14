package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.api.batch.LearnerBatch;
import org.xuetu.api.batch.LearnerOutlook;
import org.xuetu.api.batch.RowFinding;

/// The nearest programme of each learner of a table, and what has to be mended in the others.
public record BatchBody(
    String release, List<Learner> learners, List<Finding> findings, long tookMs) {

  /// @param finish absent where no programme can be completed
  public record Learner(
      int row,
      String label,
      String programme,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> finish,
      int papers,
      BigDecimal recognised,
      BigDecimal remaining,
      List<String> reasons,
      List<String> warnings) {
    static Learner of(LearnerOutlook outlook) {
      return new Learner(
          outlook.row(),
          outlook.label(),
          outlook.programme(),
          outlook.name(),
          outlook.finish().map(YearMonth::toString),
          outlook.papers(),
          outlook.recognised(),
          outlook.remaining(),
          outlook.reasons(),
          outlook.warnings());
    }
  }

  public record Finding(
      int row, String column, String value, String detail, List<String> candidates) {
    static Finding of(RowFinding finding) {
      return new Finding(
          finding.row(), finding.column(), finding.value(), finding.detail(), finding.candidates());
    }
  }

  public static BatchBody of(String release, LearnerBatch batch, long tookMs) {
    return new BatchBody(
        release,
        batch.learners().stream().map(Learner::of).toList(),
        batch.findings().stream().map(Finding::of).toList(),
        tookMs);
  }
}
