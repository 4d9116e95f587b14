package org.xuetu.graph.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Something a learner has achieved. It travels in the request and is never kept.
///
/// @param key course code, key of the credential, or the name under which it was given
/// @param date when it was passed or issued
/// @param credentials what a certificate or diploma may be, any one of these; several where only a
///     level was named, and empty until the name has been looked up
public record Achievement(
    Kind kind,
    String key,
    Optional<BigDecimal> score,
    Optional<LocalDate> date,
    Origin origin,
    Set<String> credentials) {
  public Achievement {
    credentials = Set.copyOf(credentials);
  }

  /// What sort of achievement it is.
  public enum Kind {
    /// A course of the self-taught examination, by code.
    COURSE,
    /// A course passed at a school, by name.
    SCHOOL_COURSE,
    CERTIFICATE,
    DIPLOMA,
    TRAINING,
    /// Work experience, in words.
    WORK
  }

  /// Where it comes from, as far as the learner says.
  ///
  /// @param level in words: of a certificate its level, of a diploma the level of schooling
  /// @param major of a diploma
  /// @param completion of a diploma, in words: 毕业, 结业 or 肄业
  /// @param years of work experience
  public record Origin(
      Optional<String> school,
      Optional<String> province,
      Optional<String> level,
      Optional<String> major,
      Optional<String> completion,
      Optional<BigDecimal> years) {
    /// The same from a province, by its name.
    public Origin inProvince(String name) {
      return new Origin(school, Optional.of(name), level, major, completion, years);
    }

    public static final Origin UNKNOWN =
        new Origin(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  private static Achievement of(Kind kind, String key) {
    return new Achievement(kind, key, Optional.empty(), Optional.empty(), Origin.UNKNOWN, Set.of());
  }

  /// A passed course of which only the code is known.
  public static Achievement course(String key) {
    return of(Kind.COURSE, key);
  }

  /// A course passed on a known day.
  public static Achievement course(String key, LocalDate date) {
    return course(key).withDate(date);
  }

  /// A course passed at a school, by its name there.
  public static Achievement schoolCourse(String name, String school) {
    return of(Kind.SCHOOL_COURSE, name)
        .withOrigin(
            new Origin(
                Optional.of(school),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  public static Achievement certificate(String key) {
    return of(Kind.CERTIFICATE, key);
  }

  /// So many years of some work, in words.
  public static Achievement work(String words, int years) {
    return of(Kind.WORK, words)
        .withOrigin(
            new Origin(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(years))));
  }

  /// A diploma by its level in words, such as 专科.
  public static Achievement diploma(String level) {
    return of(Kind.DIPLOMA, level)
        .withOrigin(
            new Origin(
                Optional.empty(),
                Optional.empty(),
                Optional.of(level),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  public Achievement withScore(int points) {
    return new Achievement(
        kind, key, Optional.of(BigDecimal.valueOf(points)), date, origin, credentials);
  }

  public Achievement withDate(LocalDate day) {
    return new Achievement(kind, key, score, Optional.of(day), origin, credentials);
  }

  public Achievement withOrigin(Origin from) {
    return new Achievement(kind, key, score, date, from, credentials);
  }

  /// The same achievement after its name has been looked up.
  public Achievement resolved(String canonical, Optional<BigDecimal> points, Set<String> mayBe) {
    return new Achievement(kind, canonical, points, date, origin, mayBe);
  }

  /// What tells it from the learner's other achievements: two diplomas of one level differ by major.
  public String id() {
    return kind == Kind.DIPLOMA ? key + origin.major().map("·"::concat).orElse("") : key;
  }
}
