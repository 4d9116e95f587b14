package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;

/// What a completed stage leaves for the next one: passed courses, certificates, the diploma.
final class CarriedOver {
  private CarriedOver() {}

  /// Courses of which a pass may do something in a programme: its own, old courses that stand for
  /// them, and sources of rules.
  static Set<String> usefulFor(PlanningRecords records, Programme programme) {
    Set<String> useful = new HashSet<>();
    programme.items().forEach(item -> useful.add(item.course()));
    records.substitutions().stream()
        .filter(rule -> rule.appliesTo(programme))
        .forEach(
            rule -> {
              useful.add(rule.oldCourse());
              useful.addAll(rule.oldAlso());
            });
    records.rules().rulesFor(programme).forEach(rule -> useful.addAll(rule.source().courses()));
    return useful;
  }

  /// Candidates by the useful courses and the certificates that they leave, in their order.
  static Map<Set<String>, List<Candidate>> group(List<Candidate> candidates, Set<String> useful) {
    Map<Set<String>, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      Set<String> carried = new TreeSet<>();
      passed(candidate).stream()
          .map(PlanItem::course)
          .filter(useful::contains)
          .forEach(carried::add);
      candidate.certificates().values().forEach(rule -> carried.add(rule.key()));
      groups.computeIfAbsent(carried, _ -> new ArrayList<>()).add(candidate);
    }
    return groups;
  }

  /// The courses that somebody passes who takes this way.
  static List<PlanItem> passed(Candidate candidate) {
    List<PlanItem> passed = new ArrayList<>(candidate.papers());
    passed.addAll(candidate.practicals());
    return passed;
  }

  /// What is new after a stage.
  ///
  /// @param held what the learner has already
  static List<Achievement> achievements(
      ProgrammeSearch search, EarliestFinish.Found found, Collection<Achievement> held) {
    Set<String> known = new HashSet<>();
    held.forEach(each -> known.add(each.kind() + each.id()));
    Candidate candidate = found.candidate();
    List<Achievement> all = new ArrayList<>();
    passed(candidate).forEach(item -> all.add(Achievement.course(item.course())));
    YearMonth start = search.request().constraints().start();
    for (CertificateRule rule : new LinkedHashSet<>(candidate.certificates().values())) {
      search
          .records()
          .rules()
          .findRule(rule.key())
          .flatMap(each -> each.source().anyOf().stream().findFirst())
          .ifPresent(
              key -> {
                LocalDate day = Timeline.sittingFrom(rule, start).orElse(start).atDay(1);
                all.add(
                    Achievement.certificate(key)
                        .withDate(day)
                        .resolved(key, Optional.empty(), Set.of(key)));
              });
    }
    all.add(diploma(search.programme(), found.finish()));
    return all.stream().filter(each -> known.add(each.kind() + each.id())).toList();
  }

  private static Achievement diploma(Programme programme, YearMonth finish) {
    return Achievement.diploma(programme.levelName())
        .withDate(finish.atDay(1))
        .withOrigin(
            new Achievement.Origin(
                Optional.empty(),
                Optional.of(programme.province().zh()),
                Optional.of(programme.levelName()),
                Optional.of(programme.name()),
                Optional.empty(),
                Optional.empty()));
  }

  /// The learner after a stage.
  static PathwayRequest.Learner learner(
      PathwayRequest.Learner before, ProgrammeSearch search, EarliestFinish.Found found) {
    List<Achievement> all = new ArrayList<>(before.achievements());
    all.addAll(achievements(search, found, search.achievements()));
    return new PathwayRequest.Learner(
        all, before.holds(), before.province(), before.prior(), before.field(), before.undecided());
  }
}
