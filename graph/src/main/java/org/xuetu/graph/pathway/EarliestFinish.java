package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.Timeline;

/// Finds the earliest graduation round in which any of the candidates can end.
///
/// The rounds are tried one after the other, and in each round the candidates in the order of their
/// preference. For a fixed candidate and round the question is whether every paper can be sat by the
/// closing month, which is a matching of papers to slots and is answered exactly. The first success
/// is therefore optimal: every candidate was refuted for every earlier round.
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

  /// @param candidates best first
  /// @return empty when none can ever be completed
  Optional<Found> search(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    int mostPapers = candidates.stream().mapToInt(each -> each.papers().size()).max().orElse(0);
    YearMonth last = horizon(mostPapers);
    for (YearMonth round = timeline.firstRound(start);
        !round.isAfter(last);
        round = timeline.graduationFrom(round.plusMonths(1))) {
      for (Candidate candidate : candidates) {
        Optional<Heralds> fit = fit(candidate, round);
        if (fit.isPresent()) {
          return Optional.of(new Found(candidate, round, fit.get()));
        }
      }
    }
    return Optional.empty();
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
  private Optional<Heralds> fit(Candidate candidate, YearMonth round) {
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
