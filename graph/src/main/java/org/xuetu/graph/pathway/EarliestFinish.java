package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Timeline;

/// Finds the candidate and the graduation round that are best in a learner's order of objectives.
///
/// All pairs of a candidate and a round are tried in that order, and among equals in the order of
/// preference. For a fixed pair the question is whether every paper can be sat by the closing month,
/// which is a matching of papers to slots and is answered exactly. The first success is therefore
/// optimal: every better pair was refuted. A later round never makes papers, cost or risk worse, so
/// no round beyond the horizon is better.
final class EarliestFinish {
  private final ExamCalendar calendar;
  private final Timeline timeline;
  private final YearMonth start;
  private final int perSession;

  EarliestFinish(ExamCalendar calendar, Timeline timeline, YearMonth start, int perSession) {
    this.calendar = calendar;
    this.timeline = timeline;
    this.start = start;
    this.perSession = perSession;
  }

  /// A candidate with the round in which it ends.
  ///
  /// @param heralds papers that have to be passed before an exemption can be applied for
  record Found(Candidate candidate, YearMonth finish, Heralds heralds) {}

  /// @param candidates in the order of preference among equals
  /// @param latest the last round that is allowed
  /// @return empty when none can be completed by then
  Optional<Found> search(
      List<Candidate> candidates, ObjectiveKeys keys, Optional<YearMonth> latest) {
    List<YearMonth> rounds = rounds(candidates, latest);
    if (!keys.finishComesFirst()) {
      return firstOf(pairs(candidates, rounds, keys));
    }
    for (YearMonth round : rounds) {
      Optional<Found> found =
          keys.measuresMore()
              ? firstOf(pairs(candidates, List.of(round), keys))
              : candidates.stream().flatMap(each -> fit(each, round).stream()).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// A candidate in a round, and how good that would be.
  private record Pair(Candidate candidate, YearMonth round, long[] keys) {}

  /// All candidates in all rounds, best first; equals stay in the order of preference.
  private static List<Pair> pairs(
      List<Candidate> candidates, List<YearMonth> rounds, ObjectiveKeys keys) {
    List<Pair> pairs = new ArrayList<>();
    for (YearMonth round : rounds) {
      for (Candidate candidate : candidates) {
        pairs.add(new Pair(candidate, round, keys.of(candidate, round)));
      }
    }
    pairs.sort((one, other) -> ObjectiveKeys.compare(one.keys(), other.keys()));
    return pairs;
  }

  private Optional<Found> firstOf(List<Pair> pairs) {
    for (Pair pair : pairs) {
      Optional<Found> found = fit(pair.candidate(), pair.round());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<YearMonth> rounds(List<Candidate> candidates, Optional<YearMonth> latest) {
    return candidates.isEmpty()
        ? List.of()
        : rounds(
            candidates.stream().mapToInt(each -> each.papers().size()).max().orElse(0), latest);
  }

  /// The rounds in which so many papers might end, in time order.
  List<YearMonth> rounds(int papers, Optional<YearMonth> latest) {
    List<YearMonth> rounds = new ArrayList<>();
    YearMonth horizon = horizon(papers);
    YearMonth last = latest.filter(horizon::isAfter).orElse(horizon);
    for (YearMonth round = timeline.firstRound(start);
        !round.isAfter(last);
        round = timeline.graduationFrom(round.plusMonths(1))) {
      rounds.add(round);
    }
    return rounds;
  }

  /// A month by which every plan that can be completed at all is complete: a course that is offered
  /// again at all is offered once a year after the published sessions, so one paper a year is
  /// always possible. A record that expires ends it sooner.
  private YearMonth horizon(int papers) {
    YearMonth last =
        calendar.forecastFrom().plusYears(papers + 3L).plusMonths(timeline.thesisDuration());
    return timeline.expiry(start).filter(last::isAfter).orElse(last);
  }

  /// Whether a candidate can end in a round. Practical parts need no look: the closing month is a
  /// batch of practice, and all papers are passed by then.
  Optional<Found> fit(Candidate candidate, YearMonth round) {
    return heralds(candidate, round).map(heralds -> new Found(candidate, round, heralds));
  }

  private Optional<Heralds> heralds(Candidate candidate, YearMonth round) {
    YearMonth closing = closing(candidate, round, timeline);
    if (!candidate.theses().isEmpty() && closing.isBefore(start)) {
      return Optional.empty();
    }
    if (!certificatesFit(candidate, round)) {
      return Optional.empty();
    }
    Optional<YearMonth> exemptBy = candidate.exemptBy(round, timeline);
    if (exemptBy.isPresent() && exemptBy.get().isBefore(start)) {
      return Optional.empty();
    }
    YearMonth last = lastSitting(closing, timeline);
    if (exemptBy.isEmpty() || candidate.firstPasses() == 0) {
      return Optional.of(Heralds.NONE).filter(none -> placesAll(candidate.papers(), none, last));
    }
    return Heralds.of(
            candidate.papers(), candidate.firstPasses(), lastSitting(exemptBy.get(), timeline))
        .stream()
        .filter(heralds -> placesAll(candidate.papers(), heralds, last))
        .findFirst();
  }

  private boolean placesAll(List<PlanItem> papers, Heralds heralds, YearMonth last) {
    int[][] slots =
        papers.stream().map(paper -> heralds.slots(calendar, paper, last)).toArray(int[][]::new);
    return new PaperMatching(calendar.until(last), slots, perSession).placeAll();
  }

  private boolean certificatesFit(Candidate candidate, YearMonth round) {
    YearMonth closing = closing(candidate, round, timeline);
    return candidate.certificates().values().stream()
        .map(rule -> Timeline.sittingFrom(rule, start))
        .allMatch(
            sitting ->
                sitting.isPresent()
                    && !sitting.get().plusMonths(timeline.exemptionLead()).isAfter(round)
                    && !sitting.get().isAfter(closing));
  }

  /// The last month in which a paper can be sat whose result is known by the closing month.
  static YearMonth lastSitting(YearMonth closing, Timeline timeline) {
    return closing.minusMonths(timeline.resultsAfter());
  }

  /// The month by which everything but the thesis has to be passed.
  static YearMonth closing(Candidate candidate, YearMonth round, Timeline timeline) {
    return candidate.theses().isEmpty() ? round : round.minusMonths(timeline.thesisDuration());
  }
}
