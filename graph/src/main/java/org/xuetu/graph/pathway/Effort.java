package org.xuetu.graph.pathway;

import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.StudyForm;

/// How much work one answer may take. It is counted, not timed, so that an answer is the same on
/// every run and on every machine.
///
/// @param listed ways to complete a programme that are listed for one use of passed courses; where
///     there are more, the best is searched for
/// @param listedOpen the same at an open university, whose electives are mostly twins
/// @param deadEnds choices of electives that are given up in one graduation round, before the search
///     goes on to the next round without having refuted this one
record Effort(int listed, int listedOpen, int deadEnds) {
  /// The programmes of the data have at most a hundred ways, those of the open university thousands.
  static final Effort USUAL = new Effort(500, 20_000, 100_000);

  int listed(Programme programme) {
    return programme.form() == StudyForm.OPEN ? listedOpen : listed;
  }
}
