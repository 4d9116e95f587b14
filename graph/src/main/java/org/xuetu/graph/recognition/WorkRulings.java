package org.xuetu.graph.recognition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.RecognitionRule;

/// Rules by which work experience counts: so many years of the work that the rule names. The work is
/// compared by the rule's own words; where a learner puts it differently, the school decides.
final class WorkRulings {
  private static final int SHORTEST = 4;

  private final List<Achievement> achievements;

  WorkRulings(List<Achievement> achievements) {
    this.achievements = achievements;
  }

  static boolean decides(RecognitionRule rule) {
    return rule.source().kind().equals("work")
        && rule.effect().kind().equals("internship-exempt")
        && rule.source().minYears().isPresent();
  }

  void add(RecognitionRule rule, List<Ruling> rulings) {
    for (Achievement achievement : achievements) {
      if (achievement.kind() == Achievement.Kind.WORK) {
        rulings.add(judge(rule, achievement));
      }
    }
  }

  private static Ruling judge(RecognitionRule rule, Achievement work) {
    BigDecimal least = rule.source().minYears().orElse(BigDecimal.ZERO);
    Optional<BigDecimal> years = work.origin().years();
    boolean named = work.key().length() >= SHORTEST && rule.words().contains(work.key());
    if (years.isPresent() && years.get().compareTo(least) < 0) {
      return said(
          rule,
          work,
          CreditState.REFUSED,
          "工作年限 " + years.get().toPlainString() + " 年，少于规定的 " + least.toPlainString() + " 年。");
    }
    if (!named) {
      return said(rule, work, CreditState.WOULD_COUNT_IF, "须是：" + rule.words() + "；是否属于，由主考学校认定。");
    }
    if (years.isEmpty()) {
      return said(
          rule, work, CreditState.WOULD_COUNT_IF, "工作须满 " + least.toPlainString() + " 年，请注明年数。");
    }
    return said(rule, work, CourseRulings.certainty(rule), CourseRulings.words(rule));
  }

  private static Ruling said(
      RecognitionRule rule, Achievement work, CreditState state, String reason) {
    return Ruling.of(rule, List.of(work), List.of(), state, reason);
  }
}
