package org.xuetu.graph.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.Course;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Substitution;

/// Says in words what every achievement is worth toward a programme, and why.
public final class RecognitionReport {
  private final PlanningRecords records;
  private final Programme programme;

  public RecognitionReport(PlanningRecords records, Programme programme) {
    this.records = records;
    this.programme = programme;
  }

  /// @param counted the items that count in the plan
  public List<RecognisedCredit> list(
      List<Achievement> achievements, Recognition recognition, Set<PlanItem> counted) {
    List<RecognisedCredit> credits = new ArrayList<>();
    List<RecognisedCredit> rest = new ArrayList<>();
    for (CourseUse use : recognition.uses()) {
      for (PlanItem item : use.covers()) {
        if (counted.contains(item)) {
          credits.add(counts(use, item, achievements));
        } else {
          rest.add(notNeeded(use, item));
        }
      }
    }
    Set<String> told = new HashSet<>();
    for (Achievement achievement : achievements) {
      if (told.add(achievement.kind() + achievement.key())
          && !(achievement.kind() == Achievement.Kind.COURSE
              && recognition.uses(achievement.key()))) {
        rest.add(unused(achievement, recognition));
      }
    }
    credits.addAll(rest);
    return credits;
  }

  private RecognisedCredit counts(CourseUse use, PlanItem item, List<Achievement> achievements) {
    String reason =
        use.rule()
            .map(rule -> substituted(use, rule, item, achievements))
            .orElse("已通过，课程代码与本计划相同，按本计划计 " + item.credits() + " 学分。");
    return new RecognisedCredit(
        use.used(),
        Optional.of(item.course()),
        Optional.of(item.name()),
        item.credits(),
        CreditState.COUNTS,
        use.rule().map(Substitution::key),
        Optional.of(use.rule().map(Substitution::citation).orElse(item.citation())),
        reason);
  }

  private String substituted(
      CourseUse use, Substitution rule, PlanItem item, List<Achievement> achievements) {
    String olds = use.used().stream().map(this::name).collect(Collectors.joining("、"));
    StringBuilder reason = new StringBuilder();
    if (rule.exemptsPractical().contains(item.course())) {
      reason.append("已通过 ").append(olds).append("，按顶替规定免考此实践课");
    } else {
      reason.append("按顶替规定，").append(olds).append(" 顶替 ").append(name(item));
    }
    reason.append("，按现行计划计 ").append(item.credits()).append(" 学分。");
    if (rule.certificateBefore().isPresent()
        && achievements.stream()
            .anyMatch(each -> use.used().contains(each.key()) && each.date().isEmpty())) {
      reason.append("如果这门课是凭证书取得的，证书须早于 ").append(rule.certificateBefore().get()).append("，请核对。");
    }
    return reason.toString();
  }

  private RecognisedCredit notNeeded(CourseUse use, PlanItem item) {
    return new RecognisedCredit(
        use.used(),
        Optional.of(item.course()),
        Optional.of(item.name()),
        Credits.ZERO,
        CreditState.WOULD_COUNT_IF,
        use.rule().map(Substitution::key),
        Optional.of(use.rule().map(Substitution::citation).orElse(item.citation())),
        "可对应 " + name(item) + "，但本方案所选的分支或选考组合不含这门课，所以没有计入；改选含这门课的组合时计入。");
  }

  private RecognisedCredit unused(Achievement achievement, Recognition recognition) {
    if (achievement.kind() != Achievement.Kind.COURSE) {
      return bare(achievement, CreditState.UNDECIDED, "证书和其他成果的认定尚未支持，本方案没有计入，也没有否定它。");
    }
    if (!CourseRecognition.isPassed(achievement)) {
      return bare(
          achievement,
          CreditState.REFUSED,
          "成绩低于 " + CourseRecognition.PASS_MARK + " 分，未通过的课程不计入。");
    }
    if (programme.findItem(achievement.key()).isPresent()) {
      return bare(achievement, CreditState.REFUSED, "这门课已由其他成绩计入，同一门课不重复计学分。");
    }
    for (Substitution rule : records.substitutions()) {
      if (rule.appliesTo(programme) && mentions(rule, achievement.key())) {
        return unusedUnder(rule, achievement, recognition);
      }
    }
    return bare(achievement, CreditState.REFUSED, elsewhere(achievement.key()));
  }

  private RecognisedCredit unusedUnder(
      Substitution rule, Achievement achievement, Recognition recognition) {
    Optional<PlanItem> target = programme.findItem(rule.newCourse());
    String pair = name(achievement.key()) + " 可顶替 " + name(rule.newCourse());
    if (rule.citation().certainty() == Certainty.LOW) {
      return under(
          rule,
          achievement,
          target,
          CreditState.UNDECIDED,
          pair + "，但这条规定的确信程度低，须向主考学校或考试院咨询，默认不计入。");
    }
    if (SubstitutionDates.refuse(rule, achievement)) {
      return under(rule, achievement, target, CreditState.REFUSED, pair + "，但取得日期不在规定的期限内，不计入。");
    }
    List<String> missing =
        rule.oldAlso().stream().filter(old -> !recognition.uses(old)).map(this::name).toList();
    if (!rule.oldAlso().isEmpty() && !missing.isEmpty()) {
      return under(
          rule,
          achievement,
          target,
          CreditState.WOULD_COUNT_IF,
          "须与 " + String.join("、", missing) + " 一并通过，才能顶替 " + name(rule.newCourse()) + "。");
    }
    return under(
        rule,
        achievement,
        target,
        CreditState.REFUSED,
        pair + "，但那门课已由其他成绩计入；一门旧课只顶替一门新课，同一门课不重复计学分。");
  }

  private static boolean mentions(Substitution rule, String course) {
    return rule.oldCourse().equals(course) || rule.oldAlso().contains(course);
  }

  private String elsewhere(String course) {
    List<String> others =
        records.substitutions().stream()
            .filter(rule -> mentions(rule, course))
            .flatMap(rule -> rule.major().stream())
            .distinct()
            .limit(3)
            .toList();
    return others.isEmpty()
        ? "本计划没有这门课，也没有适用于本专业的顶替规定。"
        : "本计划没有这门课；它的顶替规定只适用于其他专业（" + String.join("、", others) + "），不适用于本专业。";
  }

  private static RecognisedCredit bare(Achievement achievement, CreditState state, String reason) {
    return new RecognisedCredit(
        List.of(achievement.key()),
        Optional.empty(),
        Optional.empty(),
        Credits.ZERO,
        state,
        Optional.empty(),
        Optional.empty(),
        reason);
  }

  private static RecognisedCredit under(
      Substitution rule,
      Achievement achievement,
      Optional<PlanItem> target,
      CreditState state,
      String reason) {
    return new RecognisedCredit(
        List.of(achievement.key()),
        target.map(PlanItem::course),
        target.map(PlanItem::name),
        Credits.ZERO,
        state,
        Optional.of(rule.key()),
        Optional.of(rule.citation()),
        reason);
  }

  private String name(String course) {
    return course + records.findCourse(course).map(Course::name).map(" "::concat).orElse("");
  }

  private static String name(PlanItem item) {
    return item.course() + " " + item.name();
  }
}
