package org.xuetu.indexer.contribution;

/// What a cell says, without what only disturbs.
///
/// @param text without blanks at the ends and without invisible characters
/// @param folded the same with full-width letters, digits and marks as half-width ones
record FoldedCell(String text, String folded) {
  private static final char FULL_FIRST = '\uFF01';
  private static final char FULL_LAST = '\uFF5E';

  static FoldedCell of(String cell) {
    StringBuilder clean = new StringBuilder(cell.length());
    for (int at = 0; at < cell.length(); at++) {
      char character = cell.charAt(at);
      switch (Character.getType(character)) {
        case Character.CONTROL -> clean.append(Character.isWhitespace(character) ? ' ' : "");
        case Character.FORMAT -> {}
        case Character.SPACE_SEPARATOR -> clean.append(' ');
        default -> clean.append(character);
      }
    }
    String text = clean.toString().strip();
    return new FoldedCell(text, fold(text));
  }

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      folded.append(
          switch (character) {
            case '\u3000' -> ' ';
            case '—', '–', '‐', '−' -> '-';
            case '。' -> '.';
            default ->
                character >= FULL_FIRST && character <= FULL_LAST
                    ? (char) (character - FULL_FIRST + '!')
                    : character;
          });
    }
    return folded.toString().strip();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// Whether a letter, a digit or a sign of a number was full-width; brackets and commas of either
  /// width are as good.
  boolean isChanged() {
    for (int at = 0; at < text.length() && text.length() == folded.length(); at++) {
      char plain = folded.charAt(at);
      if (plain != text.charAt(at)
          && (Character.isLetterOrDigit(plain) || "-./:".indexOf(plain) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
