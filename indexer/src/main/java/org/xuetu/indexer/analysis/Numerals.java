package org.xuetu.indexer.analysis;

/// Chinese numerals and Arabic digits are one numeral to a searcher: 高等数学一 = 高等数学1.
///
/// Folded in terms, never before segmentation: the segmenter must still see 统一 and 一带一路. It is
/// one character for one character, so places stay as they are.
public final class Numerals {
  private Numerals() {}

  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (fold(text.charAt(i)) != text.charAt(i)) {
        return folded(text);
      }
    }
    return text;
  }

  private static String folded(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = fold(characters[i]);
    }
    return new String(characters);
  }

  /// Whether a text holds a numeral, Chinese or Arabic.
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char folded = fold(text.charAt(i));
      if (folded >= '0' && folded <= '9') {
        return true;
      }
    }
    return false;
  }

  static char fold(char character) {
    return switch (character) {
      case '〇', '零' -> '0';
      case '一', '壹' -> '1';
      case '二', '贰' -> '2';
      case '三', '叁' -> '3';
      case '四', '肆' -> '4';
      case '五', '伍' -> '5';
      case '六', '陆' -> '6';
      case '七', '柒' -> '7';
      case '八', '捌' -> '8';
      case '九', '玖' -> '9';
      default -> character;
    };
  }
}
