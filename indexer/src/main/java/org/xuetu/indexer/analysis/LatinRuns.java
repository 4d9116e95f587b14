package org.xuetu.indexer.analysis;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.indexer.analysis.Segmenter.Word;

/// Runs of letters and runs of digits that no segmenter may cut: java, 04184, c++.
final class LatinRuns {
  private LatinRuns() {}

  /// The runs of a text, in order.
  static List<Word> of(String text) {
    List<Word> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || !joins(text.charAt(i - 1), text.charAt(i))) {
        if (isLatin(text.charAt(start))) {
          runs.add(new Word(start, i));
        }
        start = i;
      }
    }
    return runs;
  }

  /// Whether two neighbours belong to one run: letter to letter, digit to digit, and the marks of
  /// C++ or 1+X to both sides.
  static boolean joins(char left, char right) {
    if (!isLatin(left) || !isLatin(right)) {
      return false;
    }
    return CharacterFolding.isTail(left)
        || CharacterFolding.isTail(right)
        || Character.isDigit(left) == Character.isDigit(right);
  }

  static boolean isLatin(char character) {
    return CharacterFolding.isTail(character)
        || (character < 0x2E80 && Character.isLetterOrDigit(character));
  }
}
