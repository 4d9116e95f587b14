package org.xuetu.indexer.table;

import java.io.IOException;
import java.io.Reader;

/// Finds out what separates the cells of a text file: in the first line that has a separator at
/// all, outside quotes, the one that occurs most often.
final class Separator {
  private static final String CANDIDATES = ",;\t";

  private Separator() {}

  static char of(Reader start) throws IOException {
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    boolean any = false;
    int next = start.read();
    while (next >= 0 && !(next == '\n' && !quoted && any)) {
      int candidate = CANDIDATES.indexOf(next);
      if (next == '"') {
        quoted = !quoted;
      } else if (!quoted && candidate >= 0) {
        counts[candidate]++;
        any = true;
      }
      next = start.read();
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }
}
