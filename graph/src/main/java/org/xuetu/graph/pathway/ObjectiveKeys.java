package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.graph.pathway.PathwayRequest.Objective;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Timeline;

/// Measures a candidate that ends in a round by a learner's order of objectives: smaller numbers are
/// better, and the first that differs decides.
final class ObjectiveKeys {
  private final PlanningRecords records;
  private final Programme programme;
  private final Timeline timeline;
  private final ExamCalendar calendar;
  private final List<Objective> order;
  private final Map<Candidate, List<Long>> costs = new HashMap<>();
  private final Map<String, Long> chances = new HashMap<>();

  ObjectiveKeys(
      PlanningRecords records,
      Programme programme,
      ExamCalendar calendar,
      List<Objective> objectives) {
    this.records = records;
    this.programme = programme;
    this.timeline = records.timelineOf(programme);
    this.calendar = calendar;
    List<Objective> all = new ArrayList<>(objectives);
    if (!all.contains(Objective.EARLIEST_FINISH)) {
      all.add(Objective.EARLIEST_FINISH);
    }
    this.order = List.copyOf(all);
  }

  boolean finishComesFirst() {
    return order.getFirst() == Objective.EARLIEST_FINISH;
  }

  /// Whether anything but the finish is measured.
  boolean measuresMore() {
    return order.size() > 1;
  }

  long[] of(Candidate candidate, YearMonth round) {
    List<Long> keys = new ArrayList<>();
    for (Objective objective : order) {
      switch (objective) {
        case EARLIEST_FINISH -> keys.add(round.getYear() * 12L + round.getMonthValue());
        case FEWEST_PAPERS -> keys.add((long) candidate.papers().size());
        case LOWEST_COST -> keys.addAll(costs.computeIfAbsent(candidate, this::cost));
        case LOWEST_RISK -> keys.add(risk(candidate, round));
      }
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  static int compare(long[] one, long[] other) {
    return Arrays.compare(one, other);
  }

  /// What is known in hundredths of a yuan, then how many parts have no known price.
  private List<Long> cost(Candidate candidate) {
    return switch (programme.form()) {
      case OPEN -> List.of((long) Selections.creditsOf(candidate.remaining()).tenths());
      case SELF_TAUGHT ->
          List.of(
              knownCost(records, programme, candidate).movePointRight(2).longValueExact(),
              (long) candidate.remaining().size() - candidate.papers().size());
    };
  }

  static BigDecimal knownCost(PlanningRecords records, Programme programme, Candidate candidate) {
    return CostFormula.of(records, programme, candidate).known().stream()
        .map(Cost.Known::total)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private long risk(Candidate candidate, YearMonth round) {
    YearMonth last =
        EarliestFinish.lastSitting(EarliestFinish.closing(candidate, round, timeline), timeline);
    return candidate.papers().stream().filter(paper -> chances(paper, last) < 2).count();
  }

  /// In how many sessions a paper can be sat up to a month.
  private long chances(PlanItem paper, YearMonth last) {
    return chances.computeIfAbsent(
        paper.course() + last,
        _ ->
            Arrays.stream(calendar.slotsUntil(paper.course(), last))
                .map(slot -> calendar.sittingOf(slot).index())
                .distinct()
                .count());
  }
}
