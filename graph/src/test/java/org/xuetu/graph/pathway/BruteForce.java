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
import org.xuetu.graph.pathway.model.Requirement;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.Substitution;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;

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

  BruteForce(PlanningRecords records, PathwayRequest request) {
    this.records = records;
    this.request = request;
    programme = records.findProgramme(request.targets().getFirst()).orElseThrow();
    timeline = records.timelineOf(programme.province());
    items = programme.items();
    start = request.constraints().start();
  }

  /// The best there is: earliest round, then fewest papers, then fewest credits.
  record Best(YearMonth finish, int papers, int tenths) {}

  private record Way(Set<String> counted, Set<String> covered) {}

  Optional<Best> find() {
    List<Way> ways = new ArrayList<>();
    for (Set<String> covered : coverings()) {
      for (int mask = 0; mask < 1 << items.size(); mask++) {
        Set<String> counted = new HashSet<>();
        int tenths = 0;
        for (int i = 0; i < items.size(); i++) {
          if ((mask >> i & 1) == 1) {
            counted.add(items.get(i).course());
            tenths += items.get(i).credits().tenths();
          }
        }
        if (tenths >= programme.minCredits().tenths() && satisfiesAnyBranch(counted)) {
          ways.add(new Way(counted, covered));
        }
      }
    }
    for (YearMonth round = start;
        round.isBefore(start.plusYears(YEARS));
        round = round.plusMonths(1)) {
      Optional<YearMonth> deadline = request.constraints().deadline();
      if (!timeline.graduationMonths().contains(round.getMonthValue())
          || deadline.isPresent() && round.isAfter(deadline.get())) {
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

  private static boolean less(Best one, Best other) {
    return one.papers() != other.papers()
        ? one.papers() < other.papers()
        : one.tenths() < other.tenths();
  }

  // ---- what passed courses cover

  private record Use(Set<String> used, Set<String> covers) {}

  private List<Set<String>> coverings() {
    Map<String, Achievement> passed = new HashMap<>();
    request.learner().achievements().forEach(each -> passed.put(each.key(), each));
    List<Use> uses = new ArrayList<>();
    for (String course : passed.keySet()) {
      if (inProgramme(course)) {
        uses.add(new Use(Set.of(course), Set.of(course)));
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
        uses.add(new Use(olds, direct));
        rule.alternativeNew().forEach(each -> uses.add(new Use(olds, Set.of(each))));
      }
      boolean badDate =
          olds.stream()
              .anyMatch(
                  old ->
                      passed.containsKey(old) && !inProgramme(old) && !usable(old, rule, passed));
      if (rule.newIfAlone().isPresent() && !badDate) {
        for (String old : olds) {
          if (usable(old, rule, passed)) {
            uses.add(new Use(Set.of(old), Set.of(rule.newIfAlone().get())));
          }
        }
      }
    }
    List<Set<String>> coverings = new ArrayList<>();
    combine(uses, 0, new HashSet<>(), new HashSet<>(), coverings);
    return List.copyOf(new HashSet<>(coverings));
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
      List<Use> uses, int next, Set<String> used, Set<String> covered, List<Set<String>> out) {
    if (next == uses.size()) {
      out.add(Set.copyOf(covered));
      return;
    }
    combine(uses, next + 1, used, covered, out);
    Use use = uses.get(next);
    Set<String> news = new HashSet<>(use.covers());
    news.removeIf(course -> !inProgramme(course));
    if (use.used().stream().noneMatch(used::contains)
        && news.stream().noneMatch(covered::contains)) {
      Set<String> moreUsed = new HashSet<>(used);
      moreUsed.addAll(use.used());
      Set<String> moreCovered = new HashSet<>(covered);
      moreCovered.addAll(news);
      combine(uses, next + 1, moreUsed, moreCovered, out);
    }
  }

  // ---- which sets of courses complete the programme

  private boolean satisfiesAnyBranch(Set<String> counted) {
    Optional<Boolean> wish = request.constraints().foreignLanguage();
    for (boolean language : List.of(true, false)) {
      Set<String> used = new HashSet<>();
      boolean allowed =
          !hasChoice(programme.requirement()) || wish.isEmpty() || wish.get() == language;
      if (allowed
          && satisfied(programme.requirement(), counted, language, used)
          && used.equals(counted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasChoice(Requirement requirement) {
    return switch (requirement) {
      case Requirement.OnlyWhen _ -> true;
      case Requirement.All all -> all.parts().stream().anyMatch(BruteForce::hasChoice);
      case Requirement.OneOf one -> one.parts().stream().anyMatch(BruteForce::hasChoice);
      case Requirement.Leaf _, Requirement.AtLeast _ -> false;
    };
  }

  private static boolean satisfied(
      Requirement requirement, Set<String> counted, boolean language, Set<String> used) {
    switch (requirement) {
      case Requirement.Leaf leaf -> {
        used.add(leaf.item().course());
        return counted.contains(leaf.item().course());
      }
      case Requirement.All all -> {
        boolean every = true;
        for (Requirement part : all.parts()) {
          every = satisfied(part, counted, language, used) && every;
        }
        return every;
      }
      case Requirement.OnlyWhen only -> {
        boolean holds = only.condition().key().equals("foreign-language") == language;
        return holds && satisfied(only.part(), counted, language, used);
      }
      case Requirement.OneOf one -> {
        int options = 0;
        for (Requirement part : one.parts()) {
          Set<String> own = new HashSet<>();
          if (satisfied(part, counted, language, own)) {
            options++;
            used.addAll(own);
          }
        }
        return options == 1;
      }
      case Requirement.AtLeast group -> {
        int courses = 0;
        int tenths = 0;
        for (PlanItem item : group.choices()) {
          List<PlanItem> partners = new ArrayList<>();
          for (PlanItem other : group.choices()) {
            boolean pair =
                group.pairsCountAsOne()
                    && (other.theory().equals(Optional.of(item.course()))
                        || item.theory().equals(Optional.of(other.course())));
            if (pair || other.equals(item)) {
              partners.add(other);
            }
          }
          if (partners.stream().allMatch(each -> counted.contains(each.course()))) {
            tenths += item.credits().tenths();
            used.add(item.course());
            courses += partners.getFirst().equals(item) ? 1 : 0;
          }
        }
        return courses >= group.minCourses() && tenths >= group.minCredits().tenths();
      }
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
    boolean fits =
        place(
            papers,
            0,
            closing.minusMonths(timeline.resultsAfter()),
            new HashSet<>(),
            new HashMap<>());
    return fits ? Optional.of(new Best(round, papers.size(), tenths)) : Optional.empty();
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
    boolean timetables = records.hasTimetable(programme.province());
    return switch (item.kind()) {
      case THESIS -> false;
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
      return true;
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
    return !records.hasTimetable(programme.province())
        && records.clashesIn("XX-" + month).stream()
            .filter(clash -> clash.courses().contains(course))
            .anyMatch(
                clash -> clash.courses().stream().anyMatch(each -> taken.contains(month + each)));
  }

  /// The slots in which a course can be sat in a month.
  private List<String> slots(String course, YearMonth month) {
    boolean timetables = records.hasTimetable(programme.province());
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
