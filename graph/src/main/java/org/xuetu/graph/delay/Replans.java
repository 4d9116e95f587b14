package org.xuetu.graph.delay;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.PathwayRequest.Learner;
import org.xuetu.graph.pathway.TargetRanking;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.recognition.Achievement;

/// One request, planned again with one thing changed. Without its deadline: what holds a plan up is
/// measured by the earliest graduation, whenever that is.
final class Replans {
  private final PathwayFinder finder;
  private final PathwayRequest request;

  /// @param request for one programme
  Replans(PathwayFinder finder, PathwayRequest request) {
    this.finder = finder;
    this.request = request.withConstraints(request.constraints().withDeadline(Optional.empty()));
  }

  /// What is saved against the plan as it stands.
  ///
  /// @param months by which graduation is earlier
  /// @param papers that need not be sat
  record Saved(YearMonth finish, int months, int papers) {
    /// Absent where the changed request cannot be completed.
    static Optional<Saved> between(
        TargetRanking.Row plain, YearMonth before, TargetRanking.Row changed) {
      return changed
          .finish()
          .map(
              after ->
                  new Saved(
                      after,
                      (int) ChronoUnit.MONTHS.between(after, before),
                      plain.papers() - changed.papers()));
    }

    boolean isAny() {
      return months > 0 || (months == 0 && papers > 0);
    }
  }

  YearMonth start() {
    return request.constraints().start();
  }

  /// The request as it stands.
  TargetRanking.Row plain() throws UnusableRequest {
    return row(finder, request);
  }

  /// On other records.
  Optional<TargetRanking.Row> on(PlanningRecords changed) {
    return tried(new PathwayFinder(changed), request);
  }

  /// With courses passed where the programme is registered.
  Optional<TargetRanking.Row> having(Collection<PlanItem> passed) {
    Set<String> courses = passed.stream().map(PlanItem::course).collect(Collectors.toSet());
    Learner learner = request.learner();
    List<Achievement> all =
        new ArrayList<>(
            learner.achievements().stream()
                .filter(
                    each -> each.kind() != Achievement.Kind.COURSE || !courses.contains(each.key()))
                .toList());
    passed.forEach(item -> all.add(Achievement.course(item.course())));
    return tried(
        finder,
        request.withLearner(
            new Learner(
                all,
                learner.holds(),
                learner.province(),
                learner.prior(),
                learner.field(),
                learner.undecided())));
  }

  /// Absent where the changed request has more ways than can be listed.
  private static Optional<TargetRanking.Row> tried(PathwayFinder with, PathwayRequest changed) {
    try {
      return Optional.of(row(with, changed));
    } catch (UnusableRequest beyond) {
      return Optional.empty();
    }
  }

  private static TargetRanking.Row row(PathwayFinder with, PathwayRequest request)
      throws UnusableRequest {
    return with.rank(request, Optional.empty(), Optional.empty()).rows().getFirst();
  }
}
