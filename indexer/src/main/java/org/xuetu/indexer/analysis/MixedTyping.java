package org.xuetu.indexer.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Typing that is partly characters and partly the letters of others: 合肥gong, g等数学. Typed on a phone,
/// where one goes over to letters when the character does not come.
public final class MixedTyping {
  private static final Pattern RUN = Pattern.compile("[a-z]+|[^a-z]+");

  private final String typed;
  private final List<String> runs;

  private MixedTyping(String typed, List<String> runs) {
    this.typed = typed;
    this.runs = runs;
  }

  /// Empty where only characters or only letters were typed.
  ///
  /// @param key what was typed, in the form in which names are compared
  public static Optional<MixedTyping> of(String key) {
    List<String> runs = new ArrayList<>();
    Matcher matcher = RUN.matcher(key);
    while (matcher.find()) {
      runs.add(matcher.group());
    }
    boolean characters = key.codePoints().anyMatch(Character::isIdeographic);
    return runs.size() > 1 && characters
        ? Optional.of(new MixedTyping(key, List.copyOf(runs)))
        : Optional.empty();
  }

  /// What was typed first.
  public String first() {
    return runs.getFirst();
  }

  public boolean beginsWithLetters() {
    return isLetter(typed.charAt(0));
  }

  /// Runs of characters after the first run: a name that is meant holds them as they are.
  public List<String> characters() {
    return runs.stream().skip(1).filter(run -> !isLetter(run.charAt(0))).toList();
  }

  /// Whether a name begins so.
  public boolean begins(String name) {
    FoldedText text = FoldedText.of(name).withoutBreaks();
    return begins(0, Numerals.fold(text.text()), Pinyin.read(text).syllables(), 0);
  }

  private boolean begins(int read, String name, List<String> readings, int place) {
    if (read == typed.length()) {
      return true;
    }
    if (place == name.length()) {
      return false;
    }
    if (typed.charAt(read) == name.charAt(place) && begins(read + 1, name, readings, place + 1)) {
      return true;
    }
    String reading = readings.get(place);
    if (reading.isEmpty() || !isLetter(typed.charAt(read))) {
      return false;
    }
    for (int taken : taken(read, reading)) {
      if (begins(read + taken, name, readings, place + 1)) {
        return true;
      }
    }
    return false;
  }

  /// How many letters may stand for a character: its syllable, its first letter, or at the end of
  /// what was typed a part of the syllable.
  private List<Integer> taken(int read, String reading) {
    List<Integer> taken = new ArrayList<>();
    String rest = typed.substring(read);
    for (String spelling : Pinyin.spellings(reading)) {
      if (rest.startsWith(spelling)) {
        taken.add(spelling.length());
      } else if (spelling.startsWith(rest)) {
        taken.add(rest.length());
      }
    }
    if (rest.charAt(0) == reading.charAt(0)) {
      taken.add(1);
    }
    return taken;
  }

  private static boolean isLetter(char character) {
    return character >= 'a' && character <= 'z';
  }
}
