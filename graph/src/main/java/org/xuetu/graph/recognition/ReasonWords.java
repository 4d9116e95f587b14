package org.xuetu.graph.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credential;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Substitution;

/// The Chinese reasons for what counts, and for what would.
final class ReasonWords {
  private final PlanningRecords records;
  private final List<Achievement> achievements;
  private final ExemptionLimits limits;
  private final Programme programme;

  ReasonWords(PlanningRecords records, Programme programme, List<Achievement> achievements) {
    this.records = records;
    this.achievements = achievements;
    this.limits = ExemptionLimits.of(records, programme);
    this.programme = programme;
  }

  RecognisedCredit counts(CreditUse use, PlanItem item) {
    String reason =
        switch (use.basis()) {
          case CreditBasis.Own _ -> "已通过，课程代码与本计划相同，按本计划计 " + item.credits() + " 学分。";
          case CreditBasis.Substituted(Substitution substitution) ->
              substituted(use, substitution, item);
          case CreditBasis.Ruled ruled -> ruled(use, ruled, item);
        };
    return RecognisedCredit.of(
        use.used(),
        Optional.of(item),
        CreditState.COUNTS,
        Merit.REQUIREMENT,
        Optional.of(use.basis()),
        reason);
  }

  private String ruled(CreditUse use, CreditBasis.Ruled ruled, PlanItem item) {
    StringBuilder reason = new StringBuilder("凭 ").append(names(use.used()));
    reason
        .append(ruled.isExemption() ? " 免考 " : " 替代 ")
        .append(name(item))
        .append("，按本计划计 ")
        .append(item.credits())
        .append(" 学分。");
    if (!ruled.rule().isCertain()) {
      reason.append("这条规定尚未确定，是按您的要求计入的，须先向考试院或主考学校咨询。");
    }
    use.usableUntil().ifPresent(month -> reason.append("最晚在 ").append(month).append(" 办理。"));
    if (ruled.isExemption()) {
      reason.append(formalities());
      if (item.degreeCourse()) {
        reason.append("这是学位课程（◆），免考没有成绩，可能影响申请学位，请先问主考学校。");
      }
    }
    return reason.toString();
  }

  /// What has to be done for any exemption.
  private String formalities() {
    boolean first =
        limits.minPassedBefore() > 0
            && achievements.stream().noneMatch(CreditRecognition::isPassed);
    int exemptionLead = records.timelineOf(programme).exemptionLead();
    return "免考"
        + (first ? "须先有 " + limits.minPassedBefore() + " 门课程合格才能申请，并" : "")
        + "须在毕业申请前"
        + (exemptionLead > 0 ? "至少 " + exemptionLead + " 个月" : "")
        + "办结。";
  }

  RecognisedCredit creditsOnly(CreditUse use) {
    return RecognisedCredit.of(
            use.used(),
            Optional.empty(),
            CreditState.COUNTS,
            Merit.CREDITS,
            Optional.of(use.basis()),
            "凭 " + names(use.used()) + " 计 " + use.free() + " 学分和 1 门课程；只计入总数，不能代替任何必考课程。")
        .carrying(use.free());
  }

  RecognisedCredit notNeeded(CreditUse use, PlanItem item) {
    return RecognisedCredit.of(
        use.used(),
        Optional.of(item),
        CreditState.WOULD_COUNT_IF,
        Merit.NONE,
        Optional.of(use.basis()),
        "可对应 " + name(item) + "，但本方案所选的分支或选考组合不含这门课，所以没有计入；改选含这门课的组合时计入。");
  }

  RecognisedCredit waives(Ruling ruling) {
    return RecognisedCredit.of(
        ruling.used().stream().map(Achievement::id).toList(),
        Optional.empty(),
        CreditState.COUNTS,
        Merit.CONDITION,
        Optional.of(new CreditBasis.Ruled(ruling.rule())),
        ruling.rule().name() + "。考核本身仍须参加。");
  }

  RecognisedCredit priorDiploma(Achievement diploma) {
    return RecognisedCredit.of(
        List.of(diploma.id()),
        Optional.empty(),
        CreditState.COUNTS,
        Merit.CONDITION,
        Optional.empty(),
        "可作为专升本毕业所需的前置学历，毕业前须通过核验。");
  }

  RecognisedCredit under(Ruling ruling, Achievement achievement) {
    Optional<PlanItem> target = ruling.covers().stream().findFirst();
    String courses =
        ruling.covers().isEmpty()
            ? ruling.rule().name()
            : ruling.rule().effect().zh()
                + " "
                + ruling.covers().stream().map(ReasonWords::name).collect(Collectors.joining("、"));
    String reason =
        ruling.state() == CreditState.COUNTS
            ? courses + "：这项成果已另作他用，或者免考门数已到上限，本方案没有计入。"
            : courses + "：" + ruling.reason();
    CreditState state =
        ruling.state() == CreditState.COUNTS ? CreditState.WOULD_COUNT_IF : ruling.state();
    return RecognisedCredit.of(
        List.of(achievement.id()),
        target,
        state,
        Merit.NONE,
        Optional.of(new CreditBasis.Ruled(ruling.rule())),
        reason);
  }

  private String substituted(CreditUse use, Substitution rule, PlanItem item) {
    StringBuilder reason = new StringBuilder();
    if (rule.exemptsPractical().contains(item.course())) {
      reason.append("已通过 ").append(names(use.used())).append("，按顶替规定免考此实践课");
    } else {
      reason.append("按顶替规定，").append(names(use.used())).append(" 顶替 ").append(name(item));
    }
    reason.append("，按现行计划计 ").append(item.credits()).append(" 学分。");
    if (rule.certificateBefore().isPresent()
        && achievements.stream()
            .anyMatch(each -> use.used().contains(each.key()) && each.date().isEmpty())) {
      reason.append("如果这门课是凭证书取得的，证书须早于 ").append(rule.certificateBefore().get()).append("，请核对。");
    }
    return reason.toString();
  }

  private String names(List<String> ids) {
    return ids.stream().map(this::name).collect(Collectors.joining("、"));
  }

  private String name(String id) {
    return records
        .findCourse(id)
        .map(Course::name)
        .or(() -> records.rules().findCredential(id).map(Credential::name))
        .map(name -> id + " " + name)
        .orElse(id);
  }

  private static String name(PlanItem item) {
    return item.course() + " " + item.name();
  }
}
