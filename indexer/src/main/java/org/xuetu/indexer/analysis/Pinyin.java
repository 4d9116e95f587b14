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

  private static final Map<String, List<String>> SPECIAL = special();

  private Pinyin() {}

  private static Map<String, List<String>> special() {
    Map<String, List<String>> readings = new HashMap<>();
    for (String line : WordList.read(Pinyin.class, "readings.txt")) {
      List<String> parts = List.of(line.split(" ", -1));
      readings.put(parts.getFirst(), parts.subList(1, parts.size()));
    }
    return Map.copyOf(readings);
  }

  /// For each character its reading; empty where it has none.
  static List<String> readings(FoldedText text) {
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

  /// The whole text in letters, in each way it may be typed: 线性代数(一) → xianxingdaishu1, …shuyi.
  public static SequencedSet<String> full(CharSequence original) {
    return keys(FoldedText.of(original), false);
  }

  /// The first letter of each character, in each way it may be typed; words in letters stay whole.
  public static SequencedSet<String> initials(CharSequence original) {
    return keys(FoldedText.of(original), true);
  }

  private static SequencedSet<String> keys(FoldedText text, boolean initials) {
    List<String> readings = readings(text);
    if (readings.stream().allMatch(String::isEmpty)) {
      return Collections.emptyNavigableSet();
    }
    LinkedHashSet<String> keys = new LinkedHashSet<>();
    for (boolean spoken : new boolean[] {false, true}) {
      for (boolean plain : new boolean[] {false, true}) {
        keys.add(key(text, readings, initials, spoken, plain));
      }
    }
    return keys;
  }

  private static String key(
      FoldedText text, List<String> readings, boolean initials, boolean spoken, boolean plain) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char numeral = Numerals.fold(text.text().substring(i, i + 1)).charAt(0);
      boolean digit = numeral >= '0' && numeral <= '9';
      String said = readings.get(i);
      String reading = digit && spoken && said.isEmpty() ? digit(numeral) : said;
      if (digit && !spoken) {
        key.append(numeral);
      } else if (reading.isEmpty()) {
        key.append(LatinRuns.isLatin(text.text().charAt(i)) ? text.text().substring(i, i + 1) : "");
      } else {
        String spelling = plain ? spellings(reading).getLast() : reading;
        key.append(initials ? spelling.substring(0, 1) : spelling);
      }
    }
    return key.toString();
  }
}
