package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;

/// Finds the certificates that would save a learner most, each tried by a search of its own as if it
/// were held at the start of the plan.
final class WhatIfSearch {
  private static final int MOST = 3;

  private final PlanningRecords records;
  private final Programme programme;
  private final LocalDate start;

  WhatIfSearch(PlanningRecords records, Programme programme, YearMonth start) {
    this.records = records;
    this.programme = programme;
    this.start = start.atDay(1);
  }

  /// @param found the plan without any of them
  /// @param with the search with further achievements
  List<WhatIf> list(
      EarliestFinish.Found found,
      Function<List<Achievement>, Optional<EarliestFinish.Found>> with) {
    List<WhatIf> savings = new ArrayList<>();
    for (RecognitionRule rule : helpful(found.candidate()).values()) {
      List<Achievement> certificates = certificates(rule);
      with.apply(certificates)
          .map(other -> saving(rule, certificates, found, other))
          .filter(saving -> saving.monthsSaved() > 0 || saving.papersSaved() > 0)
          .ifPresent(savings::add);
    }
    savings.sort(
        Comparator.comparing(WhatIf::finish)
            .thenComparing(WhatIf::papersSaved, Comparator.reverseOrder())
            .thenComparing(WhatIf::rule));
    return savings.stream().limit(MOST).toList();
  }

  /// By courses the first rule under which a certificate could still be obtained for them.
  private Map<Set<PlanItem>, RecognitionRule> helpful(Candidate candidate) {
    Map<Set<PlanItem>, RecognitionRule> helpful = new LinkedHashMap<>();
    for (RecognitionRule rule : records.rules().rulesFor(programme)) {
      Set<PlanItem> left =
          rule.effect().targets().stream()
              .flatMap(target -> programme.findItem(target).stream())
              .filter(candidate.remaining()::contains)
              .collect(Collectors.toSet());
      boolean obtainable =
          rule.source().kind().equals("certificate")
              && rule.isCertain()
              && rule.validity().covers(start)
              && !rule.isDoubtfulOn(start)
              && rule.validity().certificateBefore().map(start::isBefore).orElse(true)
              && !rule.source().anyOf().isEmpty();
      if (obtainable && !left.isEmpty()) {
        helpful.putIfAbsent(left, rule);
      }
    }
    return helpful;
  }

  private List<Achievement> certificates(RecognitionRule rule) {
    List<String> keys = new ArrayList<>(rule.source().allOf());
    keys.addFirst(rule.source().anyOf().getFirst());
    return keys.stream()
        .map(
            key -> {
              Achievement certificate = Achievement.certificate(key).withDate(start);
              return rule.source().minScore().isPresent()
                  ? certificate.withScore(rule.source().minScore().getAsInt())
                  : certificate;
            })
        .map(each -> each.resolved(each.key(), each.score(), Set.of(each.key())))
        .toList();
  }

  private WhatIf saving(
      RecognitionRule rule,
      List<Achievement> certificates,
      EarliestFinish.Found found,
      EarliestFinish.Found other) {
    int months = (int) ChronoUnit.MONTHS.between(other.finish(), found.finish());
    int papers = found.candidate().papers().size() - other.candidate().papers().size();
    List<String> names =
        certificates.stream()
            .map(
                each ->
                    records
                        .rules()
                        .findCredential(each.key())
                        .map(Credential::name)
                        .orElse(each.key()))
            .toList();
    return new WhatIf(
        certificates.stream().map(Achievement::key).toList(),
        names,
        other.finish(),
        months,
        papers,
        rule.key(),
        rule.citation(),
        "如果在 "
            + YearMonth.from(start)
            + " 前取得 "
            + String.join("、", names)
            + rule.source().minScore().stream()
                .mapToObj(score -> "（" + score + " 分以上）")
                .findFirst()
                .orElse("")
            + "，少考 "
            + papers
            + " 门笔试，"
            + (months > 0 ? "提前 " + months + " 个月，" : "")
            + "最早在 "
            + other.finish()
            + " 毕业。");
  }
}
