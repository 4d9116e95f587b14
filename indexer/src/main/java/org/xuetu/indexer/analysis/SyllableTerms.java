package org.xuetu.indexer.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xuetu.indexer.analysis.Segmenter.Word;

/// The syllables of a text, each at the place of its character, so that highlights can mark it.
public final class SyllableTerms implements TermSource {
  /// Lucene refuses very long terms; of a longer run of letters this much is kept.
  private static final int LONGEST_RUN = 64;

  @Override
  public List<PlacedTerm> terms(FoldedText text) {
    return terms(Pinyin.read(text));
  }

  public List<PlacedTerm> terms(Pinyin.Reading reading) {
    FoldedText text = reading.text();
    int[] ranks = text.ranks();
    List<String> readings = reading.syllables();
    List<PlacedTerm> terms = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (String spelling : spellings(text.text().charAt(i), readings.get(i))) {
        terms.add(placed(text, ranks, new Word(i, i + 1), spelling));
      }
    }
    for (Word run : LatinRuns.of(text.text())) {
      if (run.length() > 1 || Character.isLetter(text.text().charAt(run.start()))) {
        Word kept = new Word(run.start(), Math.min(run.end(), run.start() + LONGEST_RUN));
        terms.add(placed(text, ranks, kept, kept.of(text.text())));
      }
    }
    terms.sort((left, right) -> Integer.compare(left.place(), right.place()));
    return terms;
  }

  private static Set<String> spellings(char character, String reading) {
    Set<String> spellings = new LinkedHashSet<>();
    char numeral = Numerals.fold(character);
    if (numeral >= '0' && numeral <= '9') {
      spellings.add(String.valueOf(numeral));
      if (reading.isEmpty()) {
        spellings.add(Pinyin.digit(numeral));
      }
    }
    if (!reading.isEmpty()) {
      spellings.addAll(Pinyin.spellings(reading));
    }
    return spellings;
  }

  private static PlacedTerm placed(FoldedText text, int[] ranks, Word word, String term) {
    return new PlacedTerm(
        term,
        ranks[word.start()],
        word.length(),
        text.originalStart(word.start()),
        text.originalEnd(word.end() - 1));
  }
}
