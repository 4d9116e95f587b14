package org.xuetu.api.wire;

import java.math.BigDecimal;
import java.util.List;
import org.xuetu.graph.delay.Delay;
import org.xuetu.graph.delay.ProgrammeDelays;
import org.xuetu.graph.pathway.model.DegreeBook;

/// What holds programmes up.
public record BottlenecksBody(
    String release, String start, List<String> definitions, int total, List<Delays> programmes) {

  /// @param months from the reference month to the earliest graduation
  /// @param overall what holds up the programme as a whole
  /// @param bottlenecks courses that delay it alone, the longest delay first
  public record Delays(
      ProgrammeBody programme,
      String finish,
      int months,
      int papers,
      List<Cause> overall,
      List<Bottleneck> bottlenecks) {
    static Delays of(ProgrammeDelays delays, DegreeBook book) {
      return new Delays(
          ProgrammeBody.of(delays.programme(), book),
          delays.finish().toString(),
          delays.months(),
          delays.papers(),
          delays.overall().stream().map(Cause::of).toList(),
          delays.bottlenecks().stream().map(Bottleneck::of).toList());
    }
  }

  /// @param delayMonths by which graduation is later because of it
  /// @param finish the earliest graduation without it
  public record Cause(String cause, String label, int delayMonths, String finish, String detail) {
    static Cause of(Delay delay) {
      return new Cause(
          delay.cause().key(),
          delay.cause().zh(),
          delay.months(),
          delay.finish().toString(),
          delay.detail());
    }
  }

  /// @param delayMonths by which graduation would be earlier with the course passed
  /// @param finish the earliest graduation then
  /// @param causes how much of it goes when one constraint on the course is lifted
  public record Bottleneck(
      String course,
      String name,
      BigDecimal credits,
      String kind,
      int delayMonths,
      String finish,
      List<Cause> causes) {
    static Bottleneck of(ProgrammeDelays.Bottleneck bottleneck) {
      return new Bottleneck(
          bottleneck.course().course(),
          bottleneck.course().name(),
          bottleneck.course().credits().value(),
          bottleneck.course().kind().zh(),
          bottleneck.delay().months(),
          bottleneck.delay().finish().toString(),
          bottleneck.causes().stream().map(Cause::of).toList());
    }
  }

  public static BottlenecksBody of(ReportOrigin origin, List<ProgrammeDelays> programmes) {
    return new BottlenecksBody(
        origin.release(),
        origin.start().toString(),
        origin.definitions(),
        programmes.size(),
        programmes.stream().map(each -> Delays.of(each, origin.book())).toList());
  }
}
