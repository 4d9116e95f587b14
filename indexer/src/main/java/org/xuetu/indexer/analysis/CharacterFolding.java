package org.xuetu.indexer.analysis;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/// One character for one character: traditional to simplified, full to half width, upper to lower
/// case, accents off, circled and Roman numerals to digits.
///
/// The table of simplified characters is HanLP's; only its one-to-one rows are used, so that a
/// folded text has the length of the original and every place in it can be pointed at. The rest of
/// the table is worked out when a character is first met.
final class CharacterFolding {
  /// The character is a mark or a blank: words end here.
  static final char BREAK = ' ';

  /// The character is not there for a reader (control, zero width, combining): words go on.
  static final char DROP = '\uFFFF';

  private static final char UNKNOWN = '\0';
  private static final String SIMPLIFIED = "data/dictionary/tc/t2s.txt";
  private static final int MOST_STEPS = 4;

  /// Forms used in Hong Kong and Taiwan that HanLP's table leaves out, each before its simplified one.
  private static final String ALSO = "衞卫敍叙宂冗粧妆枱台痺痹簷檐";

  private static final char[] SIMPLE = simplified();
  private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

  private CharacterFolding() {}

  static char fold(char character) {
    char known = KNOWN[character];
    if (known != UNKNOWN) {
      return known;
    }
    char folded = work(character);
    KNOWN[character] = folded;
    return folded;
  }

  private static char work(char character) {
    switch (Character.getType(character)) {
      case Character.CONTROL -> {
        return Character.isWhitespace(character) ? BREAK : DROP;
      }
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
        return DROP;
      }
      default -> {
        char plain = compatible(character);
        char small = Character.toLowerCase(plain);
        char simple = SIMPLE[small] == UNKNOWN ? small : SIMPLE[small];
        return Character.isLetterOrDigit(simple) || isTail(simple) ? simple : BREAK;
      }
    }
  }

  /// Marks that belong to the word before them: C++, C#, 1+X.
  static boolean isTail(char character) {
    return character == '+' || character == '#';
  }

  /// The plain character that a compatibility form stands for; itself when there is not exactly one.
  private static char compatible(char character) {
    if (character < 0x80 || Character.isSurrogate(character)) {
      return character;
    }
    if (character >= 'Ⅰ' && character <= 'Ⅸ') {
      return (char) ('1' + (character - 'Ⅰ'));
    }
    if (character >= 'ⅰ' && character <= 'ⅸ') {
      return (char) ('1' + (character - 'ⅰ'));
    }
    String plain = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKD);
    char only = UNKNOWN;
    for (int i = 0; i < plain.length(); i++) {
      char part = plain.charAt(i);
      if (Character.isLetterOrDigit(part) || isTail(part)) {
        if (only != UNKNOWN) {
          return character;
        }
        only = part;
      }
    }
    return only == UNKNOWN ? character : only;
  }

  private static char[] simplified() {
    char[] table = new char[Character.MAX_VALUE + 1];
    try (InputStream stream = HanlpFiles.open(SIMPLIFIED);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() == 3 && line.charAt(1) == '=') {
          table[line.charAt(0)] = line.charAt(2);
        }
      }
      for (int i = 0; i < ALSO.length(); i += 2) {
        table[ALSO.charAt(i)] = ALSO.charAt(i + 1);
      }
      return settled(table);
    } catch (FileNotFoundException missing) {
      String reason = String.format(Locale.ROOT, "HanLP does not carry %s", SIMPLIFIED);
      throw new IllegalStateException(reason, missing);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Some characters are simplified in two steps (薴 苧 苎): here in one.
  private static char[] settled(char[] table) {
    char[] settled = table.clone();
    for (int i = 0; i < table.length; i++) {
      char next = table[i];
      for (int step = 0; step < MOST_STEPS && next != UNKNOWN; step++) {
        settled[i] = next;
        next = table[next] == next ? UNKNOWN : table[next];
      }
    }
    return settled;
  }
}
