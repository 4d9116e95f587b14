package org.xuetu.indexer.analysis;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads typed letters as syllables: hanyuyan → han yu yan. Several readings are possible (xian is
/// xian and xi an); the ones with fewest syllables come first.
public final class SyllableSplitter {
  /// No one types more in one go, and the number of readings grows with the length.
  private static final int LONGEST = 48;

  private static final int LONGEST_SYLLABLE = 6;

  private SyllableSplitter() {}

  private static final class Syllables {
    static final Set<String> ALL =
        Stream.of(Pinyin.values())
            .filter(pinyin -> pinyin != Pinyin.none5)
            .map(Pinyin::getPinyinWithoutTone)
            .flatMap(syllable -> Stream.of(syllable, syllable.replace('v', 'u')))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Up to `most` readings; none when the letters cannot be read as pinyin.
  public static List<List<String>> readings(String letters, int most) {
    if (letters.isEmpty() || letters.length() > LONGEST) {
      return List.of();
    }
    List<List<List<String>>> from = new ArrayList<>();
    for (int start = letters.length(); start >= 0; start--) {
      from.addFirst(
          start == letters.length() ? List.of(List.of()) : readings(letters, start, from, most));
    }
    return from.getFirst();
  }

  private static List<List<String>> readings(
      String letters, int start, List<List<List<String>>> rest, int most) {
    List<List<String>> readings = new ArrayList<>();
    for (int length = Math.min(LONGEST_SYLLABLE, letters.length() - start); length > 0; length--) {
      String syllable = letters.substring(start, start + length);
      if (Syllables.ALL.contains(syllable)) {
        for (List<String> tail : rest.get(length - 1)) {
          readings.add(Stream.concat(Stream.of(syllable), tail.stream()).toList());
        }
      }
    }
    readings.sort((left, right) -> Integer.compare(left.size(), right.size()));
    return List.copyOf(readings.subList(0, Math.min(most, readings.size())));
  }
}
