package org.xuetu.indexer.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xuetu.indexer.analysis.Segmenter.Word;

/// The words that HanLP proposes for one piece of text, made safe: every character is in a word, and
/// no word ends inside a run of letters, a number or a surrogate pair.
final class Cuts {
  private final int length;
  private final BitSet solid;
  private final BitSet ends = new BitSet();
  private final List<Word> inner = new ArrayList<>();
  private int reached;

  Cuts(String piece) {
    this.length = piece.length();
    this.solid = solid(piece);
  }

  /// Places (between two characters) where no word may end.
  private static BitSet solid(String piece) {
    BitSet solid = new BitSet();
    for (int i = 1; i < piece.length(); i++) {
      char left = piece.charAt(i - 1);
      char right = piece.charAt(i);
      if (LatinRuns.joins(left, right) || Character.isSurrogatePair(left, right)) {
        solid.set(i);
      }
    }
    return solid;
  }

  /// Takes the next proposed word: one that follows the last, or one inside it.
  void cut(int start, int end) {
    if (start < 0 || start >= end || end > length) {
      return;
    }
    if (start >= reached) {
      ends.set(start);
      ends.set(end);
      reached = end;
    } else if (!solid.get(start) && !solid.get(end)) {
      inner.add(new Word(start, end));
    }
  }

  /// The words, one after the other.
  List<Word> words() {
    BitSet all = new BitSet();
    all.or(ends);
    all.set(length);
    all.andNot(solid);
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (int end = all.nextSetBit(1); end >= 0; end = all.nextSetBit(end + 1)) {
      words.add(new Word(start, end));
      start = end;
    }
    return words;
  }

  /// The words inside those words.
  List<Word> inner() {
    return List.copyOf(inner);
  }
}
