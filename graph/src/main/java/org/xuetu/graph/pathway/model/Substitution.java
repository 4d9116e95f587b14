package org.xuetu.graph.pathway.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An old course that stands for a course of the current programme (顶替). It applies to one major
/// or one level of one province, and its result never stands for a further course.
///
/// @param oldAlso further old courses that are needed together
/// @param newAlso further new courses that are covered as well
/// @param alternativeNew new courses of which one may be covered instead of `newCourse`
/// @param newIfAlone what one of several old courses covers by itself
/// @param exemptsPractical practical parts that need not be sat any more
/// @param passedBefore the old course was passed before this day; where practical parts are
///     exempted, only that exemption depends on it
/// @param certificateBefore a certificate behind the old course was issued before this day
/// @param validUntil last day on which the substitution can be used
public record Substitution(
    String key,
    Province province,
    Optional<String> major,
    Optional<String> level,
    String oldCourse,
    List<String> oldAlso,
    String newCourse,
    List<String> newAlso,
    List<String> alternativeNew,
    Optional<String> newIfAlone,
    List<String> exemptsPractical,
    Optional<LocalDate> passedBefore,
    Optional<LocalDate> certificateBefore,
    Optional<LocalDate> validUntil,
    String note,
    Citation citation) {
  public Substitution {
    oldAlso = List.copyOf(oldAlso);
    newAlso = List.copyOf(newAlso);
    alternativeNew = List.copyOf(alternativeNew);
    exemptsPractical = List.copyOf(exemptsPractical);
  }

  public boolean appliesTo(Programme programme) {
    return province.key().equals(programme.province().key())
        && (major.isPresent() || level.isPresent())
        && (major.isEmpty() || major.equals(programme.major()))
        && (level.isEmpty() || level.get().equals(programme.level()));
  }
}
