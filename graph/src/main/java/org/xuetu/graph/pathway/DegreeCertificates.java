package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.DegreeCondition;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;

/// Which of a learner's certificates meet a condition on the foreign language of a degree.
///
/// A condition lists certificates and at most one score for all of them; a rule of the same school
/// about the degree (学位) says of one certificate which score and date it needs, and goes before it.
final class DegreeCertificates {
  private static final String AREA = "degree";
  private static final String EFFECT = "degree-foreign-language";

  /// The one family of tests that is scored on a scale beyond a hundred points: the score of a condition
  /// is meant for it alone.
  private static final String SCORED = "cet";

  private final PlanningRecords records;
  private final List<Achievement> achievements;
  private final YearMonth finish;

  /// @param finish when the degree is applied for
  DegreeCertificates(PlanningRecords records, List<Achievement> achievements, YearMonth finish) {
    this.records = records;
    this.achievements = achievements;
    this.finish = finish;
  }

  /// A certificate that the school takes, or would take.
  ///
  /// @param rule the school's rule about this certificate
  /// @param state whether it meets the condition
  /// @param words in Chinese
  record Held(Achievement certificate, Optional<RecognitionRule> rule, State state, String words) {}

  /// What a certificate does for a condition; the best one first.
  enum State {
    MEETS,
    /// Something is not said that has to be known.
    INCOMPLETE,
    FAILS
  }

  /// The certificate that does most for a condition.
  Optional<Held> find(DegreeCondition condition) {
    return achievements.stream()
        .filter(each -> each.kind() == Achievement.Kind.CERTIFICATE)
        .filter(each -> !each.credentials().isEmpty())
        .flatMap(each -> judge(each, condition).stream())
        .min(Comparator.comparing(Held::state));
  }

  private Optional<Held> judge(Achievement certificate, DegreeCondition condition) {
    Optional<RecognitionRule> rule =
        records.rules().rules().stream()
            .filter(each -> isAbout(each, condition))
            .filter(each -> serves(certificate, each.source().anyOf()))
            .findFirst();
    return rule.isPresent() || serves(certificate, condition.credentials())
        ? Optional.of(judge(certificate, condition, rule))
        : Optional.empty();
  }

  private static boolean isAbout(RecognitionRule rule, DegreeCondition condition) {
    return rule.scope().area().equals(AREA)
        && rule.effect().kind().equals(EFFECT)
        && rule.scope().school().equals(Optional.of(condition.school()))
        && rule.isCertain()
        && !rule.validity().corrected();
  }

  /// Whatever of several certificates it may be, it is one of these.
  private boolean serves(Achievement certificate, List<String> asked) {
    return certificate.credentials().stream()
        .allMatch(held -> asked.stream().anyMatch(each -> records.rules().standsFor(held, each)));
  }

  private Held judge(
      Achievement certificate, DegreeCondition condition, Optional<RecognitionRule> rule) {
    String key = certificate.key();
    OptionalInt least =
        rule.map(each -> each.source().minScore()).orElseGet(() -> score(certificate, condition));
    if (least.isPresent() && certificate.score().isEmpty()) {
      return new Held(
          certificate, rule, State.INCOMPLETE, key + " 须达到 " + least.getAsInt() + " 分，请注明成绩");
    }
    if (least.isPresent()
        && certificate.score().orElseThrow().compareTo(BigDecimal.valueOf(least.getAsInt())) < 0) {
      return new Held(
          certificate,
          rule,
          State.FAILS,
          key
              + " 的成绩是 "
              + certificate.score().orElseThrow().toPlainString()
              + " 分，低于 "
              + least.getAsInt()
              + " 分");
    }
    OptionalInt years =
        rule.map(each -> each.validity().certificateYears())
            .filter(OptionalInt::isPresent)
            .orElseGet(condition::credentialYears);
    if (years.isPresent() && certificate.date().isEmpty()) {
      return new Held(
          certificate, rule, State.INCOMPLETE, key + " 在发证起头尾 " + years.getAsInt() + " 年内有效，请注明日期");
    }
    if (years.isPresent()
        && finish.getYear() - certificate.date().orElseThrow().getYear() >= years.getAsInt()) {
      return new Held(
          certificate,
          rule,
          State.FAILS,
          key + " 到 " + finish + " 已超过发证起头尾 " + years.getAsInt() + " 年");
    }
    return new Held(
        certificate,
        rule,
        State.MEETS,
        "已有 " + key + rule.map(each -> "（" + each.key() + "）").orElse(""));
  }

  private OptionalInt score(Achievement certificate, DegreeCondition condition) {
    boolean scored =
        certificate.credentials().stream()
            .flatMap(key -> records.rules().findCredential(key).stream())
            .map(Credential::family)
            .allMatch(Optional.of(SCORED)::equals);
    return scored ? condition.credentialScore() : OptionalInt.empty();
  }
}
