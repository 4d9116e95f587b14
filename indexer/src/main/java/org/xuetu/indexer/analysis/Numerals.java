package org.xuetu.indexer.analysis;

/// Chinese numerals and Arabic digits are one numeral to a searcher: 高等数学一 = 高等数学1.
///
/// Folded in terms, never before segmentation: the segmenter must still see 统一 and 一带一路. It is
/// one character for one character, so places stay as they are.
public final class Numerals {
  private static final String PLAIN = "〇一二三四五六七八九";
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

  private Numerals() {}

  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (digit(text.charAt(i)) != text.charAt(i)) {
        return folded(text);
      }
    }
    return text;
  }

  private static String folded(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = digit(characters[i]);
    }
    return new String(characters);
  }

  private static char digit(char character) {
    if (character < 0x3007) {
      return character;
    }
    int plain = PLAIN.indexOf(character);
    int value = plain >= 0 ? plain : FORMAL.indexOf(character);
    return value >= 0 ? (char) ('0' + value) : character;
  }
}
