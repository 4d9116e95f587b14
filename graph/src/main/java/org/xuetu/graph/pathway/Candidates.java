package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.xuetu.graph.recognition.Recognition;

/// All ways to complete a programme, best first, and the courses that stand in the way of others.
///
/// @param list in the order of [Candidate#PREFERENCE]
/// @param neverExamined courses that are never examined and that no certificate settles
record Candidates(List<Candidate> list, List<PlanItem> neverExamined) {

  static Candidates of(
      PlanningRecords records,
      Programme programme,
      ExamCalendar calendar,
      List<Recognition> ways,
      List<Branch> branches) {
    Map<String, CertificateRule> certificates = certificates(records, programme, calendar);
    List<Candidate> possible = new ArrayList<>();
    TreeMap<Integer, PlanItem> blocked = new TreeMap<>();
    for (Branch branch : branches) {
      for (Recognition way : ways) {
        for (Set<PlanItem> items : new Selections(programme, branch, way.covered()).list()) {
          Candidate candidate = Candidate.of(branch, way, items, certificates);
          Optional<PlanItem> barrier =
              candidate.remaining().stream()
                  .filter(item -> isNeverExamined(item, calendar))
                  .filter(item -> !certificates.containsKey(item.course()))
                  .findFirst();
          barrier.ifPresent(item -> blocked.put(item.seq(), item));
          if (barrier.isEmpty() && candidate.reachesNumbers()) {
            possible.add(candidate);
          }
        }
      }
    }
    possible.sort(Candidate.PREFERENCE);
    return new Candidates(List.copyOf(possible), List.copyOf(blocked.values()));
  }

  private static boolean isNeverExamined(PlanItem item, ExamCalendar calendar) {
    return switch (item.kind()) {
      case WRITTEN -> !calendar.isEverExamined(item.course());
      case PRACTICAL ->
          item.theory().filter(theory -> !calendar.isEverExamined(theory)).isPresent();
      case THESIS -> false;
    };
  }

  /// By course the first rule of the province that settles it, for courses that need one.
  private static Map<String, CertificateRule> certificates(
      PlanningRecords records, Programme programme, ExamCalendar calendar) {
    Map<String, CertificateRule> byCourse = new HashMap<>();
    for (CertificateRule rule : records.certificateRules()) {
      if (rule.province().key().equals(programme.province().key())
          && rule.citation().certainty() != Certainty.LOW) {
        for (PlanItem item : programme.items()) {
          if (item.kind() != ItemKind.THESIS
              && rule.targets().contains(item.course())
              && isNeverExamined(item, calendar)) {
            byCourse.putIfAbsent(item.course(), rule);
          }
        }
      }
    }
    return byCourse;
  }
}
