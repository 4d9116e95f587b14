package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.model.PlanItem;

/// Finds further good plans, each the best of those that differ in substance from all plans given
/// before: the other branch, another set of electives, or without an exemption.
final class Alternatives {
  /// A plan that ends more than a year later is no good alternative.
  private static final int MONTHS_LATER = 12;

  /// One course for another is the same plan with a different taste.
  private static final int COURSES_EXCHANGED = 2;

  private final ProgrammeSearch search;

  Alternatives(ProgrammeSearch search) {
    this.search = search;
  }

  List<EarliestFinish.Found> list(EarliestFinish.Found best, int count) {
    if (count == 0) {
      return List.of();
    }
    Constraints constraints = search.request().constraints();
    YearMonth later = best.finish().plusMonths(MONTHS_LATER);
    YearMonth latest = constraints.deadline().filter(later::isAfter).orElse(later);
    List<Candidate> pool = new ArrayList<>(search.candidates(constraints).list());
    List<EarliestFinish.Found> given = new ArrayList<>(List.of(best));
    while (given.size() <= count) {
      Candidate last = given.getLast().candidate();
      pool.removeIf(each -> !differ(last, each));
      Optional<EarliestFinish.Found> next = search.best(constraints, pool, Optional.of(latest));
      if (next.isEmpty()) {
        break;
      }
      given.add(next.get());
    }
    return given.subList(1, given.size());
  }

  /// Whether one is not merely the other with a course more, less or exchanged.
  static boolean differ(Candidate one, Candidate other) {
    if (!one.branch().equals(other.branch())) {
      return true;
    }
    if (!one.exempted().equals(other.exempted())) {
      return true;
    }
    int out = courses(one, other);
    int in = courses(other, one);
    return out > 0 && in > 0 && Math.max(in, out) >= COURSES_EXCHANGED;
  }

  /// Courses that one counts and the other does not; a paper and its practical part are one.
  private static int courses(Candidate one, Candidate other) {
    Set<PlanItem> others = Set.copyOf(other.counted());
    Set<String> courses = new HashSet<>();
    one.counted().stream()
        .filter(item -> !others.contains(item))
        .forEach(item -> courses.add(item.theory().orElse(item.course())));
    return courses.size();
  }
}
