package org.xuetu.indexer.build;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Segmenter;
import org.xuetu.indexer.analysis.Segmenter.Detail;
import org.xuetu.indexer.analysis.TermSource.PlacedTerm;
import org.xuetu.indexer.analysis.WordTerms;

/// Cuts texts into words for one index. What stands on thousands of documents, such as the label of a
/// level, is cut once. Safe for any number of threads.
final class PlacedTexts {
  private static final int MOST_REMEMBERED = 20_000;

  /// A text and its words.
  record Placed(FoldedText text, List<PlacedTerm> words) {}

  private final WordTerms words;
  private final Map<String, Placed> labels = new ConcurrentHashMap<>();

  PlacedTexts(Segmenter segmenter) {
    this.words = new WordTerms(segmenter, Detail.PARTS);
  }

  List<PlacedTerm> words(FoldedText text) {
    return words.terms(text);
  }

  Placed label(String label) {
    Placed known = labels.get(label);
    if (known != null) {
      return known;
    }
    FoldedText text = FoldedText.of(label);
    Placed placed = new Placed(text, words(text));
    if (labels.size() < MOST_REMEMBERED) {
      labels.put(label, placed);
    }
    return placed;
  }
}
