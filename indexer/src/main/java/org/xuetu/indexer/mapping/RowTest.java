package org.xuetu.indexer.mapping;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A question about one column of a row.
///
/// @param among the texts it may be; absent when another question is asked
/// @param pattern what must be found in it
/// @param negated whether the answer is turned round
record RowTest(
    String column, Optional<Set<String>> among, Optional<Pattern> pattern, boolean negated) {
  boolean holds(Recipe.Lookup row) {
    String text = row.text(column);
    boolean found =
        among.map(texts -> texts.contains(text)).orElse(true)
            && pattern.map(wanted -> wanted.matcher(text).find()).orElse(true);
    return found != negated;
  }
}
