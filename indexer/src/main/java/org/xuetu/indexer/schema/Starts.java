package org.xuetu.indexer.schema;

import java.util.ArrayList;
import java.util.List;

/// The beginnings of a key that are terms of their own, so that a short beginning costs one look-up
/// and no walk through all the names that begin so.
///
/// Only the first [Starts#LONGEST] characters: by then few names are left to walk through.
public final class Starts {
  public static final int LONGEST = 12;

  private Starts() {}

  public static List<String> of(String key) {
    List<String> starts = new ArrayList<>();
    int end = 0;
    while (end < key.length() && starts.size() < LONGEST) {
      end = key.offsetByCodePoints(end, 1);
      starts.add(key.substring(0, end));
    }
    return starts;
  }

  /// Whether a typed beginning can be looked up as a term.
  public static boolean isTerm(String typed) {
    return !typed.isEmpty() && typed.codePointCount(0, typed.length()) <= LONGEST;
  }
}
