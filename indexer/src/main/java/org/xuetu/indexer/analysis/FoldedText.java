package org.xuetu.indexer.analysis;

/// A text as search sees it, with the way back to the characters it was made from.
///
/// Letters and digits are folded (script, width, case); every run of marks and spaces between them is
/// one blank. The *rank* of a character counts letters and digits only, so brackets and blanks never
/// change where a word stands: 英语(专升本) and 英语专升本 have the same words at the same ranks.
public final class FoldedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int originalLength;

  FoldedText(String text, int[] starts, int[] ends, int originalLength) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.originalLength = originalLength;
  }

  public static FoldedText of(CharSequence original) {
    return new Folder(original).fold();
  }

  /// Letters, digits and single blanks.
  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public boolean isBreak(int index) {
    return text.charAt(index) == ' ';
  }

  /// Where, in the original, the folded character begins.
  public int originalStart(int index) {
    return starts[index];
  }

  /// Where, in the original, the folded character ends (exclusive).
  public int originalEnd(int index) {
    return ends[index];
  }

  public int originalLength() {
    return originalLength;
  }

  /// How many letters and digits there are.
  public int letters() {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += isBreak(i) ? 0 : 1;
    }
    return letters;
  }

  /// How many letters and digits stand before each place, one more entry than characters.
  public int[] ranks() {
    int[] ranks = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      ranks[i + 1] = ranks[i] + (isBreak(i) ? 0 : 1);
    }
    return ranks;
  }

  /// Letters and digits only, with their way back: the text in which grams are counted and found.
  public FoldedText withoutBreaks() {
    if (text.indexOf(' ') < 0) {
      return this;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int[] keptStarts = new int[text.length()];
    int[] keptEnds = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (!isBreak(i)) {
        keptStarts[kept.length()] = starts[i];
        keptEnds[kept.length()] = ends[i];
        kept.append(text.charAt(i));
      }
    }
    return new FoldedText(kept.toString(), keptStarts, keptEnds, originalLength);
  }

  /// The form in which two names are the same name: letters and digits only, numerals folded.
  public String key() {
    return Numerals.fold(withoutBreaks().text);
  }

  public static String keyOf(CharSequence original) {
    return of(original).key();
  }

  @Override
  public String toString() {
    return text;
  }
}
