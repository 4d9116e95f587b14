package org.xuetu.graph.pathway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.DegreeCertificates.Held;
import org.xuetu.graph.pathway.DegreeCertificates.State;
import org.xuetu.graph.pathway.DegreeOutlook.Condition;
import org.xuetu.graph.pathway.model.DegreeBook;
import org.xuetu.graph.pathway.model.DegreeCondition;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.Recognition;

/// Holds the degree conditions of the schools that examine a programme against a plan. What depends
/// on marks that nobody has yet stays open; what the plan itself rules out is said.
final class DegreeForecast {
  private static final String LANGUAGE = "language";
  private static final String SUBSTITUTE = "language-substitute";

  private final PlanningRecords records;
  private final Programme programme;
  private final List<Achievement> achievements;
  private final Candidate candidate;
  private final DegreeCertificates certificates;

  DegreeForecast(
      PlanningRecords records,
      Programme programme,
      List<Achievement> achievements,
      EarliestFinish.Found found) {
    this.records = records;
    this.programme = programme;
    this.achievements = achievements;
    this.candidate = found.candidate();
    this.certificates = new DegreeCertificates(records, achievements, found.finish());
  }

  DegreeOutlook outlook() {
    if (programme.level().equals(RequestCheck.JUNIOR_COLLEGE)) {
      return new DegreeOutlook(Optional.empty(), List.of(), "专科计划不授学位。");
    }
    DegreeBook book = records.degrees();
    List<Condition> conditions = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    for (String school : book.hostsOf(programme)) {
      List<DegreeCondition> asked = book.conditionsOf(school, programme);
      List<Condition> judged =
          asked.stream().map(each -> judge(each, book.nameOf(school))).toList();
      conditions.addAll(judged);
      if (!asked.isEmpty()) {
        (isRuledOut(asked, judged) ? closed : open).add(book.nameOf(school));
      }
    }
    return new DegreeOutlook(
        !closed.isEmpty() && open.isEmpty() ? Optional.of(false) : Optional.empty(),
        conditions,
        words(open, closed, book));
  }

  private String words(List<String> open, List<String> closed, DegreeBook book) {
    if (open.isEmpty() && closed.isEmpty()) {
      String hosts =
          book.hostsOf(programme).stream().map(book::nameOf).collect(Collectors.joining("、"));
      return "没有收录主考学校" + (hosts.isEmpty() ? "" : "（" + hosts + "）") + "的学位条件，能否取得学位未知；毕业不受影响。";
    }
    return (closed.isEmpty()
            ? ""
            : "按本方案不满足" + String.join("、", closed) + "的学位条件，原因见各条件；如要学位，请实考有关课程。")
        + (open.isEmpty() ? "" : "能否取得" + String.join("、", open) + "的学位还取决于今后的成绩和论文，见各条件。")
        + "毕业不受影响。";
  }

  /// A condition on the score of a language course can be met by a certificate instead.
  private boolean isRuledOut(List<DegreeCondition> asked, List<Condition> judged) {
    boolean substituted = false;
    for (int i = 0; i < asked.size(); i++) {
      substituted |=
          asked.get(i).kind().equals(SUBSTITUTE) && judged.get(i).met().equals(Optional.of(true));
    }
    for (int i = 0; i < asked.size(); i++) {
      boolean failed = judged.get(i).met().equals(Optional.of(false));
      if (failed && !(substituted && concernsLanguage(asked.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private boolean concernsLanguage(DegreeCondition condition) {
    return condition.kind().equals(LANGUAGE)
        || Branch.foreignLanguages(programme).stream()
            .anyMatch(item -> condition.courses().contains(item.course()));
  }

  private Condition judge(DegreeCondition condition, String school) {
    return switch (condition.kind()) {
      case "course-score" -> courseScore(condition, school);
      case LANGUAGE -> language(condition, school);
      case SUBSTITUTE -> substitute(condition, school);
      case "degree-course-average" -> average(condition, school);
      default -> said(condition, school, Optional.empty(), "要到取得成绩或申请时才知道。");
    };
  }

  private Condition substitute(DegreeCondition condition, String school) {
    Optional<Held> held = certificates.find(condition);
    return said(
        condition,
        school,
        held.filter(each -> each.state() == State.MEETS).map(_ -> true),
        held.map(
                each ->
                    each.words() + (each.state() == State.MEETS ? "，可替代；组合办法请先问主考学校。" : "，否则不能替代。"))
            .orElse("没有可替代的证书。"));
  }

  private static Condition said(
      DegreeCondition condition, String school, Optional<Boolean> met, String judgement) {
    return new Condition(
        school + "：" + condition.kindZh(),
        met,
        condition.words() + "。" + judgement,
        condition.citation());
  }

  private Condition courseScore(DegreeCondition condition, String school) {
    List<String> without = withoutScore(condition.courses());
    if (!without.isEmpty()) {
      return said(
          condition,
          school,
          Optional.of(false),
          "本方案中 " + String.join("、", without) + " 由免考取得，没有成绩。");
    }
    BigDecimal least = condition.minValue().orElse(BigDecimal.ZERO);
    for (String course : condition.courses()) {
      Optional<BigDecimal> score = scoreOf(course);
      if (score.isPresent()) {
        boolean enough = score.get().compareTo(least) >= 0;
        return said(
            condition,
            school,
            Optional.of(enough),
            course + " 的成绩是 " + score.get().toPlainString() + " 分。");
      }
    }
    return said(condition, school, Optional.empty(), "要到考出成绩才知道。");
  }

  private Condition average(DegreeCondition condition, String school) {
    List<String> without = withoutScore(condition.courses());
    return said(
        condition,
        school,
        Optional.empty(),
        without.isEmpty()
            ? "要到考出成绩才知道。"
            : "本方案中 " + String.join("、", without) + " 由免考取得，没有成绩，如何计算请先问主考学校。");
  }

  private Condition language(DegreeCondition condition, String school) {
    Optional<Held> held = certificates.find(condition);
    if (held.isPresent() && held.get().state() == State.MEETS) {
      return said(condition, school, Optional.of(true), held.get().words() + "。");
    }
    boolean passed =
        condition.courses().stream()
            .anyMatch(course -> isPassed(course) && withoutScore(List.of(course)).isEmpty());
    if (passed) {
      return said(condition, school, Optional.of(true), "所要求的课程已经合格。");
    }
    boolean planned =
        condition.courses().stream()
            .anyMatch(
                course ->
                    candidate.remaining().stream().anyMatch(item -> item.course().equals(course)));
    return said(
        condition,
        school,
        Optional.empty(),
        held.map(each -> each.words() + "。").orElse("")
            + (planned ? "本方案安排了所要求的课程，合格即满足。" : "本方案没有满足它的课程或证书，须另行取得。"));
  }

  private boolean isPassed(String course) {
    return achievements.stream()
        .anyMatch(each -> each.kind() == Achievement.Kind.COURSE && each.key().equals(course));
  }

  private Optional<BigDecimal> scoreOf(String course) {
    return achievements.stream()
        .filter(each -> each.kind() == Achievement.Kind.COURSE && each.key().equals(course))
        .flatMap(each -> each.score().stream())
        .findFirst();
  }

  /// The courses among these that the plan counts without a score.
  private List<String> withoutScore(List<String> courses) {
    Recognition recognition = candidate.recognition();
    return candidate.counted().stream()
        .filter(item -> courses.contains(item.course()))
        .filter(
            item ->
                recognition
                    .findUseFor(item)
                    .map(use -> use.basis().isExemption())
                    .orElse(candidate.certificates().containsKey(item.course())))
        .map(PlanItem::course)
        .toList();
  }
}
