package org.xuetu.graph.pathway;

/// How much work one answer may take. It is counted, not timed, so that an answer is the same on
/// every run and on every machine.
///
/// @param listed ways to complete a programme that are listed for one use of passed courses; where
///     there are more, the best is searched for
/// @param deadEnds choices of electives that are given up in one graduation round, before the search
///     goes on to the next round without having refuted this one
record Effort(int listed, int deadEnds) {
  static final Effort USUAL = new Effort(20_000, 100_000);
}
