package org.xuetu.graph.alliance;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xuetu.graph.alliance.Delay.Cause;
import org.xuetu.graph.alliance.ProgrammeDelays.Bottleneck;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.recognition.Achievement;

/// Finds what holds a programme up, by planning it again without one course or one constraint. A
/// constraint on a course is only tried where the course itself delays the programme: to have passed
/// it is never worse than to sit it whenever one likes.
final class Bottlenecks {
  private final PathwayFinder finder;
  private final Programme programme;
  private final YearMonth start;
  private final Timetables timetables;

  Bottlenecks(PlanningRecords records, PathwayFinder finder, Programme programme, YearMonth start) {
    this.finder = finder;
    this.programme = programme;
    this.start = start;
    this.timetables = new Timetables(records, programme);
  }

  /// Absent where the programme cannot be completed.
  Optional<ProgrammeDelays> find() {
    TargetRanking.Row plain = row(finder, List.of());
    return plain.finish().map(finish -> delays(finish, plain.papers()));
  }

  private ProgrammeDelays delays(YearMonth finish, int papers) {
    List<Bottleneck> bottlenecks = new ArrayList<>();
    for (PlanItem item : programme.items()) {
      delay(Cause.COURSE, finish, finishWith(finder, List.of(item)), "已经考过这门课")
          .map(delay -> new Bottleneck(item, delay, causes(item, finish)))
          .ifPresent(bottlenecks::add);
    }
    bottlenecks.sort(
        Comparator.comparingInt((Bottleneck each) -> each.delay().months())
            .reversed()
            .thenComparing(Bottleneck::course));
    return new ProgrammeDelays(
        programme,
        finish,
        (int) ChronoUnit.MONTHS.between(start, finish),
        papers,
        overall(finish),
        bottlenecks);
  }

  private List<Delay> causes(PlanItem item, YearMonth finish) {
    List<Delay> causes = new ArrayList<>();
    if (item.kind() == ItemKind.THESIS) {
      delay(Cause.CLOSING, finish, finishWith(finder, List.of(item)), "不必在最后做毕业环节")
          .ifPresent(causes::add);
    }
    if (item.kind() == ItemKind.PRACTICAL) {
      delay(Cause.ORDER, finish, finishWith(finder, List.of(item)), order(item))
          .ifPresent(causes::add);
    }
    if (item.kind() == ItemKind.WRITTEN && programme.form() == StudyForm.SELF_TAUGHT) {
      causes.addAll(examination(item, finish));
    }
    return causes;
  }

  private static String order(PlanItem item) {
    return item.minPassedBefore().isPresent()
        ? "须先考过 " + item.minPassedBefore().getAsInt() + " 门课"
        : item.theory().map(paper -> "须在 " + paper + " 笔试之后的一批考").orElse("每年分批考核");
  }

  private List<Delay> examination(PlanItem item, YearMonth finish) {
    List<Delay> causes = new ArrayList<>();
    String course = item.course();
    if (timetables.pauses(course)) {
      delay(
              Cause.SESSIONS,
              finish,
              finishWith(timetables.inEverySession(Set.of(course))),
              timetables
                      .pattern(course)
                      .map(pattern -> "现在只在 " + months(pattern.months()) + " 开考，")
                      .orElse("")
                  + "改为每次都开考")
          .ifPresent(causes::add);
    }
    timetables
        .slotOf(course)
        .flatMap(slot -> otherSlot(course, slot, finish))
        .ifPresent(causes::add);
    return causes;
  }

  /// Of the other slots the one that helps most, the first among equals.
  private Optional<Delay> otherSlot(String course, Slot slot, YearMonth finish) {
    Optional<Delay> best = Optional.empty();
    for (Slot other : timetables.slots()) {
      if (!other.equals(slot)) {
        Optional<Delay> delay =
            delay(
                Cause.SLOT,
                finish,
                finishWith(timetables.inSlots(Map.of(course, other))),
                "从" + slot.zh() + "移到" + other.zh());
        if (delay.isPresent() && (best.isEmpty() || delay.get().months() > best.get().months())) {
          best = delay;
        }
      }
    }
    return best;
  }

  private List<Delay> overall(YearMonth finish) {
    List<Delay> overall = new ArrayList<>();
    List<PlanItem> theses =
        programme.items().stream().filter(item -> item.kind() == ItemKind.THESIS).toList();
    if (!theses.isEmpty()) {
      delay(Cause.CLOSING, finish, finishWith(finder, theses), "没有毕业环节").ifPresent(overall::add);
    }
    Set<String> papers =
        programme.items().stream()
            .filter(item -> item.kind() == ItemKind.WRITTEN)
            .map(PlanItem::course)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> pausing =
        papers.stream().filter(timetables::pauses).collect(Collectors.toCollection(TreeSet::new));
    if (programme.form() == StudyForm.SELF_TAUGHT && !pausing.isEmpty()) {
      delay(Cause.SESSIONS, finish, finishWith(timetables.inEverySession(pausing)), "本计划的笔试课每次都开考")
          .ifPresent(overall::add);
    }
    List<Slot> slots = timetables.slots();
    if (slots.size() > 1) {
      delay(
              Cause.SLOT,
              finish,
              finishWith(timetables.inSlots(spread(papers, slots))),
              "本计划的笔试课按代码轮流排在不同的时段")
          .ifPresent(overall::add);
    }
    return overall;
  }

  private Map<String, Slot> spread(Set<String> papers, List<Slot> slots) {
    Map<String, Slot> spread = new LinkedHashMap<>();
    for (String course : papers) {
      if (timetables.slotOf(course).isPresent()) {
        spread.put(course, slots.get(spread.size() % slots.size()));
      }
    }
    return spread;
  }

  private static String months(Set<Integer> months) {
    return months.stream().map(month -> month + " 月").collect(Collectors.joining("、"));
  }

  private static Optional<Delay> delay(
      Cause cause, YearMonth finish, Optional<YearMonth> without, String detail) {
    return without
        .filter(finish::isAfter)
        .map(
            earlier ->
                new Delay(
                    cause, earlier, (int) ChronoUnit.MONTHS.between(earlier, finish), detail));
  }

  private Optional<YearMonth> finishWith(PlanningRecords changed) {
    return row(new PathwayFinder(changed), List.of()).finish();
  }

  private Optional<YearMonth> finishWith(PathwayFinder with, List<PlanItem> passed) {
    return row(with, passed).finish();
  }

  private TargetRanking.Row row(PathwayFinder with, List<PlanItem> passed) {
    try {
      return with.rank(
              PathwayRequest.of(
                  programme.key(),
                  start,
                  passed.stream().map(item -> Achievement.course(item.course())).toList()),
              Optional.empty(),
              Optional.empty())
          .rows()
          .getFirst();
    } catch (UnusableRequest defect) {
      throw new IllegalStateException(programme.key() + ": " + defect.problems(), defect);
    }
  }
}
