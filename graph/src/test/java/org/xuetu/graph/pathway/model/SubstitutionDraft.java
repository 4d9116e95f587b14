package org.xuetu.graph.pathway.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;

/// A made-up substitution that tests vary one property at a time.
public record SubstitutionDraft(
    String oldCourse,
    String newCourse,
    List<String> oldAlso,
    List<String> newAlso,
    List<String> alternativeNew,
    Optional<String> newIfAlone,
    List<String> exemptsPractical,
    Optional<LocalDate> passedBefore,
    Optional<LocalDate> certificateBefore,
    Optional<LocalDate> validUntil,
    String major,
    Certainty certainty) {
  public static final Province PROVINCE = new Province("xx", "虚构省");
  public static final String MAJOR = "999999";

  public static SubstitutionDraft of(String oldCourse, String newCourse) {
    return new SubstitutionDraft(
        oldCourse,
        newCourse,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        MAJOR,
        Certainty.HIGH);
  }

  public SubstitutionDraft together(String... more) {
    return copy(List.of(more), newAlso, alternativeNew, newIfAlone, exemptsPractical, major);
  }

  public SubstitutionDraft alsoCovering(String... more) {
    return copy(oldAlso, List.of(more), alternativeNew, newIfAlone, exemptsPractical, major);
  }

  public SubstitutionDraft orInstead(String... more) {
    return copy(oldAlso, newAlso, List.of(more), newIfAlone, exemptsPractical, major);
  }

  public SubstitutionDraft ifAlone(String course) {
    return copy(oldAlso, newAlso, alternativeNew, Optional.of(course), exemptsPractical, major);
  }

  public SubstitutionDraft exempting(String... practicals) {
    return copy(oldAlso, newAlso, alternativeNew, newIfAlone, List.of(practicals), major);
  }

  public SubstitutionDraft inMajor(String other) {
    return copy(oldAlso, newAlso, alternativeNew, newIfAlone, exemptsPractical, other);
  }

  private SubstitutionDraft copy(
      List<String> oldAlso,
      List<String> newAlso,
      List<String> alternativeNew,
      Optional<String> newIfAlone,
      List<String> exemptsPractical,
      String major) {
    return new SubstitutionDraft(
        oldCourse,
        newCourse,
        oldAlso,
        newAlso,
        alternativeNew,
        newIfAlone,
        exemptsPractical,
        passedBefore,
        certificateBefore,
        validUntil,
        major,
        certainty);
  }

  public SubstitutionDraft passedBefore(String day) {
    return dated(Optional.of(LocalDate.parse(day)), certificateBefore, validUntil, certainty);
  }

  public SubstitutionDraft certificateBefore(String day) {
    return dated(passedBefore, Optional.of(LocalDate.parse(day)), validUntil, certainty);
  }

  public SubstitutionDraft validUntil(String day) {
    return dated(passedBefore, certificateBefore, Optional.of(LocalDate.parse(day)), certainty);
  }

  public SubstitutionDraft uncertain() {
    return dated(passedBefore, certificateBefore, validUntil, Certainty.LOW);
  }

  private SubstitutionDraft dated(
      Optional<LocalDate> passedBefore,
      Optional<LocalDate> certificateBefore,
      Optional<LocalDate> validUntil,
      Certainty certainty) {
    return new SubstitutionDraft(
        oldCourse,
        newCourse,
        oldAlso,
        newAlso,
        alternativeNew,
        newIfAlone,
        exemptsPractical,
        passedBefore,
        certificateBefore,
        validUntil,
        major,
        certainty);
  }

  public Substitution build(int number) {
    return new Substitution(
        "XX-SUB-" + number,
        PROVINCE,
        Optional.of(major),
        Optional.empty(),
        oldCourse,
        oldAlso,
        newCourse,
        newAlso,
        alternativeNew,
        newIfAlone,
        exemptsPractical,
        passedBefore,
        certificateBefore,
        validUntil,
        "",
        new Citation(certainty, "虚构的顶替"));
  }
}
