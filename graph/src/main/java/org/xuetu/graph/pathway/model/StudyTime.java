package org.xuetu.graph.pathway.model;

import java.util.OptionalInt;

/// How long one has to study at least, and how long a record lasts, in months from the first term.
public record StudyTime(int minMonths, OptionalInt maxMonths) {
  /// No limit, as in the self-taught examination.
  public static final StudyTime ANY = new StudyTime(0, OptionalInt.empty());

  public StudyTime {
    if (minMonths < 0 || maxMonths.isPresent() && maxMonths.getAsInt() < minMonths) {
      throw new IllegalArgumentException("no time to study: " + minMonths + " " + maxMonths);
    }
  }
}
