package org.xuetu.indexer.analysis;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// How a Chinese text is read aloud, in letters without tones. A character with several readings is
/// read as HanLP's dictionary of words reads it (会计 kuaiji, 会议 huiyi). Used when indexing only: a
/// query in Chinese is never turned into pinyin, so it never meets a homophone.
public final class Pinyin {
  private static final String[] DIGITS = {
    "ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu"
  };

  private static final String ANYWHERE = "*";

  /// How whole names are read.
  private static final Map<String, List<String>> SPECIAL = readings(false);

  /// How pieces are read wherever they stand.
  private static final Map<String, List<String>> PIECES = readings(true);

  private Pinyin() {}

  private static Map<String, List<String>> readings(boolean anywhere) {
    Map<String, List<String>> readings = new HashMap<>();
    for (String line : WordList.read(Pinyin.class, "readings.txt")) {
      if (line.startsWith(ANYWHERE) == anywhere) {
        List<String> parts = List.of(line.split(" ", -1));
        String piece = anywhere ? parts.getFirst().substring(1) : parts.getFirst();
        readings.put(piece, parts.subList(1, parts.size()));
      }
    }
    return Map.copyOf(readings);
  }

  /// A text and how it is read: for each character its syllable, empty where it has none.
  public record Reading(FoldedText text, List<String> syllables) {
    /// The whole text in letters, in each way it may be typed: 线性代数(一) → xianxingdaishu1, …shuyi.
    public SequencedSet<String> full() {
      return keys(this, false);
    }

    /// The first letter of each character, in each way it may be typed; words in letters stay whole.
    public SequencedSet<String> initials() {
      return keys(this, true);
    }
  }

  public static Reading read(FoldedText text) {
    return new Reading(text, syllables(text));
  }

  private static List<String> syllables(FoldedText text) {
    List<String> special = SPECIAL.get(text.text());
    if (special != null) {
      return special;
    }
    HanlpFiles.configure();
    List<String> readings = new ArrayList<>(Collections.nCopies(text.length(), ""));
    List<com.hankcs.hanlp.dictionary.py.Pinyin> found =
        PinyinDictionary.convertToPinyin(text.text(), true);
    if (found.size() != text.length()) {
      throw new IllegalStateException("one reading for each character expected: " + text);
    }
    for (int i = 0; i < text.length(); i++) {
      com.hankcs.hanlp.dictionary.py.Pinyin reading = found.get(i);
      if (reading != com.hankcs.hanlp.dictionary.py.Pinyin.none5
          && Character.isIdeographic(text.text().charAt(i))) {
        readings.set(i, reading.getPinyinWithoutTone());
      }
    }
    PIECES.forEach(
        (piece, read) -> {
          for (int at = text.text().indexOf(piece);
              at >= 0;
              at = text.text().indexOf(piece, at + 1)) {
            for (int i = 0; i < read.size(); i++) {
              readings.set(at + i, read.get(i));
            }
          }
        });
    return readings;
  }

  /// The ways a syllable is typed: ü is v on a keyboard, u to some.
  static List<String> spellings(String syllable) {
    return syllable.indexOf('v') < 0
        ? List.of(syllable)
        : List.of(syllable, syllable.replace('v', 'u'));
  }

  /// The name of a digit; a name with a numeral in it is typed either way.
  static String digit(char digit) {
    return DIGITS[digit - '0'];
  }

  public static SequencedSet<String> full(CharSequence original) {
    return read(FoldedText.of(original)).full();
  }

  public static SequencedSet<String> initials(CharSequence original) {
    return read(FoldedText.of(original)).initials();
  }

  private static SequencedSet<String> keys(Reading reading, boolean initials) {
    FoldedText text = reading.text();
    List<String> readings = reading.syllables();
    if (readings.stream().allMatch(String::isEmpty)) {
      return Collections.emptyNavigableSet();
    }
    LinkedHashSet<String> keys = new LinkedHashSet<>();
    keys.add(key(text, readings, initials, false, false));
    // Most names are typed in one way only.
    if (readings.stream().anyMatch(it -> it.indexOf('v') >= 0) || Numerals.isIn(text.text())) {
      keys.add(key(text, readings, initials, false, true));
      keys.add(key(text, readings, initials, true, false));
      keys.add(key(text, readings, initials, true, true));
    }
    return keys;
  }

  private static String key(
      FoldedText text, List<String> readings, boolean initials, boolean spoken, boolean plain) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.text().charAt(i);
      char numeral = Numerals.fold(character);
      boolean digit = numeral >= '0' && numeral <= '9';
      String said = readings.get(i);
      String reading = digit && spoken && said.isEmpty() ? digit(numeral) : said;
      if (digit && !spoken) {
        key.append(numeral);
      } else if (reading.isEmpty()) {
        if (LatinRuns.isLatin(character)) {
          key.append(character);
        }
      } else {
        String spelling = plain ? spellings(reading).getLast() : reading;
        key.append(spelling, 0, initials ? 1 : spelling.length());
      }
    }
    return key.toString();
  }
}
