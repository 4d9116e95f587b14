package org.xuetu.indexer.analysis;

import java.util.List;
import java.util.Optional;
import org.xuetu.indexer.analysis.Segmenter.Word;

/// Finds the Chinese characters that typed letters stand for, so that they can be marked.
public final class TypedPinyin {
  private TypedPinyin() {}

  /// The first run of characters whose syllables, or whose initials, are the typed letters. The last
  /// syllable may be typed in part.
  public static Optional<Word> find(String typed, FoldedText text) {
    if (typed.length() < 2 || !typed.chars().allMatch(c -> c < 0x80)) {
      return Optional.empty();
    }
    List<String> readings = Pinyin.read(text).syllables();
    for (boolean initials : new boolean[] {false, true}) {
      for (int start = 0; start < text.length(); start++) {
        int end = end(typed, text.text(), readings, start, initials);
        if (end > start) {
          return Optional.of(new Word(start, end));
        }
      }
    }
    return Optional.empty();
  }

  /// Where the run from `start` ends; `start` itself when it is not what was typed.
  private static int end(
      String typed, String text, List<String> readings, int start, boolean initials) {
    int read = 0;
    int place = start;
    while (read < typed.length() && place < text.length()) {
      String rest = typed.substring(read);
      int taken = taken(rest, text.substring(place, place + 1), readings.get(place), initials);
      if (taken == 0) {
        return start;
      }
      read += taken;
      place++;
    }
    return read >= typed.length() ? place : start;
  }

  private static int taken(String typed, String character, String reading, boolean initials) {
    if (reading.isEmpty()) {
      return typed.startsWith(character) ? 1 : 0;
    }
    if (initials) {
      return typed.charAt(0) == reading.charAt(0) ? 1 : 0;
    }
    for (String spelling : Pinyin.spellings(reading)) {
      if (typed.startsWith(spelling)) {
        return spelling.length();
      }
      if (spelling.startsWith(typed)) {
        return typed.length();
      }
    }
    return 0;
  }
}
