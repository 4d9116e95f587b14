package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.PlanStep.Kind;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.ItemKind;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.Timeline;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Verifier: practice after its paper, certificates in time, thesis last, graduation at the end.
final class OrderCheck {
  private final PlanningRecords records;
  private final Programme programme;
  private final PathwayRequest request;
  private final Plan plan;
  private final Breaches breaches;
  private final Timeline timeline;

  /// By course the month in which it is known to be passed, or had been before the plan.
  private final Map<String, YearMonth> passedIn = new HashMap<>();

  private final Set<String> before = new HashSet<>();

  OrderCheck(
      PlanningRecords records,
      Programme programme,
      PathwayRequest request,
      Plan plan,
      Breaches breaches) {
    this.records = records;
    this.programme = programme;
    this.request = request;
    this.plan = plan;
    this.breaches = breaches;
    timeline = records.timelineOf(programme);
    for (PlanStep step : plan.steps()) {
      int wait = step.kind().hasResults() ? timeline.resultsAfter() : 0;
      step.courses().forEach(each -> passedIn.put(each.key(), step.month().plusMonths(wait)));
    }
    plan.recognised().stream()
        .filter(credit -> credit.state() == CreditState.COUNTS)
        .forEach(credit -> credit.target().ifPresent(before::add));
  }

  void check() {
    YearMonth last = YearMonth.of(1, 1);
    for (PlanStep step : plan.steps()) {
      breaches.unless(!step.month().isBefore(last), "step-order", step.key());
      last = step.month();
      switch (step.kind()) {
        case SESSION, TERM -> {}
        case PRACTICE -> checkPractice(step);
        case CERTIFICATE -> checkCertificate(step);
        case THESIS -> checkThesis(step);
        case GRADUATION -> breaches.unless(step.courses().isEmpty(), "graduation", step.key());
      }
    }
    checkGraduation();
    checkExemptions();
  }

  /// Exemptions are applied for after the first passed course, while their certificates last, and
  /// so many months before graduation.
  private void checkExemptions() {
    YearMonth by = plan.finish().minusMonths(timeline.exemptionLead());
    boolean any = false;
    for (RecognisedCredit credit : plan.recognised()) {
      Optional<RecognitionRule> rule = credit.rule().flatMap(records.rules()::findRule);
      if (credit.state() == CreditState.COUNTS
          && rule.isPresent()
          && rule.get().effect().kind().equals("exempt")) {
        any = true;
        Optional<YearMonth> end = lasts(rule.get(), credit);
        by = end.isPresent() && end.get().isBefore(by) ? end.get() : by;
      }
    }
    if (!any) {
      return;
    }
    breaches.unless(!by.isBefore(request.constraints().start()), "exemption-late", by.toString());
    int before = 0;
    for (Achievement each : request.learner().achievements()) {
      boolean failed = each.score().map(score -> score.intValue() < 60).orElse(false);
      before += each.kind() == Achievement.Kind.COURSE && !failed ? 1 : 0;
    }
    for (RecognitionRule rule : records.rules().rulesFor(programme)) {
      breaches.unless(
          before + papersPassedBy(by) >= rule.limits().minPassedBefore(),
          "exemption-before-pass",
          rule.key());
    }
  }

  private Optional<YearMonth> lasts(RecognitionRule rule, RecognisedCredit credit) {
    if (rule.validity().certificateYears().isEmpty()) {
      return Optional.empty();
    }
    int years = rule.validity().certificateYears().getAsInt();
    return request.learner().achievements().stream()
        .filter(each -> credit.achievements().contains(each.id()))
        .flatMap(each -> each.date().stream())
        .map(day -> YearMonth.of(day.getYear() + years - 1, 12))
        .min(Comparator.naturalOrder());
  }

  private void checkPractice(PlanStep step) {
    YearMonth month = step.month();
    breaches.unless(in(timeline.practiceMonths(), month), "practice-batch", step.key());
    breaches.unless(!month.isBefore(request.constraints().start()), "before-start", step.key());
    for (PlannedCourse course : step.courses()) {
      breaches.unless(course.kind() == ItemKind.PRACTICAL, "not-a-practical", course.key());
      Optional<PlanItem> item = find(course.key());
      Optional<YearMonth> paper =
          item.flatMap(PlanItem::theory).flatMap(each -> Optional.ofNullable(passedIn.get(each)));
      breaches.unless(
          paper.isEmpty() || !paper.get().isAfter(month), "practice-before-paper", course.key());
      int needed = item.map(each -> each.minPassedBefore().orElse(0)).orElse(0);
      long passed = before.size() + papersPassedBy(month);
      breaches.unless(passed >= needed, "too-few-passed-before", course.key());
    }
  }

  private long papersPassedBy(YearMonth month) {
    return plan.steps().stream()
        .filter(step -> step.kind().hasResults())
        .filter(step -> !step.month().plusMonths(timeline.resultsAfter()).isAfter(month))
        .mapToLong(step -> step.courses().size())
        .sum();
  }

  private void checkCertificate(PlanStep step) {
    YearMonth month = step.month();
    breaches.unless(!month.isBefore(request.constraints().start()), "before-start", step.key());
    breaches.unless(
        !month.plusMonths(timeline.exemptionLead()).isAfter(plan.finish()),
        "certificate-late",
        step.key());
    for (PlannedCourse course : step.courses()) {
      boolean allowed =
          records.certificateRules().stream()
              .filter(rule -> Optional.of(rule.key()).equals(course.rule()))
              .anyMatch(rule -> settles(rule, course.key()) && in(rule.sittings(), month));
      breaches.unless(allowed, "certificate-rule", course.key());
      String paper = find(course.key()).flatMap(PlanItem::theory).orElse(course.key());
      breaches.unless(!isExamined(paper), "certificate-not-needed", course.key());
    }
  }

  private boolean settles(CertificateRule rule, String course) {
    return rule.province().equals(programme.province())
        && rule.citation().certainty() != Certainty.LOW
        && rule.targets().contains(course);
  }

  private boolean isExamined(String course) {
    boolean seen =
        records
            .findPattern(programme.province(), course)
            .map(pattern -> !pattern.seen().isEmpty())
            .orElse(false);
    return seen
        || records.sessionsOf(programme).stream()
            .anyMatch(session -> records.findOffering(session.key(), course).isPresent());
  }

  private void checkThesis(PlanStep step) {
    YearMonth begin = step.month().minusMonths(timeline.thesisDuration());
    breaches.unless(step.from().equals(Optional.of(begin)), "thesis-time", step.key());
    breaches.unless(in(timeline.practiceMonths(), begin), "thesis-time", step.key());
    breaches.unless(!begin.isBefore(request.constraints().start()), "before-start", step.key());
    Set<String> own = new HashSet<>();
    for (PlannedCourse course : step.courses()) {
      breaches.unless(course.kind() == ItemKind.THESIS, "not-a-thesis", course.key());
      own.add(course.key());
    }
    passedIn.forEach(
        (course, month) ->
            breaches.unless(own.contains(course) || !month.isAfter(begin), "thesis-early", course));
  }

  private void checkGraduation() {
    List<PlanStep> rounds =
        plan.steps().stream().filter(step -> step.kind() == Kind.GRADUATION).toList();
    boolean once = rounds.size() == 1 && plan.steps().getLast().kind() == Kind.GRADUATION;
    breaches.unless(once, "graduation", "not exactly one at the end");
    rounds.forEach(
        round -> breaches.unless(round.month().equals(plan.finish()), "graduation", round.key()));
    breaches.unless(in(timeline.graduationMonths(), plan.finish()), "graduation", "no round");
    breaches.unless(
        !plan.finish().isBefore(request.constraints().start()), "before-start", "graduation");
    passedIn.forEach(
        (course, month) ->
            breaches.unless(!month.isAfter(plan.finish()), "graduation-early", course));
    Optional<YearMonth> deadline = request.constraints().deadline();
    breaches.unless(
        deadline.isEmpty() || !plan.finish().isAfter(deadline.get()), "deadline", "missed");
  }

  private Optional<PlanItem> find(String course) {
    return programme.items().stream().filter(item -> item.course().equals(course)).findFirst();
  }

  private static boolean in(Set<Integer> months, YearMonth month) {
    return months.contains(month.getMonthValue());
  }
}
