package org.xuetu.indexer.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Numerals;
import org.xuetu.indexer.analysis.TypedPinyin;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.StoredEntity;

/// Marks, in the original characters of a hit, what the query found there.
final class Highlighter {
  private static final int SNIPPET = 80;
  private static final int BEFORE = 20;

  private final List<String> marks;

  /// @param marks pieces to mark, in the form in which names are compared
  Highlighter(List<String> marks) {
    this.marks = marks;
  }

  Map<String, String> highlight(StoredEntity entity, Optional<OtherName> matched) {
    Map<String, String> highlights = new LinkedHashMap<>();
    marked(entity.name()).ifPresent(html -> highlights.put("name", html));
    matched.flatMap(other -> marked(other.text())).ifPresent(html -> highlights.put("alias", html));
    snippet(entity.texts()).ifPresent(html -> highlights.put("text", html));
    return highlights;
  }

  private Optional<String> marked(String text) {
    Ranges ranges = ranges(text, true);
    return ranges.isEmpty() ? Optional.empty() : Optional.of(ranges.html(text, 0, text.length()));
  }

  /// How many characters of a name the query accounts for.
  int weight(String name) {
    return ranges(name, true).count(0, name.length());
  }

  /// The piece of the texts in which most is marked.
  private Optional<String> snippet(List<String> texts) {
    Optional<String> best = Optional.empty();
    int most = 0;
    for (String text : texts) {
      Ranges ranges = ranges(text, false);
      int start = Math.max(0, ranges.first() - BEFORE);
      int end = Math.min(text.length(), start + SNIPPET);
      int count = ranges.count(start, end);
      if (count > most) {
        most = count;
        best = Optional.of(ranges.html(text, whole(text, start), whole(text, end)));
      }
    }
    return best;
  }

  /// Never between the halves of a surrogate pair.
  private static int whole(String text, int index) {
    boolean splits =
        index > 0
            && index < text.length()
            && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    return splits ? index - 1 : index;
  }

  private Ranges ranges(String text, boolean spoken) {
    FoldedText solid = FoldedText.of(text).withoutBreaks();
    String letters = Numerals.fold(solid.text());
    Ranges ranges = new Ranges();
    for (String mark : marks) {
      int found = letters.indexOf(mark);
      while (found >= 0) {
        ranges.mark(solid.originalStart(found), solid.originalEnd(found + mark.length() - 1));
        found = letters.indexOf(mark, found + 1);
      }
    }
    if (ranges.isEmpty() && spoken) {
      for (String mark : marks) {
        TypedPinyin.find(mark, solid)
            .ifPresent(
                word ->
                    ranges.mark(
                        solid.originalStart(word.start()), solid.originalEnd(word.end() - 1)));
      }
    }
    return ranges;
  }
}
