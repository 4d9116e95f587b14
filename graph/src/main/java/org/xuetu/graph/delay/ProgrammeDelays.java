package org.xuetu.graph.delay;

import java.time.YearMonth;
import java.util.List;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;

/// What holds a programme up for somebody.
///
/// @param finish the earliest graduation
/// @param months from the first month of the request to it
/// @param papers written papers of the best plan
/// @param overall delays of the whole programme: by the months in which its courses are examined, by
///     slots that its courses share, by the closing piece
/// @param bottlenecks courses without which it would be completed earlier or with fewer papers, the
///     longest delay first
public record ProgrammeDelays(
    Programme programme,
    YearMonth finish,
    int months,
    int papers,
    List<Delay> overall,
    List<Bottleneck> bottlenecks) {
  public ProgrammeDelays {
    overall = List.copyOf(overall);
    bottlenecks = List.copyOf(bottlenecks);
  }

  /// Only what makes graduation later, whatever papers it costs.
  public ProgrammeDelays later() {
    return new ProgrammeDelays(
        programme,
        finish,
        months,
        papers,
        later(overall),
        bottlenecks.stream()
            .filter(each -> each.delay().months() > 0)
            .map(each -> new Bottleneck(each.course(), each.delay(), later(each.causes())))
            .toList());
  }

  private static List<Delay> later(List<Delay> delays) {
    return delays.stream().filter(each -> each.months() > 0).toList();
  }

  /// A course without which the plan would be shorter.
  ///
  /// @param delay the whole delay: against the plan of somebody who has passed the course
  /// @param causes how much of it goes when one constraint on the course is lifted
  public record Bottleneck(PlanItem course, Delay delay, List<Delay> causes) {
    public Bottleneck {
      causes = List.copyOf(causes);
    }
  }
}
