package org.xuetu.graph.alliance;

import java.time.YearMonth;
import java.util.List;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;

/// What holds a programme up for somebody who begins with nothing.
///
/// @param finish the earliest graduation
/// @param months from the reference month to it
/// @param papers written papers of the best plan
/// @param overall delays of the whole programme: by the months in which its courses are examined, by
///     slots that its courses share, by the closing piece
/// @param bottlenecks courses that delay it alone, the longest delay first
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

  /// A course without which the programme would be completed earlier.
  ///
  /// @param delay the whole delay: against the plan of somebody who has passed the course
  /// @param causes how much of it goes when one constraint on the course is lifted
  public record Bottleneck(PlanItem course, Delay delay, List<Delay> causes) {
    public Bottleneck {
      causes = List.copyOf(causes);
    }
  }
}
