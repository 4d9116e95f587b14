package org.xuetu.indexer.analysis;

import java.util.List;

/// One way of making terms from a folded text. The index and the query use the same ones.
public interface TermSource {
  /// Terms in order of their place.
  List<PlacedTerm> terms(FoldedText text);

  /// A term, the place where it stands (letters and digits before it), how many places it fills, and
  /// the characters of the original that it was made from.
  record PlacedTerm(String term, int place, int places, int start, int end) {}
}
