package org.xuetu.indexer.analysis;

import java.util.ArrayList;
import java.util.List;

/// Every character and every pair of neighbours, marks and blanks left out: whatever the segmenter
/// thinks of a name, each piece of it can be found.
public final class GramTerms implements TermSource {
  @Override
  public List<PlacedTerm> terms(FoldedText text) {
    FoldedText solid = text.withoutBreaks();
    String letters = Numerals.fold(solid.text());
    List<PlacedTerm> terms = new ArrayList<>(2 * letters.length());
    for (int start = 0; start < letters.length(); ) {
      int middle = letters.offsetByCodePoints(start, 1);
      terms.add(gram(solid, letters, start, middle));
      if (middle < letters.length()) {
        terms.add(gram(solid, letters, start, letters.offsetByCodePoints(middle, 1)));
      }
      start = middle;
    }
    return terms;
  }

  private static PlacedTerm gram(FoldedText solid, String letters, int start, int end) {
    return new PlacedTerm(
        letters.substring(start, end),
        start,
        end - start,
        solid.originalStart(start),
        solid.originalEnd(end - 1));
  }
}
