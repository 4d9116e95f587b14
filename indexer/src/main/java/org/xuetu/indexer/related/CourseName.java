package org.xuetu.indexer.related;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xuetu.indexer.analysis.FoldedText;

/// The name of a course, taken apart: 高等数学(一) is 高等数学 with the mark 1. Courses whose marks differ are
/// different courses, however alike their names are.
///
/// @param base the name without its marks, in the form in which names are compared
/// @param mark which part, level or kind it is; empty where the name does not say
record CourseName(String base, String mark) {
  private static final Pattern MARKED =
      Pattern.compile("^(.*?)\\s*[(（]([^()（）]*)[)）]$|^(.*?[^0-9])([0-9])$");

  static CourseName of(String name) {
    Matcher matcher = MARKED.matcher(name.strip());
    if (!matcher.matches()) {
      return new CourseName(FoldedText.keyOf(name), "");
    }
    boolean bracket = matcher.group(1) != null;
    String base = bracket ? matcher.group(1) : matcher.group(3);
    String mark = bracket ? matcher.group(2) : matcher.group(4);
    return base.isEmpty()
        ? new CourseName(FoldedText.keyOf(name), "")
        : new CourseName(FoldedText.keyOf(base), FoldedText.keyOf(mark));
  }

  /// Whether both say what part they are, and say different things.
  boolean contradicts(CourseName other) {
    return differ(mark, other.mark) || differ(numerals(), other.numerals());
  }

  private static boolean differ(String one, String other) {
    return !one.equals(other) && !one.isEmpty() && !other.isEmpty();
  }

  private String numerals() {
    return (base + mark).replaceAll("[^0-9]", "");
  }

  /// Shared pairs of characters, as a share of all (Dice); 1 for the same name.
  double similarity(CourseName other) {
    if (base.equals(other.base)) {
      return mark.equals(other.mark) ? 1 : ALL_BUT_THE_MARK;
    }
    Set<String> mine = pairs(base);
    Set<String> theirs = pairs(other.base);
    Set<String> shared = new HashSet<>(mine);
    shared.retainAll(theirs);
    int all = mine.size() + theirs.size();
    return all == 0 ? 0 : 2.0 * shared.size() / all;
  }

  /// The same name, of which one says what part it is and the other does not.
  private static final double ALL_BUT_THE_MARK = 0.9;

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
