package org.xuetu.graph.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// Something a learner has achieved. It travels in the request and is never kept.
///
/// @param key course code, or key of the credential
/// @param date when it was passed or issued
public record Achievement(
    Kind kind,
    String key,
    Optional<BigDecimal> score,
    Optional<LocalDate> date,
    Optional<String> school) {
  /// What sort of achievement it is.
  public enum Kind {
    COURSE,
    CERTIFICATE,
    DIPLOMA,
    TRAINING
  }

  /// A passed course of which only the code is known.
  public static Achievement course(String key) {
    return new Achievement(Kind.COURSE, key, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// A course passed on a known day.
  public static Achievement course(String key, LocalDate date) {
    return new Achievement(Kind.COURSE, key, Optional.empty(), Optional.of(date), Optional.empty());
  }
}
