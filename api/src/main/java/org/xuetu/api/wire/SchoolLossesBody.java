package org.xuetu.api.wire;

import java.math.BigDecimal;
import java.util.List;
import org.xuetu.graph.alliance.SchoolLoss;

/// Credit losses between schools, added up over their programmes.
public record SchoolLossesBody(
    String release, String start, List<String> definitions, int total, List<Loss> losses) {

  /// @param pairs pairs of programmes
  public record Loss(
      ProgrammeBody.School from,
      ProgrammeBody.School to,
      int pairs,
      BigDecimal completed,
      BigDecimal counts,
      BigDecimal conditional,
      BigDecimal undecided,
      BigDecimal refused,
      BigDecimal share,
      BigDecimal recognised,
      BigDecimal required,
      BigDecimal recognisedShare) {
    static Loss of(SchoolLoss loss) {
      return new Loss(
          new ProgrammeBody.School(loss.from(), loss.fromName()),
          new ProgrammeBody.School(loss.to(), loss.toName()),
          loss.pairs(),
          loss.completed().value(),
          loss.counts().value(),
          loss.conditional().value(),
          loss.undecided().value(),
          loss.refused().value(),
          LossesBody.share(loss.counts(), loss.completed()),
          loss.recognised().value(),
          loss.required().value(),
          LossesBody.share(loss.recognised(), loss.required()));
    }
  }

  public static SchoolLossesBody of(ReportOrigin origin, List<SchoolLoss> losses) {
    return new SchoolLossesBody(
        origin.release(),
        origin.start().toString(),
        origin.definitions(),
        losses.size(),
        losses.stream().map(Loss::of).toList());
  }
}
