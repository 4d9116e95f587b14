package org.xuetu.graph.delay;

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
import org.xuetu.graph.delay.Delay.Cause;
import org.xuetu.graph.delay.ProgrammeDelays.Bottleneck;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;

/// Finds what holds a request for one programme up, by planning it again without one course or one
/// constraint. A constraint on a course is only tried where the course itself delays the plan: to
/// have passed it is never worse than to sit it whenever one likes.
public final class Bottlenecks {
  private final Programme programme;
  private final YearMonth start;
  private final Timetables timetables;
  private final Replans replans;

  /// @param request for that programme alone
  public Bottlenecks(PathwayFinder finder, Programme programme, PathwayRequest request) {
    this.programme = programme;
    this.start = request.constraints().start();
    this.timetables = new Timetables(finder.records(), programme);
    this.replans = new Replans(finder, request);
  }

  /// Absent where the programme cannot be completed.
  ///
  /// @throws UnusableRequest when something in the request makes no sense or names nothing known
  public Optional<ProgrammeDelays> find() throws UnusableRequest {
    TargetRanking.Row plain = replans.plain();
    return plain.finish().map(finish -> delays(plain, finish));
  }

  private ProgrammeDelays delays(TargetRanking.Row plain, YearMonth finish) {
    Comparison comparison = new Comparison(plain, finish);
    List<Bottleneck> bottlenecks = new ArrayList<>();
    for (PlanItem item : programme.items()) {
      comparison
          .delay(Cause.COURSE, replans.having(List.of(item)), "已经考过这门课")
          .map(
              delay ->
                  new Bottleneck(
                      item, delay, delay.months() > 0 ? causes(item, comparison) : List.of()))
          .ifPresent(bottlenecks::add);
    }
    bottlenecks.sort(
        Comparator.comparing(Bottleneck::delay, Delay.LONGEST_FIRST)
            .thenComparing(Bottleneck::course));
    return new ProgrammeDelays(
        programme,
        finish,
        (int) ChronoUnit.MONTHS.between(start, finish),
        plain.papers(),
        overall(comparison),
        bottlenecks);
  }

  /// Against the plan as it stands.
  private record Comparison(TargetRanking.Row plain, YearMonth finish) {
    Optional<Delay> delay(Cause cause, Optional<TargetRanking.Row> without, String detail) {
      return without
          .flatMap(row -> Replans.Saved.between(plain, finish, row))
          .filter(Replans.Saved::isAny)
          .map(saved -> new Delay(cause, saved.finish(), saved.months(), saved.papers(), detail));
    }
  }

  private List<Delay> causes(PlanItem item, Comparison comparison) {
    List<Delay> causes = new ArrayList<>();
    if (item.kind() == ItemKind.THESIS) {
      comparison
          .delay(Cause.CLOSING, replans.having(List.of(item)), "不必在最后做毕业环节")
          .ifPresent(causes::add);
    }
    if (item.kind() == ItemKind.PRACTICAL) {
      comparison
          .delay(Cause.ORDER, replans.having(List.of(item)), order(item))
          .ifPresent(causes::add);
    }
    if (item.kind() == ItemKind.WRITTEN && programme.form() == StudyForm.SELF_TAUGHT) {
      causes.addAll(examination(item, comparison));
    }
    return causes;
  }

  private static String order(PlanItem item) {
    return item.minPassedBefore().isPresent()
        ? "须先考过 " + item.minPassedBefore().getAsInt() + " 门课"
        : item.theory().map(paper -> "须在 " + paper + " 笔试之后的一批考").orElse("每年分批考核");
  }

  private List<Delay> examination(PlanItem item, Comparison comparison) {
    List<Delay> causes = new ArrayList<>();
    String course = item.course();
    if (timetables.pauses(course)) {
      comparison
          .delay(
              Cause.SESSIONS,
              replans.on(timetables.inEverySession(Set.of(course))),
              timetables
                      .pattern(course)
                      .map(pattern -> "现在只在 " + months(pattern.months()) + " 开考，")
                      .orElse("")
                  + "改为每次都开考")
          .ifPresent(causes::add);
    }
    timetables
        .slotOf(course)
        .flatMap(slot -> otherSlot(course, slot, comparison))
        .ifPresent(causes::add);
    return causes;
  }

  /// Of the other slots the one that helps most, the first among equals.
  private Optional<Delay> otherSlot(String course, Slot slot, Comparison comparison) {
    Optional<Delay> best = Optional.empty();
    for (Slot other : timetables.slots()) {
      if (!other.equals(slot)) {
        Optional<Delay> delay =
            comparison.delay(
                Cause.SLOT,
                replans.on(timetables.inSlots(Map.of(course, other))),
                "从" + slot.zh() + "移到" + other.zh());
        if (delay.isPresent()
            && (best.isEmpty() || Delay.LONGEST_FIRST.compare(delay.get(), best.get()) < 0)) {
          best = delay;
        }
      }
    }
    return best;
  }

  private List<Delay> overall(Comparison comparison) {
    List<Delay> overall = new ArrayList<>();
    List<PlanItem> theses =
        programme.items().stream().filter(item -> item.kind() == ItemKind.THESIS).toList();
    if (!theses.isEmpty()) {
      comparison.delay(Cause.CLOSING, replans.having(theses), "没有毕业环节").ifPresent(overall::add);
    }
    Set<String> papers =
        programme.items().stream()
            .filter(item -> item.kind() == ItemKind.WRITTEN)
            .map(PlanItem::course)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> pausing =
        papers.stream().filter(timetables::pauses).collect(Collectors.toCollection(TreeSet::new));
    if (programme.form() == StudyForm.SELF_TAUGHT && !pausing.isEmpty()) {
      comparison
          .delay(Cause.SESSIONS, replans.on(timetables.inEverySession(pausing)), "本计划的笔试课每次都开考")
          .ifPresent(overall::add);
    }
    List<Slot> slots = timetables.slots();
    if (slots.size() > 1) {
      comparison
          .delay(
              Cause.SLOT,
              replans.on(timetables.inSlots(spread(papers, slots))),
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
}
