package org.xuetu.graph.pathway.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The half-year clock of one province and form of study, in months. All numbers come from assumption records.
///
/// - A *paper* sat in a session is known to be passed `resultsAfter` months later.
/// - A *practical part* is sat in a batch (`practiceMonths`), at the earliest in the month in which
///   the result of its written paper is known; it is passed in that month. Without an outstanding
///   written paper it has nothing to wait for.
/// - A *thesis* begins in a batch month in which everything else has been passed and ends
///   `thesisDuration` months later.
/// - A *certificate* for a course that is never examined is sat in a month of its own sittings, at
///   least `exemptionLead` months before graduation.
/// - *Graduation* is the first round (`graduationMonths`) at or after the last result; its month is
///   the finish.
///
/// So everything but the thesis has to be passed by one *closing* month: the graduation round
/// itself, or the beginning of the thesis before it. The closing month must be a batch month, which
/// the constructor checks; then a practical part never delays a plan beyond its written paper.
///
/// @param sessionMonths the months of the year with an examination session, or in which a term begins
/// @param sessionSource where these months are known from
/// @param slotsPerSession where a session does not say how many slots it has
/// @param assumptions what the numbers rest on, to be shown with every plan
public record Timeline(
    StudyForm form,
    Province province,
    SortedSet<Integer> sessionMonths,
    Citation sessionSource,
    int slotsPerSession,
    int resultsAfter,
    SortedSet<Integer> practiceMonths,
    int thesisDuration,
    SortedSet<Integer> graduationMonths,
    int exemptionLead,
    StudyTime studyTime,
    List<Assumption> assumptions) {
  public Timeline {
    sessionMonths = months(sessionMonths);
    practiceMonths = months(practiceMonths);
    graduationMonths = months(graduationMonths);
    assumptions = List.copyOf(assumptions);
    if (slotsPerSession < 1 || resultsAfter < 0 || thesisDuration < 0 || exemptionLead < 0) {
      throw new IllegalArgumentException("negative time or no slot: " + province);
    }
    if (sessionMonths.isEmpty() || graduationMonths.isEmpty()) {
      throw new IllegalArgumentException("no session or no graduation round: " + province);
    }
    for (int round : graduationMonths) {
      int thesisStart = YearMonth.of(2000, round).minusMonths(thesisDuration).getMonthValue();
      if (!practiceMonths.contains(round) || !practiceMonths.contains(thesisStart)) {
        throw new IllegalArgumentException("closing month without a batch of practice: " + round);
      }
    }
  }

  private static SortedSet<Integer> months(SortedSet<Integer> months) {
    if (months.stream().anyMatch(month -> month < 1 || month > 12)) {
      throw new IllegalArgumentException("not months of the year: " + months);
    }
    return Collections.unmodifiableSortedSet(new TreeSet<>(months));
  }

  public YearMonth resultOf(YearMonth sitting) {
    return sitting.plusMonths(resultsAfter);
  }

  /// The month of the first session or term at or after a month.
  public YearMonth sessionFrom(YearMonth earliest) {
    return next(sessionMonths, earliest);
  }

  /// The first round in which somebody who begins in a month can graduate.
  public YearMonth firstRound(YearMonth start) {
    return studyTime.minMonths() == 0
        ? graduationFrom(start)
        : graduationFrom(sessionFrom(start).plusMonths(studyTime.minMonths()));
  }

  /// The last month in which somebody who begins in a month can graduate, where a record expires.
  public Optional<YearMonth> expiry(YearMonth start) {
    return studyTime.maxMonths().isPresent()
        ? Optional.of(sessionFrom(start).plusMonths(studyTime.maxMonths().getAsInt()))
        : Optional.empty();
  }

  public YearMonth practiceFrom(YearMonth earliest) {
    return next(practiceMonths, earliest);
  }

  public YearMonth graduationFrom(YearMonth earliest) {
    return next(graduationMonths, earliest);
  }

  /// The first sitting of a certificate; empty when its sittings are not known.
  public static Optional<YearMonth> sittingFrom(CertificateRule rule, YearMonth earliest) {
    return rule.sittings().isEmpty()
        ? Optional.empty()
        : Optional.of(next(rule.sittings(), earliest));
  }

  private static YearMonth next(SortedSet<Integer> months, YearMonth earliest) {
    YearMonth month = earliest;
    while (!months.contains(month.getMonthValue())) {
      month = month.plusMonths(1);
    }
    return month;
  }
}
