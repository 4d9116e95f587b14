package org.xuetu.graph.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Substitution;

/// The date windows of substitutions. A course whose date is not known passes the window of the
/// substitution itself, with a note, but not that of an exemption from a practical part.
final class SubstitutionDates {
  private SubstitutionDates() {}

  /// Whether the date of a passed course is known to lie outside the window.
  static boolean refuse(Substitution substitution, Achievement achievement) {
    boolean late =
        substitution.exemptsPractical().isEmpty()
            && reaches(achievement, substitution.passedBefore());
    return late || reaches(achievement, substitution.certificateBefore());
  }

  /// Whether the practical parts are exempted.
  static boolean exempt(Substitution substitution, Achievement achievement) {
    return substitution.passedBefore().isEmpty()
        || (achievement.date().isPresent() && !reaches(achievement, substitution.passedBefore()));
  }

  private static boolean reaches(Achievement achievement, Optional<LocalDate> limit) {
    return limit.isPresent()
        && achievement.date().map(date -> !date.isBefore(limit.get())).orElse(false);
  }
}
