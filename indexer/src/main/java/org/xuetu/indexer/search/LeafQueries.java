package org.xuetu.indexer.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.xuetu.indexer.schema.IndexField;

/// The smallest queries, over fields of the schema.
final class LeafQueries {
  private LeafQueries() {}

  static Query term(IndexField field, String text) {
    return new TermQuery(new Term(field.fieldName(), text));
  }

  static Query filter(String name, String value) {
    return new TermQuery(new Term(IndexField.FILTER.fieldName(name), value));
  }

  /// Any piece of the field's text, in terms of one and two characters.
  static Query piece(IndexField field, String text) {
    int characters = text.codePointCount(0, text.length());
    if (characters <= 2) {
      return term(field, text);
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int start = 0;
    for (int left = characters; left > 0; left -= 2) {
      // An odd last character is covered by a pair that overlaps the one before.
      int from = left == 1 ? text.offsetByCodePoints(start, -1) : start;
      int to = text.offsetByCodePoints(from, 2);
      phrase.add(new Term(field.fieldName(), text.substring(from, to)), from);
      start = to;
    }
    return phrase.build();
  }

  static Query syllables(Iterable<String> syllables) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int place = 0;
    for (String syllable : syllables) {
      phrase.add(new Term(IndexField.PINYIN.fieldName(), syllable), place++);
    }
    return phrase.build();
  }

  /// Names whose pinyin or initials begin with the letters.
  static Query latinStart(String letters) {
    return new BooleanQuery.Builder()
        .add(new PrefixQuery(new Term(IndexField.PINYIN_KEY.fieldName(), letters)), Occur.SHOULD)
        .add(new PrefixQuery(new Term(IndexField.INITIALS_KEY.fieldName(), letters)), Occur.SHOULD)
        .build();
  }

  static Query allBut(Query query) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  /// The same score for every document that matches.
  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  static Query boosted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}
