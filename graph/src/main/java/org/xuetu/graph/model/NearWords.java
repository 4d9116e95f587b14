package org.xuetu.graph.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the codes or words that an unknown one was perhaps meant to be.
public final class NearWords {
  private static final int MOST = 3;
  private static final int LONGEST = 40;

  private NearWords() {}

  /// Codes that contain the wanted one or differ in few characters, nearest first.
  public static List<String> nearest(String wanted, Collection<String> codes) {
    String code = wanted.strip().toUpperCase(Locale.ROOT);
    if (code.isEmpty() || code.length() > LONGEST) {
      return List.of();
    }
    return codes.stream()
        .map(each -> near(code, each))
        .filter(near -> near.distance <= Math.max(1, code.length() / 3))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::code))
        .limit(MOST)
        .map(Near::code)
        .toList();
  }

  private static Near near(String code, String each) {
    String other = each.toUpperCase(Locale.ROOT);
    return new Near(each, other.contains(code) ? 0 : distance(code, other));
  }

  private record Near(String code, int distance) {}

  /// Characters to insert, delete or replace.
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] line = new int[above.length];
      line[0] = row;
      for (int column = 1; column < above.length; column++) {
        int replace = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        line[column] =
            Math.min(above[column - 1] + replace, 1 + Math.min(above[column], line[column - 1]));
      }
      above = line;
    }
    return above[other.length()];
  }
}
