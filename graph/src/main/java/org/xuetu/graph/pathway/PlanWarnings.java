package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.Plan.Warning;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.model.Assumption;
import org.xuetu.graph.pathway.model.Condition;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.Session;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.ExemptionLimits;
import org.xuetu.graph.recognition.Schooling;

/// What a learner has to know or check before relying on a plan.
final class PlanWarnings {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final List<Achievement> achievements;
  private final List<Warning> warnings = new ArrayList<>();

  PlanWarnings(
      PlanningRecords records,
      Programme programme,
      PathwayRequest request,
      List<Achievement> achievements) {
    this.records = records;
    this.programme = programme;
    this.request = request;
    this.achievements = achievements;
  }

  /// @param otherFinish the earliest finish in the branch not taken, where there was a choice
  List<Warning> list(
      EarliestFinish.Found found,
      Optional<YearMonth> otherFinish,
      List<PlanStep> steps,
      Cost cost) {
    Candidate candidate = found.candidate();
    aboutDates(steps);
    aboutExemptions(found);
    aboutProgramme();
    aboutChoices(candidate, otherFinish);
    aboutDegree(candidate);
    aboutRequest(cost);
    return List.copyOf(warnings);
  }

  private void add(String code, String detail) {
    warnings.add(new Warning(code, detail));
  }

  private void aboutDates(List<PlanStep> steps) {
    List<String> forecast =
        steps.stream()
            .filter(step -> step.kind() == Kind.SESSION && step.forecast())
            .map(step -> step.month().toString())
            .toList();
    if (!forecast.isEmpty()) {
      add("timetable-forecast", "待官方安排表的考期：" + String.join("、", forecast) + "。公布后请重新规划。");
    }
    steps.stream()
        .filter(step -> step.kind() == Kind.SESSION)
        .findFirst()
        .flatMap(step -> records.findSession(step.key()))
        .flatMap(Session::registrationUntil)
        .ifPresent(day -> add("registration", "第一个考期的报名截止日是 " + day + "；已过截止日的，请把开始月份改到下一个考期。"));
    Timeline timeline = records.timelineOf(programme);
    Set<String> topics = new TreeSet<>();
    steps.forEach(step -> topics.addAll(topicsOf(step.kind())));
    List<String> guesses =
        timeline.assumptions().stream()
            .filter(each -> topics.contains(each.topic()))
            .filter(each -> each.citation().certainty() == Certainty.LOW)
            .map(Assumption::name)
            .toList();
    if (!guesses.isEmpty()) {
      add("low-certainty-assumptions", "下列时间假设确信程度低，须向主考学校核实：" + String.join("；", guesses) + "。");
    }
  }

  /// The assumptions that the date of a step rests on.
  private static Set<String> topicsOf(Kind kind) {
    return switch (kind) {
      case SESSION -> Set.of("results-after-sitting", "slots-per-session");
      case TERM -> Set.of("terms", "results-after-sitting", "course-every-term", "load-per-term");
      case PRACTICE -> Set.of("practice-batches", "practice-after-written");
      case THESIS -> Set.of("thesis-last", "thesis-duration");
      case CERTIFICATE -> Set.of("exemption-before-graduation");
      case GRADUATION -> Set.of("graduation-rounds");
    };
  }

  private void aboutProgramme() {
    switch (programme.form()) {
      case SELF_TAUGHT ->
          add("province", "本方案依据" + programme.province().zh() + "的计划和规定，其他省份的考生以本省考试机构的规定为准。");
      case OPEN -> add("open-university", "本方案依据国家开放大学的教学计划；开课学期、每学期门数和学费以所在分部和学习中心为准。");
    }
    programme.remarks().forEach(remark -> add("admission", remark));
    Timeline timeline = records.timelineOf(programme);
    if (programme.level().equals("top-up")
        && timeline.assumptions().stream()
            .anyMatch(each -> each.topic().equals("prior-certificate"))) {
      add(
          "prior-diploma",
          hasDiploma() ? "已有的学历可作为前置学历，领取毕业证书前须通过核验。" : "专升本可以先考课程，领取毕业证书前须具有专科（或以上）毕业证书，并通过核验。");
    }
    List<Condition> unsettled = Branch.unsettled(programme);
    if (!unsettled.isEmpty() && !PriorField.isSettled(request.learner().field(), achievements)) {
      add(
          "extra-courses",
          "计划规定部分前置学历须加考课程，本方案没有计入。请核对是否属于："
              + String.join("、", unsettled.stream().map(Condition::zh).toList())
              + "。");
    }
  }

  private boolean hasDiploma() {
    return achievements.stream()
        .filter(each -> each.kind() == Achievement.Kind.DIPLOMA)
        .flatMap(each -> Schooling.of(each).stream())
        .anyMatch(
            schooling ->
                schooling.rank() >= Schooling.JUNIOR_COLLEGE
                    && (schooling.graduated() || schooling.rank() > Schooling.JUNIOR_COLLEGE));
  }

  private void aboutChoices(Candidate candidate, Optional<YearMonth> otherFinish) {
    Optional<Boolean> taken = candidate.branch().foreignLanguage();
    if (taken.isPresent() && !taken.get()) {
      add("no-foreign-language", "本方案不考外语，须修完替代外语的全部课程；不考外语通常不能申请学士学位，请向主考学校核实。");
    }
    otherFinish.ifPresent(
        finish ->
            add(
                "other-branch",
                (taken.orElse(false) ? "如果选择不考外语" : "如果选择考外语") + "，最早在 " + finish + " 毕业。"));
    if (!candidate.certificates().isEmpty()) {
      add("certificate", "方案中有从未开考的课程，只能凭证书免考；免考须在规定的时间办理。");
    }
  }

  /// When exemptions have to be applied for.
  private void aboutExemptions(EarliestFinish.Found found) {
    Candidate candidate = found.candidate();
    if (candidate.exemptions().isEmpty()) {
      return;
    }
    Timeline timeline = records.timelineOf(programme);
    String first = candidate.firstPasses() > 0 ? "先通过 " + candidate.firstPasses() + " 门课程，再" : "";
    candidate
        .exemptBy(found.finish(), timeline)
        .ifPresent(
            month ->
                add(
                    "exemption",
                    "方案含免考 "
                        + ExemptionLimits.courses(candidate.exempted())
                        + " 门（理论课与其实践合计一门）：须"
                        + first
                        + "在 "
                        + month
                        + " 之前（含当月）办理。"));
  }

  private void aboutDegree(Candidate candidate) {
    List<String> substituted =
        candidate.recognition().uses().stream()
            .filter(use -> use.basis().key().isPresent())
            .flatMap(use -> use.covers().stream())
            .filter(PlanItem::degreeCourse)
            .filter(candidate.counted()::contains)
            .map(item -> item.course() + " " + item.name())
            .toList();
    if (!substituted.isEmpty()) {
      add(
          "degree-course-recognised",
          "下列学位课程（◆）由顶替或免考取得（免考没有成绩），申请学位时是否认可由主考学校决定：" + String.join("、", substituted) + "。");
    }
  }

  private void aboutRequest(Cost cost) {
    if (request.goal() == PathwayRequest.Goal.DEGREE) {
      add("degree-unknown", "学位条件与毕业分开列出；成绩和论文未知，本方案只保证毕业，不保证学位。");
    }
    if (request.constraints().budget().isPresent()) {
      add("budget-partly", "已知的费用在预算之内；未知的部分（" + String.join("、", cost.unknown()) + "）没有算进预算。");
    }
    boolean elsewhere =
        programme.form() == StudyForm.SELF_TAUGHT
            && request
                .learner()
                .province()
                .flatMap(records::findProvince)
                .filter(province -> !province.equals(programme.province()))
                .isPresent();
    if (elsewhere) {
      add(
          "other-province",
          "考籍不在" + programme.province().zh() + "：须先办理转考，或改选考籍所在省的计划；转考的规定没有收录，请向考试院咨询。");
    }
    if (request.learner().undecided()) {
      add("undecided-included", "方案按您的要求计入了尚未确定的规定，报考前须向考试院或主考学校确认。");
    }
  }
}
