package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.ExemptionLimits;

/// Tries everything: every way to use the passed courses, every set of items, every round, every
/// session for every paper. Slow, simple, and written without a look at the finder.
final class BruteForce {
  private static final int YEARS = 9;

  private final PlanningRecords records;
  private final PathwayRequest request;
  private final Programme programme;
  private final Timeline timeline;
  private final List<PlanItem> items;
  private final YearMonth start;
  private final BruteCompletion completion;

  /// The month by which a first paper has to be sat, while one way is tried.
  private Optional<YearMonth> first = Optional.empty();

  BruteForce(PlanningRecords records, PathwayRequest request) {
    this.records = records;
    this.request = request;
    programme = records.findProgramme(request.targets().getFirst()).orElseThrow();
    timeline = records.timelineOf(programme);
    items = programme.items();
    start = request.constraints().start();
    completion = new BruteCompletion(programme, request.constraints().foreignLanguage());
  }

  /// The best there is: earliest round, then fewest papers, then fewest credits.
  record Best(YearMonth finish, int papers, int tenths) {}

  private record Way(Set<String> counted, Covering covering) {
    Set<String> covered() {
      return covering.covered();
    }
  }

  /// @param exempt the exempted courses with the last month in which they can be applied for
  private record Covering(Set<String> covered, Map<String, YearMonth> exempt, int freeTenths) {}

  Optional<Best> find() {
    List<Way> ways = ways();
    for (YearMonth round = start;
        round.isBefore(start.plusYears(YEARS));
        round = round.plusMonths(1)) {
      if (!isRound(round)) {
        continue;
      }
      Optional<Best> best = Optional.empty();
      for (Way way : ways) {
        Optional<Best> here = inRound(way, round);
        if (here.isPresent() && (best.isEmpty() || less(here.get(), best.get()))) {
          best = here;
        }
      }
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /// The best figures in an order of objectives, each as a number.
  Optional<List<Long>> find(List<PathwayRequest.Objective> order) {
    List<Way> ways = ways();
    Optional<List<Long>> best = Optional.empty();
    for (YearMonth round = start;
        round.isBefore(start.plusYears(YEARS));
        round = round.plusMonths(1)) {
      for (Way way : isRound(round) ? ways : List.<Way>of()) {
        Optional<Best> here = inRound(way, round);
        if (here.isPresent()) {
          List<Long> figures = figures(order, here.get(), way);
          if (best.isEmpty() || compare(figures, best.get()) < 0) {
            best = Optional.of(figures);
          }
        }
      }
    }
    return best;
  }

  private static int compare(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return Long.compare(one.get(i), other.get(i));
      }
    }
    return 0;
  }

  private List<Long> figures(List<PathwayRequest.Objective> order, Best best, Way way) {
    List<Long> figures = new ArrayList<>();
    for (PathwayRequest.Objective objective : order) {
      figures.add(
          switch (objective) {
            case EARLIEST_FINISH -> best.finish().getYear() * 12L + best.finish().getMonthValue();
            case FEWEST_PAPERS -> (long) best.papers();
            // No fee is known here: what has no price is counted.
            case LOWEST_COST ->
                items.stream().filter(item -> left(way, item)).count() - best.papers();
            case LOWEST_RISK -> risk(best, way);
          });
    }
    return figures;
  }

  private long risk(Best best, Way way) {
    boolean thesis =
        items.stream().anyMatch(item -> left(way, item) && item.kind() == ItemKind.THESIS);
    YearMonth closing =
        thesis ? best.finish().minusMonths(timeline.thesisDuration()) : best.finish();
    YearMonth last = closing.minusMonths(timeline.resultsAfter());
    long risky = 0;
    for (PlanItem item : items) {
      if (left(way, item) && item.kind() == ItemKind.WRITTEN && !neverExamined(item)) {
        int chances = 0;
        for (YearMonth month = start; !month.isAfter(last); month = month.plusMonths(1)) {
          chances += slots(item.course(), month).isEmpty() ? 0 : 1;
        }
        risky += chances < 2 ? 1 : 0;
      }
    }
    return risky;
  }

  private boolean isRound(YearMonth round) {
    Optional<YearMonth> deadline = request.constraints().deadline();
    return timeline.graduationMonths().contains(round.getMonthValue())
        && (deadline.isEmpty() || !round.isAfter(deadline.get()));
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (Covering covered : coverings()) {
      for (int mask = 0; mask < 1 << items.size(); mask++) {
        Set<String> counted = new HashSet<>();
        int tenths = 0;
        for (int i = 0; i < items.size(); i++) {
          if ((mask >> i & 1) == 1) {
            counted.add(items.get(i).course());
            tenths += items.get(i).credits().tenths();
          }
        }
        if (tenths + covered.freeTenths() >= programme.minCredits().tenths()
            && completion.isReachedBy(counted)) {
          ways.add(new Way(counted, covered));
        }
      }
    }
    return ways;
  }

  private static boolean less(Best one, Best other) {
    return one.papers() != other.papers()
        ? one.papers() < other.papers()
        : one.tenths() < other.tenths();
  }

  // ---- what passed courses cover

  private List<Covering> coverings() {
    Map<String, Achievement> passed = new HashMap<>();
    for (Achievement each : request.learner().achievements()) {
      if (each.kind() == Achievement.Kind.COURSE) {
        passed.put(each.key(), each);
      }
    }
    List<BruteRules.Use> uses = new ArrayList<>();
    for (String course : passed.keySet()) {
      if (inProgramme(course)) {
        uses.add(use(Set.of(course), Set.of(course)));
      }
    }
    for (Substitution rule : records.substitutions()) {
      if (rule.citation().certainty() == Certainty.LOW || !rule.major().equals(programme.major())) {
        continue;
      }
      Set<String> olds = new HashSet<>(rule.oldAlso());
      olds.add(rule.oldCourse());
      Set<String> direct = new HashSet<>(rule.newAlso());
      direct.add(rule.newCourse());
      if (olds.stream().allMatch(old -> usable(old, rule, passed))) {
        if (olds.stream().allMatch(old -> exempts(rule, passed.get(old)))) {
          direct.addAll(rule.exemptsPractical());
        }
        uses.add(use(olds, direct));
        rule.alternativeNew().forEach(each -> uses.add(use(olds, Set.of(each))));
      }
      boolean badDate =
          olds.stream()
              .anyMatch(
                  old ->
                      passed.containsKey(old) && !inProgramme(old) && !usable(old, rule, passed));
      if (rule.newIfAlone().isPresent() && !badDate) {
        for (String old : olds) {
          if (usable(old, rule, passed)) {
            uses.add(use(Set.of(old), Set.of(rule.newIfAlone().get())));
          }
        }
      }
    }
    uses.addAll(
        new BruteRules(records, items, request.learner().achievements(), start.getYear()).list());
    Set<Covering> coverings = new HashSet<>();
    combine(uses, 0, new HashSet<>(), new Covering(Set.of(), Map.of(), 0), coverings);
    return List.copyOf(coverings);
  }

  private static BruteRules.Use use(Set<String> used, Set<String> covers) {
    return new BruteRules.Use(used, covers, Set.of(), 0, "", YearMonth.of(9999, 12));
  }

  private boolean inProgramme(String course) {
    return items.stream().anyMatch(item -> item.course().equals(course));
  }

  private boolean usable(String old, Substitution rule, Map<String, Achievement> passed) {
    Achievement achievement = passed.get(old);
    if (achievement == null || inProgramme(old)) {
      return false;
    }
    Optional<LocalDate> limit = rule.passedBefore();
    return limit.isEmpty()
        || !rule.exemptsPractical().isEmpty()
        || achievement.date().isEmpty()
        || achievement.date().get().isBefore(limit.get());
  }

  private static boolean exempts(Substitution rule, Achievement achievement) {
    return rule.passedBefore().isEmpty()
        || achievement.date().isPresent()
            && achievement.date().get().isBefore(rule.passedBefore().get());
  }

  private void combine(
      List<BruteRules.Use> uses, int next, Set<String> used, Covering so, Set<Covering> out) {
    if (next == uses.size()) {
      out.add(so);
      return;
    }
    combine(uses, next + 1, used, so, out);
    BruteRules.Use use = uses.get(next);
    Set<String> news = new HashSet<>(use.covers());
    news.removeIf(course -> !inProgramme(course));
    if (use.used().stream().noneMatch(used::contains)
        && news.stream().noneMatch(so.covered()::contains)
        && !(use.freeTenths() > 0 && used.contains(use.rule()))) {
      Set<String> moreUsed = new HashSet<>(used);
      moreUsed.addAll(use.used());
      if (use.freeTenths() > 0) {
        moreUsed.add(use.rule());
      }
      Set<String> moreCovered = new HashSet<>(so.covered());
      moreCovered.addAll(news);
      Map<String, YearMonth> exempt = new HashMap<>(so.exempt());
      use.exempt().forEach(each -> exempt.put(each, use.until()));
      Covering more = new Covering(moreCovered, exempt, so.freeTenths() + use.freeTenths());
      combine(uses, next + 1, moreUsed, more, out);
    }
  }

  // ---- whether a set of courses can be completed by a round

  private Optional<Best> inRound(Way way, YearMonth round) {
    List<PlanItem> papers = new ArrayList<>();
    int tenths = 0;
    boolean thesis =
        items.stream().anyMatch(item -> left(way, item) && item.kind() == ItemKind.THESIS);
    YearMonth closing = thesis ? round.minusMonths(timeline.thesisDuration()) : round;
    if (closing.isBefore(start)) {
      return Optional.empty();
    }
    boolean practical = false;
    for (PlanItem item : items) {
      if (!left(way, item)) {
        continue;
      }
      tenths += item.credits().tenths();
      if (neverExamined(item)) {
        if (!certified(item, round, closing)) {
          return Optional.empty();
        }
      } else if (item.kind() == ItemKind.WRITTEN) {
        papers.add(item);
      } else if (item.kind() == ItemKind.PRACTICAL) {
        practical = true;
      }
    }
    Optional<YearMonth> exemptBy = exemptBy(way, round);
    if (exemptBy.isPresent() && (exemptBy.get().isBefore(start) || isTooMuch(way))) {
      return Optional.empty();
    }
    int passed =
        papers.size() + (int) way.counted().stream().filter(way.covered()::contains).count();
    for (PlanItem item : items) {
      boolean sat = left(way, item) && !neverExamined(item);
      if (sat && passed < item.minPassedBefore().orElse(0)) {
        return Optional.empty();
      }
    }
    if (practical && start.plusMonths(monthsToBatch()).isAfter(closing)) {
      return Optional.empty();
    }
    YearMonth last = closing.minusMonths(timeline.resultsAfter());
    first =
        exemptBy.isPresent() && passedCourses() < minPassedBefore()
            ? exemptBy.map(month -> month.minusMonths(timeline.resultsAfter()))
            : Optional.empty();
    boolean fits = place(papers, 0, last, new HashSet<>(), new HashMap<>());
    return fits ? Optional.of(new Best(round, papers.size(), tenths)) : Optional.empty();
  }

  /// By when all exemptions have to be applied for; empty where there are none.
  private Optional<YearMonth> exemptBy(Way way, YearMonth round) {
    YearMonth by = round.minusMonths(timeline.exemptionLead());
    boolean any = false;
    for (PlanItem item : items) {
      boolean settled = left(way, item) && neverExamined(item);
      YearMonth until = way.covering().exempt().get(item.course());
      if (way.counted().contains(item.course()) && (until != null || settled)) {
        any = true;
        by = until != null && until.isBefore(by) ? until : by;
      }
    }
    return any ? Optional.of(by) : Optional.empty();
  }

  /// The shares are the program's own; which courses are held against them is counted here.
  private boolean isTooMuch(Way way) {
    ExemptionLimits limits = ExemptionLimits.of(records, programme);
    Set<String> courses = new HashSet<>();
    int tenths = 0;
    for (PlanItem item : items) {
      boolean exempt =
          way.covering().exempt().containsKey(item.course())
              || (left(way, item) && neverExamined(item));
      if (exempt && way.counted().contains(item.course())) {
        courses.add(item.theory().orElse(item.course()));
        tenths += item.credits().tenths();
      }
    }
    return courses.size() > limits.maxCourses() || tenths > limits.maxCredits().tenths();
  }

  private int minPassedBefore() {
    return records.rules().rules().stream()
        .mapToInt(rule -> rule.limits().minPassedBefore())
        .max()
        .orElse(0);
  }

  private int passedCourses() {
    return (int)
        request.learner().achievements().stream()
            .filter(each -> each.kind() == Achievement.Kind.COURSE)
            .count();
  }

  private int monthsToBatch() {
    int months = 0;
    while (!timeline.practiceMonths().contains(start.plusMonths(months).getMonthValue())) {
      months++;
    }
    return months;
  }

  private static boolean left(Way way, PlanItem item) {
    return way.counted().contains(item.course()) && !way.covered().contains(item.course());
  }

  private boolean neverExamined(PlanItem item) {
    boolean timetables = records.hasTimetable(programme);
    return switch (item.kind()) {
      case COURSE, THESIS -> false;
      case WRITTEN -> timetables && !seen(item.course());
      case PRACTICAL -> timetables && item.theory().isPresent() && !seen(item.theory().get());
    };
  }

  private boolean seen(String course) {
    return records.findPattern(programme.province(), course).isPresent()
        || records.sessionsOf(programme.province()).stream()
            .anyMatch(session -> records.findOffering(session.key(), course).isPresent());
  }

  private boolean certified(PlanItem item, YearMonth round, YearMonth closing) {
    for (CertificateRule rule : records.certificateRules()) {
      if (rule.targets().contains(item.course())) {
        YearMonth sitting = start;
        while (!rule.sittings().contains(sitting.getMonthValue())) {
          sitting = sitting.plusMonths(1);
        }
        return !sitting.isAfter(closing)
            && !sitting.plusMonths(timeline.exemptionLead()).isAfter(round);
      }
    }
    return false;
  }

  private boolean place(
      List<PlanItem> papers,
      int next,
      YearMonth last,
      Set<String> taken,
      Map<YearMonth, Integer> load) {
    if (next == papers.size()) {
      return first.isEmpty()
          || load.entrySet().stream()
              .anyMatch(each -> each.getValue() > 0 && !each.getKey().isAfter(first.get()));
    }
    int most = Math.min(request.constraints().perSession().orElse(9), 2);
    String course = papers.get(next).course();
    for (YearMonth month = start; !month.isAfter(last); month = month.plusMonths(1)) {
      if (clashes(course, month, taken)) {
        continue;
      }
      for (String slot : slots(course, month)) {
        String place = month + slot;
        int before = load.getOrDefault(month, 0);
        if (before < most && taken.add(place)) {
          taken.add(month + course);
          load.put(month, before + 1);
          if (place(papers, next + 1, last, taken, load)) {
            return true;
          }
          load.put(month, before);
          taken.remove(place);
          taken.remove(month + course);
        }
      }
    }
    return false;
  }

  /// Whether another course of a known clash is sat in the month already.
  private boolean clashes(String course, YearMonth month, Set<String> taken) {
    return !records.hasTimetable(programme)
        && records.clashesIn("XX-" + month).stream()
            .filter(clash -> clash.courses().contains(course))
            .anyMatch(
                clash -> clash.courses().stream().anyMatch(each -> taken.contains(month + each)));
  }

  /// The slots in which a course can be sat in a month.
  private List<String> slots(String course, YearMonth month) {
    boolean timetables = records.hasTimetable(programme);
    Optional<Pattern> pattern = records.findPattern(programme.province(), course);
    Optional<Session> session =
        records.sessionsOf(programme.province()).stream()
            .filter(each -> each.month().equals(month))
            .findFirst();
    if (timetables && session.isPresent() && records.hasTimetable(session.get())) {
      return records.findOffering(session.get().key(), course).stream()
          .map(offering -> offering.slot().key())
          .toList();
    }
    boolean usual = timeline.sessionMonths().contains(month.getMonthValue()) || session.isPresent();
    if (!timetables) {
      boolean open = pattern.isEmpty() || pattern.get().months().contains(month.getMonthValue());
      return usual && open ? List.of("a", "b") : List.of();
    }
    boolean future =
        records.sessionsOf(programme.province()).stream()
            .filter(records::hasTimetable)
            .allMatch(each -> each.month().isBefore(month));
    if (!(usual && (future || session.isPresent())) || pattern.isEmpty()) {
      return List.of();
    }
    if (!pattern.get().months().contains(month.getMonthValue())) {
      return List.of();
    }
    Slot latest = pattern.get().seen().lastEntry().getValue();
    for (Map.Entry<YearMonth, Slot> each : pattern.get().seen().entrySet()) {
      if (each.getKey().getMonthValue() == month.getMonthValue()) {
        latest = each.getValue();
      }
    }
    return List.of(latest.key());
  }
}
