package org.xuetu.indexer.analysis;

/// Folds one text; used once and thrown away.
final class Folder {
  private static final String[] ROMAN = {"iii", "ii", "iv", "i"};
  private static final String ROMAN_VALUES = "3241";

  private final CharSequence original;
  private final StringBuilder text;
  private final int[] starts;
  private final int[] ends;

  Folder(CharSequence original) {
    this.original = original;
    this.text = new StringBuilder(original.length());
    this.starts = new int[original.length()];
    this.ends = new int[original.length()];
  }

  FoldedText fold() {
    int index = 0;
    while (index < original.length()) {
      index = step(index);
    }
    if (!text.isEmpty() && last() == ' ') {
      text.setLength(text.length() - 1);
    }
    return new FoldedText(text.toString(), starts, ends, original.length());
  }

  private int step(int index) {
    int codePoint = Character.codePointAt(original, index);
    int next = index + Character.charCount(codePoint);
    if (Character.isSupplementaryCodePoint(codePoint)) {
      if (Character.isLetterOrDigit(codePoint)) {
        append(original.charAt(index), index, next);
        append(original.charAt(index + 1), index, next);
      } else {
        breakWord(index, next);
      }
      return next;
    }
    int afterRoman = roman(index);
    if (afterRoman > index) {
      return afterRoman;
    }
    char folded = CharacterFolding.fold((char) codePoint);
    if (folded == CharacterFolding.BREAK) {
      breakWord(index, next);
    } else if (CharacterFolding.isTail(folded)) {
      tail(folded, index, next);
    } else if (folded != CharacterFolding.DROP) {
      append(folded, index, next);
    }
    return next;
  }

  /// 英语II and 英语(II) are 英语2: Latin letters right after a Chinese character, or in brackets after
  /// one, not part of a longer word.
  private int roman(int index) {
    if (!followsHan()) {
      return index;
    }
    for (int i = 0; i < ROMAN.length; i++) {
      int end = index + ROMAN[i].length();
      if (reads(ROMAN[i], index) && (end == original.length() || !isLatin(end))) {
        append(ROMAN_VALUES.charAt(i), index, end);
        return end;
      }
    }
    return index;
  }

  private boolean followsHan() {
    int before = text.length() - 1;
    if (before > 0 && text.charAt(before) == ' ' && isOpening(original.charAt(starts[before]))) {
      before--;
    }
    return before >= 0 && Character.isIdeographic(text.charAt(before));
  }

  private static boolean isOpening(char mark) {
    return mark == '(' || mark == '（' || mark == '[' || mark == '【';
  }

  private boolean reads(String letters, int index) {
    if (index + letters.length() > original.length()) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if (CharacterFolding.fold(original.charAt(index + i)) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLatin(int index) {
    char next = CharacterFolding.fold(original.charAt(index));
    return CharacterFolding.isTail(next) || (next < 0x3000 && Character.isLetterOrDigit(next));
  }

  private void tail(char mark, int start, int end) {
    char before = last();
    boolean latinBefore =
        before < 0x80 && (Character.isLetterOrDigit(before) || CharacterFolding.isTail(before));
    if (latinBefore) {
      append(mark, start, end);
    } else {
      breakWord(start, end);
    }
  }

  private void breakWord(int start, int end) {
    if (!text.isEmpty() && last() != ' ') {
      append(' ', start, end);
    }
  }

  private void append(char character, int start, int end) {
    starts[text.length()] = start;
    ends[text.length()] = end;
    text.append(character);
  }

  private char last() {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }
}
