package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Timeline;

/// Turns the places of the papers into the dated steps of a plan.
final class PlanSteps {
  private final Programme programme;
  private final Timeline timeline;
  private final ExamCalendar calendar;
  private final YearMonth start;
  private final Candidate candidate;
  private final YearMonth finish;
  private final Map<PlanItem, Integer> places;
  private final StepWords words;

  PlanSteps(
      Programme programme,
      Timeline timeline,
      ExamCalendar calendar,
      YearMonth start,
      EarliestFinish.Found found,
      Map<PlanItem, Integer> places,
      StepWords words) {
    this.programme = programme;
    this.timeline = timeline;
    this.calendar = calendar;
    this.start = start;
    this.candidate = found.candidate();
    this.finish = found.finish();
    this.places = places;
    this.words = words;
  }

  List<PlanStep> list() {
    List<PlanStep> steps = new ArrayList<>();
    steps.addAll(sessions());
    steps.addAll(certificates());
    steps.addAll(practices());
    steps.addAll(thesis());
    steps.add(graduation());
    steps.sort(Comparator.comparing(PlanStep::month).thenComparing(PlanStep::kind));
    return steps;
  }

  private List<PlanStep> sessions() {
    SortedMap<Integer, List<PlanItem>> bySession = new TreeMap<>();
    places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            place ->
                bySession
                    .computeIfAbsent(
                        calendar.sittingOf(place.getValue()).index(), _ -> new ArrayList<>())
                    .add(place.getKey()));
    List<PlanStep> steps = new ArrayList<>();
    for (List<PlanItem> papers : bySession.values()) {
      Sitting sitting = calendar.sittingOf(slotOf(papers.getFirst()));
      steps.add(
          new PlanStep(
              sitting.timetable() == Sitting.Timetable.TERM ? Kind.TERM : Kind.SESSION,
              sitting.key(),
              sitting.month(),
              Optional.empty(),
              sitting.date(),
              sitting.timetable() != Sitting.Timetable.PUBLISHED,
              words.basis(sitting),
              words.citation(sitting),
              papers.stream().map(paper -> words.paper(paper, sitting, slotOf(paper))).toList()));
    }
    return steps;
  }

  private int slotOf(PlanItem paper) {
    Integer slot = places.get(paper);
    if (slot == null) {
      throw new IllegalStateException("paper without a place: " + paper.course());
    }
    return slot;
  }

  private List<PlanStep> certificates() {
    Set<CertificateRule> rules = new LinkedHashSet<>(candidate.certificates().values());
    List<PlanStep> steps = new ArrayList<>();
    for (CertificateRule rule : rules) {
      YearMonth month = Timeline.sittingFrom(rule, start).orElseThrow();
      List<PlannedCourse> courses =
          candidate.settledBy(rule).stream().map(item -> words.certified(item, rule)).toList();
      steps.add(
          step(Kind.CERTIFICATE, month, words.certificateBasis(rule), rule.citation(), courses));
    }
    return steps;
  }

  private List<PlanStep> practices() {
    SortedMap<YearMonth, List<PlannedCourse>> byBatch = new TreeMap<>();
    for (PlanItem item : candidate.practicals()) {
      byBatch.computeIfAbsent(batchOf(item), _ -> new ArrayList<>()).add(words.practical(item));
    }
    List<PlanStep> steps = new ArrayList<>();
    byBatch.forEach(
        (month, courses) ->
            steps.add(
                step(
                    Kind.PRACTICE,
                    month,
                    words.practiceBasis(),
                    words.citation("practice-batches"),
                    courses)));
    return steps;
  }

  /// The first batch after the result of the written paper, with enough courses passed.
  private YearMonth batchOf(PlanItem item) {
    YearMonth earliest =
        item.theory()
            .flatMap(
                theory ->
                    places.keySet().stream()
                        .filter(paper -> paper.course().equals(theory))
                        .findFirst())
            .map(this::resultOf)
            .orElse(start);
    YearMonth batch = timeline.practiceFrom(earliest);
    while (passedBy(batch) < item.minPassedBefore().orElse(0)) {
      batch = timeline.practiceFrom(batch.plusMonths(1));
    }
    return batch;
  }

  private long passedBy(YearMonth month) {
    long waiting = places.keySet().stream().filter(paper -> resultOf(paper).isAfter(month)).count();
    return candidate.passedBefore() - waiting;
  }

  private YearMonth resultOf(PlanItem paper) {
    return timeline.resultOf(calendar.sittingOf(slotOf(paper)).month());
  }

  private List<PlanStep> thesis() {
    if (candidate.theses().isEmpty()) {
      return List.of();
    }
    YearMonth begin = finish.minusMonths(timeline.thesisDuration());
    List<PlannedCourse> courses = candidate.theses().stream().map(words::thesis).toList();
    PlanStep step =
        step(Kind.THESIS, finish, words.thesisBasis(), words.citation("thesis-duration"), courses);
    return List.of(
        new PlanStep(
            step.kind(),
            step.key(),
            step.month(),
            Optional.of(begin),
            step.date(),
            step.forecast(),
            step.basis(),
            step.citation(),
            step.courses()));
  }

  private PlanStep graduation() {
    return step(
        Kind.GRADUATION,
        finish,
        words.graduationBasis(programme),
        words.citation("graduation-rounds"),
        List.of());
  }

  private static PlanStep step(
      Kind kind, YearMonth month, String basis, Citation citation, List<PlannedCourse> courses) {
    return new PlanStep(
        kind,
        kind.key() + "-" + month,
        month,
        Optional.empty(),
        Optional.empty(),
        true,
        basis,
        citation,
        courses);
  }
}
