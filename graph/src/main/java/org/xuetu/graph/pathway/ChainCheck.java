package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.graph.pathway.PlanVerifier.Breaches;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;

/// Verifier: does a longer way hang together? The second stage may begin only after the first has
/// ended, and may rest on nothing but what the learner held, passed in the first stage, or was
/// awarded for it. Each stage is checked by itself elsewhere.
final class ChainCheck {
  private final PlanningRecords records;
  private final PathwayRequest request;
  private final Breaches breaches;

  ChainCheck(PlanningRecords records, PathwayRequest request, Breaches breaches) {
    this.records = records;
    this.request = request;
    this.breaches = breaches;
  }

  void check(List<PathwayRequest> stages, List<Plan> plans) {
    if (stages.size() != 2 || plans.size() != 2) {
      breaches.add("stages", "not two");
      return;
    }
    Plan first = plans.getFirst();
    Plan second = plans.getLast();
    checkLevels(first, second);
    YearMonth begin = stages.getLast().constraints().start();
    breaches.unless(begin.isAfter(first.finish()), "stage-early", begin.toString());
    breaches.unless(
        !stages.getFirst().constraints().start().isBefore(request.constraints().start()),
        "before-start",
        first.programme());
    breaches.unless(
        request.constraints().deadline().map(last -> !second.finish().isAfter(last)).orElse(true),
        "deadline",
        second.finish().toString());
    checkHeld(stages.getLast(), first);
  }

  private void checkLevels(Plan first, Plan second) {
    boolean levels =
        records
                .findProgramme(first.programme())
                .map(Programme::level)
                .filter("junior-college"::equals)
                .isPresent()
            && records
                .findProgramme(second.programme())
                .map(Programme::level)
                .filter("top-up"::equals)
                .isPresent();
    breaches.unless(levels, "stage-level", first.programme() + " " + second.programme());
    breaches.unless(
        request.targets().equals(List.of(second.programme())), "targets", second.programme());
  }

  private void checkHeld(PathwayRequest later, Plan first) {
    Set<String> passed = new HashSet<>();
    Set<String> rules = new HashSet<>();
    for (PlanStep step : first.steps()) {
      for (PlannedCourse course : step.courses()) {
        if (step.kind() == PlanStep.Kind.CERTIFICATE) {
          course.rule().ifPresent(rules::add);
        } else {
          passed.add(course.key());
        }
      }
    }
    int diplomas = 0;
    for (Achievement each : later.learner().achievements()) {
      if (request.learner().achievements().contains(each)) {
        continue;
      }
      switch (each.kind()) {
        case COURSE -> breaches.unless(passed.contains(each.key()), "not-passed", each.id());
        case DIPLOMA -> diplomas++;
        case CERTIFICATE ->
            breaches.unless(
                rules.stream()
                    .flatMap(rule -> records.rules().findRule(rule).stream())
                    .anyMatch(rule -> rule.source().anyOf().contains(each.key())),
                "not-passed",
                each.id());
        case SCHOOL_COURSE, TRAINING, WORK -> breaches.add("not-passed", each.id());
      }
    }
    breaches.unless(diplomas == 1, "stage-diploma", String.valueOf(diplomas));
    breaches.unless(
        later.learner().holds().equals(request.learner().holds()), "not-passed", "holds");
  }
}
