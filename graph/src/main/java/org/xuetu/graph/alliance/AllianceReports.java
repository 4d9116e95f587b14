package org.xuetu.graph.alliance;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xuetu.graph.delay.Bottlenecks;
import org.xuetu.graph.delay.ProgrammeDelays;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;

/// The reports of one release. Its records never change, so each part is worked out once, when it is
/// first asked for, and kept. Safe for any number of threads.
public final class AllianceReports {
  private final PlanningRecords records;
  private final PathwayFinder finder;
  private final YearMonth start;
  private final Graduates graduates;
  private final CreditLosses losses;
  private final Map<String, List<CreditLoss>> lossesFrom = new ConcurrentHashMap<>();
  private final Map<String, Optional<ProgrammeDelays>> delays = new ConcurrentHashMap<>();
  private final ReentrantLock undecidedLock = new ReentrantLock();
  private @Nullable List<UndecidedRule> undecided;

  /// @param newest the newest month of which the records speak as known; all reference learners begin in it
  public AllianceReports(PlanningRecords records, YearMonth newest) {
    this.records = records;
    this.finder = new PathwayFinder(records);
    this.start = newest.isBefore(Constraints.FIRST_START) ? Constraints.FIRST_START : newest;
    this.graduates = new Graduates(records, finder, start);
    this.losses = new CreditLosses(finder.recognition(), graduates, start);
  }

  public PlanningRecords records() {
    return records;
  }

  /// The month in which all reference learners begin.
  public YearMonth start() {
    return start;
  }

  /// The undecided rules, those that would free most first.
  public List<UndecidedRule> undecided() {
    undecidedLock.lock();
    try {
      if (undecided == null) {
        undecided = List.copyOf(new UndecidedRules(records, finder, graduates, start).list());
      }
      return undecided;
    } finally {
      undecidedLock.unlock();
    }
  }

  /// Losses of the graduates of one programme toward all others.
  public List<CreditLoss> lossesFrom(Programme from) {
    return lossesFrom.computeIfAbsent(
        from.key(),
        _ ->
            losses.from(
                from,
                records.programmes().stream().filter(to -> !to.key().equals(from.key())).toList()));
  }

  /// Losses of the graduates of all other programmes toward one.
  public List<CreditLoss> lossesTo(Programme to) {
    return records.programmes().stream()
        .filter(from -> !from.key().equals(to.key()))
        .flatMap(from -> loss(from, to).stream())
        .toList();
  }

  /// Losses of all graduates toward all other programmes.
  public List<CreditLoss> losses() {
    return records.programmes().stream().flatMap(each -> lossesFrom(each).stream()).toList();
  }

  /// One pair alone.
  public Optional<CreditLoss> loss(Programme from, Programme to) {
    return losses.from(from, List.of(to)).stream().findFirst();
  }

  /// One pair course by course.
  public List<CourseFate> fates(Programme from, Programme to) {
    return graduates.of(from).map(graduate -> losses.fates(graduate, to)).orElse(List.of());
  }

  /// Losses between schools, over all pairs of different programmes.
  public List<SchoolLoss> schoolLosses() {
    return SchoolLoss.of(losses(), records.degrees());
  }

  /// What holds a programme up; empty where it cannot be completed.
  public Optional<ProgrammeDelays> delays(Programme programme) {
    return delays.computeIfAbsent(
        programme.key(), _ -> fromNothing(programme).map(ProgrammeDelays::later));
  }

  private Optional<ProgrammeDelays> fromNothing(Programme programme) {
    try {
      return new Bottlenecks(
              finder, programme, PathwayRequest.of(programme.key(), start, List.of()))
          .find();
    } catch (UnusableRequest defect) {
      throw new IllegalStateException(programme.key() + ": " + defect.problems(), defect);
    }
  }

  /// What holds each programme up that can be completed.
  public List<ProgrammeDelays> delays() {
    return records.programmes().stream().flatMap(each -> delays(each).stream()).toList();
  }
}
