package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Checks every promise of a finished plan against the planning records. It shares the records and
/// the shape of the answer with the finder, and no code: what the finder misunderstands shall not
/// be misunderstood here in the same way. Whether an earlier finish exists is not checked.
public final class PlanVerifier {
  private final PlanningRecords records;

  public PlanVerifier(PlanningRecords records) {
    this.records = records;
  }

  /// A broken promise.
  ///
  /// @param code a stable word, such as `slot-twice`
  public record Breach(String code, String detail) {}

  /// @return empty for a valid plan
  public List<Breach> verify(PathwayRequest request, Plan plan) {
    Breaches breaches = new Breaches();
    Optional<Programme> programme =
        request.targets().stream().findFirst().flatMap(records::findProgramme);
    if (programme.isEmpty()) {
      breaches.add("programme", "unknown " + request.targets());
      return breaches.list();
    }
    breaches.unless(plan.programme().equals(programme.get().key()), "programme", plan.programme());
    Map<String, PlanItem> items = new HashMap<>();
    programme.get().items().forEach(item -> items.put(item.course(), item));
    Map<String, String> counted = counted(plan, items, breaches);
    checkCredits(programme.get(), plan, breaches);
    new RequirementCheck(programme.get(), request, plan, breaches).check(counted.keySet());
    new RecognitionCheck(records, programme.get(), request, breaches).check(plan.recognised());
    new TimetableCheck(records, programme.get(), request, breaches).check(plan);
    new OpenCheck(records, programme.get(), request, breaches).check(plan, counted.keySet());
    new OrderCheck(records, programme.get(), request, plan, breaches).check();
    return breaches.list();
  }

  /// @param plans one for each target, in their order
  /// @return empty for a valid joint timetable
  public List<Breach> verifyJoint(
      PathwayRequest request, List<Plan> plans, PathwayResult.JointTimetable timetable) {
    List<Breach> found = new ArrayList<>();
    for (int i = 0; i < plans.size() && i < request.targets().size(); i++) {
      found.addAll(verify(request.withTargets(List.of(request.targets().get(i))), plans.get(i)));
    }
    Breaches breaches = new Breaches();
    breaches.unless(plans.size() == request.targets().size(), "targets", "not one plan for each");
    records
        .findProgramme(request.targets().getFirst())
        .ifPresent(
            each -> new JointCheck(records, each, request, breaches).check(plans, timetable));
    found.addAll(breaches.list());
    return found;
  }

  /// @param stages one plan for each stage, in time order
  /// @return empty for a valid chain
  public List<Breach> verifyChain(
      PathwayRequest request, List<PathwayRequest> stages, List<Plan> plans) {
    List<Breach> found = new ArrayList<>();
    for (int i = 0; i < plans.size() && i < stages.size(); i++) {
      found.addAll(verify(stages.get(i), plans.get(i)));
    }
    Breaches breaches = new Breaches();
    new ChainCheck(records, request, breaches).check(stages, plans);
    found.addAll(breaches.list());
    return found;
  }

  /// The broken promises found so far.
  static final class Breaches {
    private final List<Breach> found = new ArrayList<>();

    void add(String code, String detail) {
      found.add(new Breach(code, detail));
    }

    void unless(boolean holds, String code, String detail) {
      if (!holds) {
        add(code, detail);
      }
    }

    List<Breach> list() {
      return List.copyOf(found);
    }
  }

  /// By course the place where it is counted, each once and as the programme has it.
  private static Map<String, String> counted(
      Plan plan, Map<String, PlanItem> items, Breaches breaches) {
    Map<String, String> counted = new HashMap<>();
    for (RecognisedCredit credit : plan.recognised()) {
      if (credit.state() != CreditState.COUNTS) {
        breaches.unless(credit.credits().equals(Credits.ZERO), "credits", "not counted: " + credit);
        continue;
      }
      if (credit.target().isEmpty()) {
        continue;
      }
      String course = credit.target().get();
      PlanItem item = items.get(course);
      breaches.unless(item != null, "foreign-course", "recognised: " + course);
      if (item != null) {
        breaches.unless(item.credits().equals(credit.credits()), "credits", course);
      }
      String before = counted.put(course, "recognised");
      breaches.unless(before == null, "counted-twice", course + " " + before);
    }
    for (PlanStep step : plan.steps()) {
      for (PlannedCourse course : step.courses()) {
        PlanItem item = items.get(course.key());
        boolean same =
            item != null
                && item.credits().equals(course.credits())
                && item.kind() == course.kind()
                && item.degreeCourse() == course.degreeCourse()
                && item.name().equals(course.name());
        breaches.unless(item != null, "foreign-course", "planned: " + course.key());
        breaches.unless(item == null || same, "credits", "not as in programme: " + course);
        String before = counted.put(course.key(), step.key());
        breaches.unless(before == null, "counted-twice", course.key() + " " + before);
      }
    }
    return counted;
  }

  private static void checkCredits(Programme programme, Plan plan, Breaches breaches) {
    int recognised = 0;
    for (RecognisedCredit credit : plan.recognised()) {
      recognised += credit.state() == CreditState.COUNTS ? credit.credits().tenths() : 0;
    }
    int remaining = 0;
    for (PlanStep step : plan.steps()) {
      for (PlannedCourse course : step.courses()) {
        remaining += course.credits().tenths();
      }
    }
    Plan.CreditTotals totals = plan.credits();
    int required = programme.minCredits().tenths();
    breaches.unless(totals.required().tenths() == required, "total", "required " + totals);
    breaches.unless(totals.recognised().tenths() == recognised, "total", "recognised " + totals);
    breaches.unless(totals.remaining().tenths() == remaining, "total", "remaining " + totals);
    breaches.unless(recognised + remaining >= required, "too-few-credits", totals.toString());
  }
}
