package org.xuetu.graph.alliance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xuetu.graph.pathway.Completion;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.StudyForm;
import org.xuetu.graph.recognition.Achievement;

/// The reference graduates: of every programme somebody who began with nothing and took its best
/// plan. Each is worked out when first asked for.
final class Graduates {
  private final PlanningRecords records;
  private final PathwayFinder finder;
  private final YearMonth start;
  private final Map<String, Optional<Completion>> completions = new ConcurrentHashMap<>();

  Graduates(PlanningRecords records, PathwayFinder finder, YearMonth start) {
    this.records = records;
    this.finder = finder;
    this.start = start;
  }

  Optional<Completion> of(Programme programme) {
    return completions.computeIfAbsent(programme.key(), _ -> finder.complete(programme, start));
  }

  List<Completion> all() {
    return records.programmes().stream().flatMap(each -> of(each).stream()).toList();
  }

  /// What a graduate shows toward programmes of a form of study, all of it dated before the reference month. The
  /// self-taught examination knows courses by code; what was studied at an open university is for it
  /// a course of a school, known by its name.
  List<Achievement> achievements(Completion graduate, StudyForm toward) {
    Set<Achievement> shown = new LinkedHashSet<>();
    graduate.passed().forEach(item -> shown.add(course(graduate.programme(), item, toward)));
    graduate.leaves().stream()
        .filter(each -> each.kind() != Achievement.Kind.COURSE)
        .map(each -> each.withDate(start.atDay(1)))
        .map(each -> graduate.programme().form() == StudyForm.OPEN ? anywhere(each) : each)
        .forEach(shown::add);
    return new ArrayList<>(shown);
  }

  /// The credits that the passed courses carry in the graduate's own programme, by the ids of what is
  /// shown for them.
  Map<String, Credits> credits(Completion graduate, StudyForm toward) {
    Map<String, Credits> credits = new LinkedHashMap<>();
    for (PlanItem item : graduate.passed()) {
      credits.merge(course(graduate.programme(), item, toward).id(), item.credits(), Credits::plus);
    }
    return credits;
  }

  private Achievement course(Programme from, PlanItem item, StudyForm toward) {
    if (from.form() == StudyForm.SELF_TAUGHT) {
      return Achievement.course(item.course())
          .withOrigin(Achievement.Origin.UNKNOWN.inProvince(from.province().zh()));
    }
    return toward == StudyForm.OPEN
        ? Achievement.course(item.course())
        : Achievement.schoolCourse(item.name(), schoolOf(from));
  }

  /// An open university belongs to no province.
  private static Achievement anywhere(Achievement achievement) {
    Achievement.Origin origin = achievement.origin();
    return achievement.withOrigin(
        new Achievement.Origin(
            origin.school(),
            Optional.empty(),
            origin.level(),
            origin.major(),
            origin.completion(),
            origin.years()));
  }

  private String schoolOf(Programme programme) {
    return programme
        .open()
        .map(open -> records.degrees().nameOf(open.school()))
        .orElse(programme.name());
  }
}
