package org.xuetu.graph.pathway.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xuetu.graph.model.Certainty;

/// What counts for what (认定规则): a source outcome under conditions, an effect on courses, limits.
///
/// Everything here was read from a rule record; what the record only says in words is in `words`.
public record RecognitionRule(
    String key,
    String name,
    Scope scope,
    Source source,
    Prior prior,
    Effect effect,
    Limits limits,
    Validity validity,
    String words,
    Citation citation) {
  /// Where a rule applies.
  ///
  /// @param area concept key: `self-taught`, `open-education`, `degree` …
  /// @param provinces concept keys; `cn` for the whole country; empty where a school decides
  /// @param school the school whose rule it is
  /// @param majors majors it is limited to; empty for all
  public record Scope(
      String area, List<String> provinces, Optional<String> school, List<String> majors) {
    public static final String NATIONAL = "cn";

    public Scope {
      provinces = List.copyOf(provinces);
      majors = List.copyOf(majors);
    }
  }

  /// What has to be held.
  ///
  /// @param kind concept key: `certificate`, `course`, `diploma`, `work`, `training`, `any` …
  /// @param anyOf credentials of which one is needed
  /// @param allOf credentials that are needed as well
  /// @param levels levels that count where a credential has several
  /// @param form the form of study in which a course was passed, concept key; absent for any
  /// @param courses courses of which `minCount` are needed
  /// @param minScore inclusive
  /// @param minYears of work, inclusive
  public record Source(
      String kind,
      Optional<String> form,
      List<String> anyOf,
      List<String> allOf,
      List<String> levels,
      List<String> courses,
      int minCount,
      OptionalInt minScore,
      Optional<BigDecimal> minYears) {
    public Source {
      anyOf = List.copyOf(anyOf);
      allOf = List.copyOf(allOf);
      levels = List.copyOf(levels);
      courses = List.copyOf(courses);
    }
  }

  /// What prior schooling has to be.
  ///
  /// @param level lowest level of one who graduated
  /// @param unfinishedLevel lowest level of one who left without a diploma
  /// @param field the field of the diploma in words, such as 计算机类
  /// @param needsCourse whether a pass in the corresponding course is needed as well
  public record Prior(
      Optional<String> level,
      Optional<String> unfinishedLevel,
      Optional<String> field,
      boolean needsCourse) {}

  /// What the rule does.
  ///
  /// @param kind concept key: `exempt`, `substitute`, `credits-only` …
  /// @param targets all of these courses
  /// @param targetWords the target where no course is named, or beside it
  /// @param credits what it carries where no course is named
  /// @param impacts on the degree, in Chinese
  public record Effect(
      String kind,
      String zh,
      List<String> targets,
      String targetWords,
      Optional<BigDecimal> credits,
      List<String> impacts) {
    public Effect {
      targets = List.copyOf(targets);
      impacts = List.copyOf(impacts);
    }

    /// Whether it is counted against a limit of exemptions.
    public boolean isExemption() {
      return kind.equals("exempt") || kind.equals("transfer");
    }
  }

  /// Limits on all exemptions together.
  ///
  /// @param shareOfCourses exempted courses are at most this share of the courses
  /// @param shareOfCredits exempted credits are at most this share of the credits
  /// @param minPassedBefore courses that must be passed before an exemption is applied for
  public record Limits(
      Optional<BigDecimal> shareOfCourses,
      Optional<BigDecimal> shareOfCredits,
      int minPassedBefore) {}

  /// When the rule applies, and to certificates of which dates.
  ///
  /// @param fromAbout the month in which it came into force, where nobody says the day
  /// @param certificateBefore exclusive
  /// @param certificateYears calendar years, the year of issue and the last one included
  /// @param corrected whether other rules took its place
  /// @param hypothesis whether it is a guess that waits for a document
  public record Validity(
      Optional<LocalDate> from,
      Optional<YearMonth> fromAbout,
      Optional<LocalDate> until,
      Optional<LocalDate> certificateBefore,
      OptionalInt certificateYears,
      boolean corrected,
      boolean hypothesis) {
    public boolean covers(LocalDate day) {
      return from.map(first -> !day.isBefore(first)).orElse(true)
          && fromAbout.map(month -> !YearMonth.from(day).isBefore(month)).orElse(true)
          && until.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /// Whether nobody can say if the rule is in force on a day: it came into force about then.
  public boolean isDoubtfulOn(LocalDate day) {
    return validity.fromAbout().map(YearMonth.from(day)::equals).orElse(false);
  }

  /// Whether a plan may rest on it without anybody's decision.
  public boolean isCertain() {
    return citation.certainty() != Certainty.LOW && !validity.hypothesis();
  }
}
