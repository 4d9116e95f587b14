package org.xuetu.indexer.schema;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/// The beginnings of a key that are terms of their own, so that a short beginning costs one look-up
/// and no walk through all the names that begin so.
///
/// Only the first [Starts#LONGEST] characters: by then few names are left to walk through.
public final class Starts {
  public static final int LONGEST = 12;

  private Starts() {}

  /// Each beginning of the key, behind a mark that is the same for all. They share their bytes.
  public static List<BytesRef> of(String mark, String key) {
    byte[] bytes = new BytesRef(mark + key).bytes;
    List<BytesRef> starts = new ArrayList<>(LONGEST);
    int length = UnicodeUtil.calcUTF16toUTF8Length(mark, 0, mark.length());
    int end = 0;
    while (end < key.length() && starts.size() < LONGEST) {
      int next = key.offsetByCodePoints(end, 1);
      length += UnicodeUtil.calcUTF16toUTF8Length(key, end, next - end);
      starts.add(new BytesRef(bytes, 0, length));
      end = next;
    }
    return starts;
  }

  /// Whether a typed beginning can be looked up as a term.
  public static boolean isTerm(String typed) {
    return !typed.isEmpty() && typed.codePointCount(0, typed.length()) <= LONGEST;
  }
}
