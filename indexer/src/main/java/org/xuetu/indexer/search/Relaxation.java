package org.xuetu.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.xuetu.indexer.schema.IndexField;

/// What is looked for when nothing holds the whole query: some of its words, or most of its pairs of
/// characters in a name, which forgives a wrong character.
final class Relaxation {
  /// From so many words on, half of them have to be held.
  private static final int MANY_WORDS = 4;

  /// A name with one character wrong in five still holds half of the pairs.
  private static final double PAIRS_HELD = 0.5;

  private static final int MOST_PAIRS = 64;

  private Relaxation() {}

  /// Some of the words.
  static Query words(
      List<TermClauses> required, List<TermClauses> optional, List<TermClauses> parts) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    required.forEach(term -> some.add(term.query(), Occur.SHOULD));
    parts.forEach(term -> some.add(term.query(), Occur.SHOULD));
    some.setMinimumNumberShouldMatch(least(required.size()));
    BooleanQuery.Builder words = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
    optional.forEach(term -> words.add(term.query(), Occur.SHOULD));
    return words.build();
  }

  /// Most of the pairs of characters of a name.
  static Optional<Query> similar(QueryText text) {
    List<String> pairs = pairs(text.key());
    if (pairs.size() < 2) {
      return Optional.empty();
    }
    BooleanQuery.Builder similar = new BooleanQuery.Builder();
    pairs.forEach(pair -> similar.add(LeafQueries.term(IndexField.NAME_GRAM, pair), Occur.SHOULD));
    similar.setMinimumNumberShouldMatch((int) Math.ceil(pairs.size() * PAIRS_HELD));
    return Optional.of(similar.build());
  }

  private static int least(int words) {
    return words >= MANY_WORDS ? words / 2 : 1;
  }

  private static List<String> pairs(String key) {
    List<String> pairs = new ArrayList<>();
    int start = 0;
    int left = key.codePointCount(0, key.length());
    while (left-- > 1 && pairs.size() < MOST_PAIRS) {
      pairs.add(key.substring(start, key.offsetByCodePoints(start, 2)));
      start = key.offsetByCodePoints(start, 1);
    }
    return pairs.stream().distinct().toList();
  }
}
