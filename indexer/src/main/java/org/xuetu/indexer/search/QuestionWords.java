package org.xuetu.indexer.search;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Segmenter.Word;
import org.xuetu.indexer.analysis.WordList;

/// Words that shape a question but do not say what it is about: 怎么, 有哪些, 可以吗.
final class QuestionWords {
  private static final String RESOURCE = "question-words.txt";
  private static final int MOST_WORDS_OF_ONE = 4;

  private final Set<String> entries;

  private QuestionWords(Set<String> entries) {
    this.entries = entries;
  }

  static QuestionWords standard() {
    return new QuestionWords(
        WordList.read(QuestionWords.class, RESOURCE).stream()
            .map(line -> FoldedText.of(line).text())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// Which of the words are question words. When all are, none is: then they are what is asked for.
  BitSet among(List<Word> words, String text) {
    BitSet found = new BitSet();
    for (int first = 0; first < words.size(); first++) {
      int most = Math.min(words.size(), first + MOST_WORDS_OF_ONE);
      for (int last = most - 1; last >= first; last--) {
        String run = text.substring(words.get(first).start(), words.get(last).end());
        if (entries.contains(run)) {
          found.set(first, last + 1);
          break;
        }
      }
    }
    return found.cardinality() == words.size() ? new BitSet() : found;
  }
}
