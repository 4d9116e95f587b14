package org.xuetu.graph.pathway.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One condition under which a school awards its bachelor's degree.
///
/// @param school key
/// @param form the form of study whose graduates it is asked of, concept key; absent for all
/// @param major absent for all majors
/// @param kind concept key: `average`, `course-score`, `language`, `thesis` …
/// @param minValue inclusive
/// @param courses the courses it is asked of
/// @param credentials any of them meets it
/// @param credentialScore lowest score of a credential that has one
/// @param credentialYears calendar years a credential counts, the first and last included
/// @param words the condition in words, with its remark
public record DegreeCondition(
    String key,
    String school,
    Optional<String> form,
    Optional<String> major,
    String kind,
    String kindZh,
    Optional<BigDecimal> minValue,
    List<String> courses,
    List<String> credentials,
    OptionalInt credentialScore,
    OptionalInt credentialYears,
    String words,
    Citation citation) {
  public DegreeCondition {
    courses = List.copyOf(courses);
    credentials = List.copyOf(credentials);
  }
}
