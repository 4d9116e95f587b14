package org.xuetu.indexer.analysis;

import java.util.List;

/// Finds the words of a folded text.
public interface Segmenter {
  /// How finely a text is cut.
  enum Detail {
    /// Every character in one word: for queries.
    WHOLE,
    /// The words inside long words as well: for the index.
    PARTS
  }

  /// Words in order of their start, longer before shorter; blanks belong to none.
  List<Word> words(String folded, Detail detail);

  /// A word's place in the text it was found in.
  record Word(int start, int end) implements Comparable<Word> {
    public Word {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("no such word: " + start + ".." + end);
      }
    }

    public int length() {
      return end - start;
    }

    public String of(String text) {
      return text.substring(start, end);
    }

    /// The same word in a text that has more before it.
    public Word moved(int by) {
      return new Word(start + by, end + by);
    }

    public boolean covers(Word other) {
      return start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Word other) {
      return start != other.start
          ? Integer.compare(start, other.start)
          : Integer.compare(other.end, end);
    }
  }
}
