package org.xuetu.indexer.analysis;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.indexer.analysis.Segmenter.Detail;
import org.xuetu.indexer.analysis.Segmenter.Word;

/// The words of a text, numerals folded.
public record WordTerms(Segmenter segmenter, Detail detail) implements TermSource {
  /// Longer runs are cut: Lucene refuses very long terms, and no one searches for them.
  private static final int LONGEST = 64;

  @Override
  public List<PlacedTerm> terms(FoldedText text) {
    int[] ranks = text.ranks();
    List<PlacedTerm> terms = new ArrayList<>();
    for (Word word : segmenter.words(text.text(), detail)) {
      for (int start = word.start(); start < word.end(); start += LONGEST) {
        int end = Math.min(word.end(), start + LONGEST);
        terms.add(
            new PlacedTerm(
                Numerals.fold(text.text().substring(start, end)),
                ranks[start],
                end - start,
                text.originalStart(start),
                text.originalEnd(end - 1)));
      }
    }
    return terms;
  }
}
