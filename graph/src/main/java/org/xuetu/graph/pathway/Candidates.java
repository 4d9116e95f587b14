package org.xuetu.graph.pathway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.ExemptionLimits;
import org.xuetu.graph.recognition.Recognition;

/// All ways to complete a programme, best first, and the courses that stand in the way of others.
///
/// @param list in the order of preference
/// @param neverExamined courses that are never examined and that no certificate settles
record Candidates(List<Candidate> list, List<PlanItem> neverExamined) {
  /// Far more than any learner of the data has.
  private static final int MOST = 50_000;

  /// @param passed courses that the learner has passed already
  /// @param preference which of several candidates with the same finish is given
  /// @param most ways that may be listed for one branch and use of passed courses
  static Candidates of(
      PlanningRecords records,
      Programme programme,
      ExamCalendar calendar,
      List<Recognition> ways,
      List<Branch> branches,
      int passed,
      Comparator<Candidate> preference,
      int most) {
    Map<String, CertificateRule> certificates = certificates(records, programme, calendar);
    ExemptionLimits limits = ExemptionLimits.of(records, programme);
    int firstPasses = Math.max(0, limits.minPassedBefore() - passed);
    List<Candidate> possible = new ArrayList<>();
    TreeMap<Integer, PlanItem> blocked = new TreeMap<>();
    for (Branch branch : branches) {
      Deque<Recognition> open = new ArrayDeque<>(ways);
      Set<Recognition> seen = new HashSet<>(ways);
      while (!open.isEmpty()) {
        Recognition way = open.removeFirst();
        for (Set<PlanItem> items :
            new Selections(programme, branch, way, certificates.keySet(), firstPasses, most)
                .list()) {
          Candidate candidate = Candidate.of(branch, way, items, certificates, firstPasses);
          Optional<PlanItem> barrier =
              candidate.remaining().stream()
                  .filter(item -> isBarred(item, programme, calendar, certificates))
                  .findFirst();
          barrier.ifPresent(item -> blocked.put(item.seq(), item));
          if (!limits.allow(candidate.exempted())) {
            fewer(candidate).stream().filter(seen::add).forEach(open::addLast);
          }
          if (barrier.isEmpty()
              && candidate.reachesNumbers()
              && limits.allow(candidate.exempted())) {
            possible.add(candidate);
          }
          if (possible.size() > MOST || seen.size() > MOST) {
            throw new TooManySelections();
          }
        }
      }
    }
    possible.sort(preference);
    return new Candidates(List.copyOf(possible), List.copyOf(blocked.values()));
  }

  /// Ways with one exempted item less: a course that only a certificate settles counts against the
  /// limit too, and cannot be done without.
  private static List<Recognition> fewer(Candidate candidate) {
    Recognition way = candidate.recognition();
    return candidate.exemptions().stream()
        .flatMap(
            use ->
                use.covers().stream()
                    .filter(candidate.counted()::contains)
                    .map(item -> way.without(use, item)))
        .toList();
  }

  /// Whether an item that is not covered can never be passed.
  static boolean isBarred(
      PlanItem item,
      Programme programme,
      ExamCalendar calendar,
      Map<String, CertificateRule> certificates) {
    return isNeverExamined(item, programme, calendar) && !certificates.containsKey(item.course());
  }

  /// A paper that no timetable has ever had, or the practical part of such a paper.
  private static boolean isNeverExamined(
      PlanItem item, Programme programme, ExamCalendar calendar) {
    return switch (item.kind()) {
      case WRITTEN -> !calendar.isEverExamined(item.course());
      case PRACTICAL ->
          item.theory()
              .flatMap(programme::findItem)
              .filter(theory -> theory.kind() == ItemKind.WRITTEN)
              .filter(theory -> !calendar.isEverExamined(theory.course()))
              .isPresent();
      case COURSE, THESIS -> false;
    };
  }

  /// By course the first rule of the province that settles it, for courses that need one.
  static Map<String, CertificateRule> certificates(
      PlanningRecords records, Programme programme, ExamCalendar calendar) {
    Map<String, CertificateRule> byCourse = new HashMap<>();
    for (CertificateRule rule : records.certificateRules()) {
      if (rule.province().key().equals(programme.province().key())
          && rule.citation().certainty() != Certainty.LOW
          && !rule.sittings().isEmpty()) {
        for (PlanItem item : programme.items()) {
          if (item.kind() != ItemKind.THESIS
              && rule.targets().contains(item.course())
              && isNeverExamined(item, programme, calendar)) {
            byCourse.putIfAbsent(item.course(), rule);
          }
        }
      }
    }
    return byCourse;
  }
}
