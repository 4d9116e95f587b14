package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.Sitting.Timetable;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Offering;
import org.xuetu.graph.pathway.model.PaperTime;
import org.xuetu.graph.pathway.model.Pattern;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.Timeline;

/// The Chinese words of a plan's steps: why a course is there, and what its date rests on.
final class StepWords {
  private final PlanningRecords records;
  private final Programme programme;
  private final Timeline timeline;
  private final Map<String, String> whyInPlan;

  /// @param whyInPlan by course: why it is in the plan
  StepWords(
      PlanningRecords records,
      Programme programme,
      Timeline timeline,
      Map<String, String> whyInPlan) {
    this.records = records;
    this.programme = programme;
    this.timeline = timeline;
    this.whyInPlan = whyInPlan;
  }

  String basis(Sitting sitting) {
    return switch (sitting.timetable()) {
      case PUBLISHED -> "官方课程安排表已公布。";
      case FORECAST -> "待官方安排表：按各课程历来的开考月份和时段推测，以考试院公布的为准。";
      case UNKNOWN -> "待当期安排表：" + programme.province().zh() + "的课程安排表未收录，只按每场的门数排，报考前请核对时段是否冲突。";
      case TERM -> "各学期开课计划未收录：按每门课每学期都开计，选课前请向学习中心核实。";
    };
  }

  Citation citation(Sitting sitting) {
    return sitting.session().map(Session::citation).orElse(timeline.sessionSource());
  }

  /// Where an assumption was read; the programme itself where none is recorded.
  Citation citation(String topic) {
    return timeline.assumptions().stream()
        .filter(assumption -> assumption.topic().equals(topic))
        .findFirst()
        .map(assumption -> assumption.citation())
        .orElse(programme.citation());
  }

  PlannedCourse paper(PlanItem item, Sitting sitting, int slot) {
    Slot named = sitting.slots().get(slot - sitting.firstSlot());
    boolean known =
        sitting.timetable() == Timetable.PUBLISHED || sitting.timetable() == Timetable.FORECAST;
    Optional<Pattern> pattern = records.findPattern(programme.province(), item.course());
    Citation citation =
        switch (sitting.timetable()) {
          case PUBLISHED ->
              records
                  .findOffering(sitting.key(), item.course())
                  .map(Offering::citation)
                  .orElse(item.citation());
          // Read rightly, yet a forecast: the pattern promises nothing for a later session.
          case FORECAST, UNKNOWN ->
              pattern.map(Pattern::citation).orElse(item.citation()).forecast();
          case TERM -> item.citation().forecast();
        };
    String when =
        switch (sitting.timetable()) {
          case PUBLISHED -> "安排表：" + named.zh() + "开考。";
          case FORECAST -> "预计" + named.zh() + "开考（规律：每年 " + months(pattern) + " 月），待官方安排表。";
          case UNKNOWN -> "时段待当期安排表。";
          case TERM -> "开课学期待学习中心公布。";
        };
    Optional<PaperTime> time =
        sitting.timetable() == Timetable.PUBLISHED
            ? records.findOffering(sitting.key(), item.course()).flatMap(Offering::time)
            : Optional.empty();
    return planned(item, known ? Optional.of(named) : Optional.empty(), time, when, citation);
  }

  private static String months(Optional<Pattern> pattern) {
    return pattern.stream()
        .flatMap(each -> each.months().stream())
        .map(String::valueOf)
        .collect(Collectors.joining("、"));
  }

  PlannedCourse practical(PlanItem item) {
    List<String> when = new ArrayList<>();
    item.theory().ifPresent(theory -> when.add("须先通过笔试 " + theory));
    item.minPassedBefore().ifPresent(count -> when.add("须先通过本专业 " + count + " 门课程"));
    String words = when.isEmpty() ? "没有对应的笔试，可直接参加。" : String.join("，", when) + "。";
    return planned(item, Optional.empty(), Optional.empty(), words, citation("practice-batches"));
  }

  PlannedCourse thesis(PlanItem item) {
    return planned(
        item, Optional.empty(), Optional.empty(), "须在其他课程全部通过之后进行。", citation("thesis-duration"));
  }

  PlannedCourse certified(PlanItem item, CertificateRule rule) {
    PlannedCourse course =
        planned(
            item,
            Optional.empty(),
            Optional.empty(),
            "这门课在已知的考期里从未开考，取得" + rule.certificate() + "后可免考。",
            rule.citation());
    return new PlannedCourse(
        course.key(),
        course.name(),
        course.credits(),
        course.slot(),
        course.time(),
        course.kind(),
        course.degreeCourse(),
        course.reason(),
        Optional.of(rule.key()),
        course.citation());
  }

  private PlannedCourse planned(
      PlanItem item,
      Optional<Slot> slot,
      Optional<PaperTime> time,
      String when,
      Citation citation) {
    return new PlannedCourse(
        item.course(),
        item.name(),
        item.credits(),
        slot,
        time,
        item.kind(),
        item.degreeCourse(),
        whyInPlan.getOrDefault(item.course(), "") + when,
        Optional.empty(),
        citation);
  }

  String certificateBasis(CertificateRule rule) {
    String others =
        records.certificateRules().stream()
            .filter(other -> !other.equals(rule) && other.province().equals(rule.province()))
            .filter(other -> other.targets().containsAll(rule.targets()))
            .filter(other -> other.citation().certainty() != Certainty.LOW)
            .map(other -> "；也可凭" + other.certificate() + "（" + other.key() + "）")
            .collect(Collectors.joining());
    return "考取"
        + rule.certificate()
        + "，按每年 "
        + join(rule.sittings())
        + " 月的考试推算；须在毕业前至少 "
        + timeline.exemptionLead()
        + " 个月办完免考"
        + others
        + "。";
  }

  String practiceBasis() {
    return "名义批次（每年 "
        + join(timeline.practiceMonths())
        + " 月），笔试成绩按考后 "
        + timeline.resultsAfter()
        + " 个月计；报名时间和名额以主考学校通知为准。";
  }

  String thesisBasis() {
    return "按约 " + timeline.thesisDuration() + " 个月计，以主考学校安排为准。";
  }

  String graduationBasis(Programme of) {
    if (of.form() == StudyForm.OPEN) {
      return "毕业按每学期末计（名义月份 " + join(timeline.graduationMonths()) + " 月），学习不少于两年半，以学习中心通知为准。";
    }
    return "毕业申请按每年 "
        + join(timeline.graduationMonths())
        + " 月计，具体时间以"
        + of.province().zh()
        + "考试机构公告为准。";
  }

  private static String join(Iterable<Integer> months) {
    List<String> words = new ArrayList<>();
    months.forEach(month -> words.add(month.toString()));
    return String.join("、", words);
  }
}
