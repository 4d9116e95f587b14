package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.List;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;

/// A programme completed from nothing by its best plan.
///
/// @param passed the courses that were passed on the way, without the closing piece
/// @param leaves what can be used elsewhere: these courses, certificates, the diploma
public record Completion(
    Programme programme, YearMonth finish, List<PlanItem> passed, List<Achievement> leaves) {
  public Completion {
    passed = List.copyOf(passed);
    leaves = List.copyOf(leaves);
  }
}
