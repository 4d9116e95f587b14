package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;

/// What certificates can be used for, read from the rules without a look at the program.
final class BruteRules {
  private final PlanningRecords records;
  private final List<PlanItem> items;
  private final List<Achievement> held;
  private final int year;

  BruteRules(
      PlanningRecords records, List<PlanItem> items, List<Achievement> achievements, int year) {
    this.records = records;
    this.items = items;
    this.held =
        achievements.stream().filter(each -> each.kind() == Achievement.Kind.CERTIFICATE).toList();
    this.year = year;
  }

  /// @param exempt the courses among the covered that are exempted
  /// @param rule a rule gives credits alone only once
  record Use(
      Set<String> used,
      Set<String> covers,
      Set<String> exempt,
      int freeTenths,
      String rule,
      YearMonth until) {}

  List<Use> list() {
    List<Use> uses = new ArrayList<>();
    for (RecognitionRule rule : records.rules().rules()) {
      boolean applies =
          rule.source().kind().equals("certificate")
              && rule.scope().provinces().contains("xx")
              && rule.scope().majors().isEmpty()
              && !rule.validity().corrected()
              && !rule.validity().hypothesis()
              && rule.citation().certainty() != Certainty.LOW;
      if (applies) {
        for (Achievement one : held) {
          if (rule.source().anyOf().contains(one.key())) {
            uses(rule, one, uses);
          }
        }
      }
    }
    return uses;
  }

  private void uses(RecognitionRule rule, Achievement one, List<Use> uses) {
    if (rule.source().allOf().isEmpty()) {
      add(rule, List.of(one), uses);
      return;
    }
    for (Achievement other : held) {
      if (!other.equals(one) && rule.source().allOf().contains(other.key())) {
        add(rule, List.of(one, other), uses);
      }
    }
  }

  /// Nobody has to take all that a rule offers.
  private static List<Set<String>> parts(List<String> covers) {
    List<Set<String>> parts = new ArrayList<>();
    for (int mask = covers.isEmpty() ? 0 : 1; mask < 1 << covers.size(); mask++) {
      Set<String> part = new HashSet<>();
      for (int i = 0; i < covers.size(); i++) {
        if ((mask >> i & 1) == 1) {
          part.add(covers.get(i));
        }
      }
      parts.add(part);
    }
    return parts;
  }

  private void add(RecognitionRule rule, List<Achievement> used, List<Use> uses) {
    Achievement one = used.getFirst();
    if (rule.source().minScore().isPresent() && one.score().orElseThrow().intValue() < 425) {
      return;
    }
    YearMonth until = YearMonth.of(9999, 12);
    if (rule.validity().certificateBefore().isPresent()
        || rule.validity().certificateYears().isPresent()) {
      if (used.stream().anyMatch(each -> each.date().isEmpty())) {
        return;
      }
      for (Achievement each : used) {
        LocalDate day = each.date().orElseThrow();
        if (rule.validity().certificateBefore().map(end -> !day.isBefore(end)).orElse(false)) {
          return;
        }
      }
      if (rule.validity().certificateYears().isPresent()) {
        for (Achievement each : used) {
          YearMonth end = YearMonth.of(each.date().orElseThrow().getYear() + 5, 12);
          until = end.isBefore(until) ? end : until;
        }
        if (until.getYear() < year) {
          return;
        }
      }
    }
    Set<String> covers = new HashSet<>();
    for (PlanItem item : items) {
      if (rule.effect().targets().contains(item.course()) && item.kind() != ItemKind.THESIS) {
        covers.add(item.course());
      }
    }
    boolean free = rule.effect().kind().equals("credits-only");
    int tenths = free ? rule.effect().credits().orElseThrow().intValueExact() * 10 : 0;
    if (free || !covers.isEmpty()) {
      Set<String> ids = new HashSet<>();
      used.forEach(each -> ids.add(each.key()));
      boolean exempts = rule.effect().kind().equals("exempt");
      for (Set<String> part : parts(List.copyOf(covers))) {
        uses.add(new Use(ids, part, exempts ? part : Set.of(), tenths, rule.key(), until));
      }
    }
  }
}
