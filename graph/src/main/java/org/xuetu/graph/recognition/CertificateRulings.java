package org.xuetu.graph.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.RecognitionRule;

/// Rules by which certificates count: which certificate, with what score, of what date, alone or
/// with another one.
final class CertificateRulings {
  private final PlanningRecords records;
  private final List<Achievement> achievements;
  private final LocalDate asOf;

  CertificateRulings(PlanningRecords records, List<Achievement> achievements, LocalDate asOf) {
    this.records = records;
    this.achievements = achievements;
    this.asOf = asOf;
  }

  /// @param covers the items of the programme; a rule whose courses are not in it says nothing
  void add(RecognitionRule rule, List<PlanItem> covers, List<Ruling> rulings) {
    if (covers.isEmpty() && !rule.effect().targets().isEmpty() && isAboutItems(rule)) {
      return;
    }
    for (Achievement achievement : achievements) {
      if (isCertificate(achievement) && mayServe(achievement, rule.source().anyOf())) {
        if (rule.source().allOf().isEmpty()) {
          rulings.add(judge(rule, List.of(achievement), covers));
        } else {
          rulings.add(together(rule, achievement, covers));
        }
      } else if (isCertificate(achievement) && mayServe(achievement, rule.source().allOf())) {
        partnerMissing(rule, achievement, covers).ifPresent(rulings::add);
      }
    }
  }

  private static boolean isAboutItems(RecognitionRule rule) {
    return !rule.effect().kind().equals("internship-exempt");
  }

  static boolean isCertificate(Achievement achievement) {
    return achievement.kind() == Achievement.Kind.CERTIFICATE
        || achievement.kind() == Achievement.Kind.TRAINING;
  }

  private boolean mayServe(Achievement achievement, List<String> asked) {
    return achievement.credentials().stream().anyMatch(held -> serves(held, asked));
  }

  private boolean serves(String held, List<String> asked) {
    return asked.stream().anyMatch(each -> records.rules().standsFor(held, each));
  }

  private Ruling together(RecognitionRule rule, Achievement achievement, List<PlanItem> covers) {
    List<String> allOf = rule.source().allOf();
    Optional<Achievement> partner =
        achievements.stream()
            .filter(CertificateRulings::isCertificate)
            .filter(each -> !each.equals(achievement) && mayServe(each, allOf))
            .findFirst();
    return partner
        .map(each -> judge(rule, List.of(achievement, each), covers))
        .orElseGet(
            () ->
                Ruling.of(
                    rule,
                    List.of(achievement),
                    covers,
                    CreditState.WOULD_COUNT_IF,
                    "还须同时具备：" + names(allOf) + "。"));
  }

  /// The certificate that is always needed, without any of the others.
  private Optional<Ruling> partnerMissing(
      RecognitionRule rule, Achievement achievement, List<PlanItem> covers) {
    boolean alone =
        achievements.stream()
            .filter(CertificateRulings::isCertificate)
            .noneMatch(each -> !each.equals(achievement) && mayServe(each, rule.source().anyOf()));
    return alone
        ? Optional.of(
            Ruling.of(
                rule,
                List.of(achievement),
                covers,
                CreditState.WOULD_COUNT_IF,
                "还须同时具备以下任一证书：" + names(rule.source().anyOf()) + "。"))
        : Optional.empty();
  }

  private Ruling judge(RecognitionRule rule, List<Achievement> used, List<PlanItem> covers) {
    Achievement certificate = used.getFirst();
    List<String> anyOf = rule.source().anyOf();
    Optional<YearMonth> until = usableUntil(rule, used);
    for (Achievement each : used) {
      List<String> asked = each.equals(certificate) ? anyOf : rule.source().allOf();
      if (!each.credentials().stream().allMatch(held -> serves(held, asked))) {
        return Ruling.of(
            rule, used, covers, CreditState.WOULD_COUNT_IF, "须说明是哪一科目或级别：" + names(asked) + "。");
      }
    }
    if (!rule.source().levels().isEmpty() && !isOfLevel(certificate, rule)) {
      return Ruling.of(
          rule,
          used,
          covers,
          CreditState.WOULD_COUNT_IF,
          "级别须为 " + String.join("、", rule.source().levels()) + "。");
    }
    Optional<Ruling> fault =
        scoreFault(rule, used, covers).or(() -> dateFault(rule, used, covers, until));
    return fault.orElseGet(
        () ->
            new Ruling(
                rule,
                used,
                covers,
                CourseRulings.certainty(rule),
                CourseRulings.words(rule),
                until));
  }

  private static boolean isOfLevel(Achievement certificate, RecognitionRule rule) {
    return certificate.origin().level().map(rule.source().levels()::contains).orElse(false);
  }

  private Optional<Ruling> scoreFault(
      RecognitionRule rule, List<Achievement> used, List<PlanItem> covers) {
    if (rule.source().minScore().isEmpty()) {
      return Optional.empty();
    }
    int least = rule.source().minScore().getAsInt();
    Optional<BigDecimal> score = used.getFirst().score();
    if (score.isEmpty()) {
      return Optional.of(
          Ruling.of(
              rule, used, covers, CreditState.WOULD_COUNT_IF, "成绩须达到 " + least + " 分，请注明成绩。"));
    }
    return score.get().compareTo(BigDecimal.valueOf(least)) >= 0
        ? Optional.empty()
        : Optional.of(
            Ruling.of(
                rule,
                used,
                covers,
                CreditState.REFUSED,
                "成绩 " + score.get().toPlainString() + " 分，低于规定的 " + least + " 分，不能免考。"));
  }

  private Optional<Ruling> dateFault(
      RecognitionRule rule,
      List<Achievement> used,
      List<PlanItem> covers,
      Optional<YearMonth> until) {
    Optional<LocalDate> before = rule.validity().certificateBefore();
    boolean dated = before.isPresent() || rule.validity().certificateYears().isPresent();
    if (!dated) {
      return Optional.empty();
    }
    String window = window(rule);
    if (used.stream().anyMatch(each -> each.date().isEmpty())) {
      return Optional.of(
          Ruling.of(rule, used, covers, CreditState.WOULD_COUNT_IF, window + "，请注明证书日期。"));
    }
    boolean late =
        before.isPresent() && used.stream().anyMatch(each -> !day(each).isBefore(before.get()));
    boolean over = until.isPresent() && until.get().isBefore(YearMonth.from(asOf));
    return late || over
        ? Optional.of(
            Ruling.of(
                rule,
                used,
                covers,
                CreditState.REFUSED,
                window + "；这张证书取得于 " + day(used.getFirst()) + "，不在期限内。"))
        : Optional.empty();
  }

  private static LocalDate day(Achievement achievement) {
    return achievement.date().orElseThrow();
  }

  /// The last month in which a certificate can still be used: six calendar years, the first and the
  /// last one included, end with December of the fifth year after the year of issue.
  private static Optional<YearMonth> usableUntil(RecognitionRule rule, List<Achievement> used) {
    OptionalInt years = rule.validity().certificateYears();
    return years.isEmpty()
        ? Optional.empty()
        : used.stream()
            .flatMap(each -> each.date().stream())
            .map(day -> YearMonth.of(day.getYear() + years.getAsInt() - 1, Month.DECEMBER))
            .min(Comparator.naturalOrder());
  }

  static String window(RecognitionRule rule) {
    StringBuilder words = new StringBuilder();
    rule.validity()
        .certificateBefore()
        .ifPresent(day -> words.append("证书须在 ").append(day).append(" 之前取得"));
    rule.validity()
        .certificateYears()
        .ifPresent(
            years ->
                words
                    .append(words.isEmpty() ? "" : "，")
                    .append("证书在发证年份起头尾 ")
                    .append(years)
                    .append(" 年内有效"));
    return words.toString();
  }

  private String names(List<String> keys) {
    Set<String> names =
        keys.stream()
            .flatMap(key -> records.rules().findCredential(key).stream())
            .map(Credential::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return names.stream().limit(5).collect(Collectors.joining("、"))
        + (names.size() > 5 ? " 等" : "");
  }
}
