package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.MixedTyping;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.NameKind;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.StoredEntity;

/// Finds names of which a part was typed in characters and a part in letters. The index finds those
/// that begin with the first part and hold the characters; whether the letters fit is then read from
/// the name.
final class MixedSuggestions {
  /// How many entities are looked at: more would cost more than a keystroke is worth.
  private static final int MOST_LOOKED_AT = 300;

  private final IndexSearcher searcher;
  private final EntityFields entities;

  MixedSuggestions(IndexSearcher searcher, EntityFields entities) {
    this.searcher = searcher;
    this.entities = entities;
  }

  /// Adds what is found to its type, as long as the type has room.
  void find(MixedTyping typing, int size, Map<EntityType, Map<Integer, NameKind>> found)
      throws IOException {
    for (Query begins : beginnings(typing)) {
      walk(limited(begins, typing), typing, size, found);
    }
  }

  /// What the name begins with. Letters are pinyin or initials; where they are some of both, the
  /// first letter is all that is sure.
  private static List<Query> beginnings(MixedTyping typing) {
    String first = typing.first();
    if (!typing.beginsWithLetters()) {
      return List.of(begins(first, NameKind.NAME, NameKind.OTHER_NAME));
    }
    List<Query> beginnings = new ArrayList<>();
    beginnings.add(begins(first, NameKind.PINYIN, NameKind.INITIALS));
    if (first.length() > 1) {
      beginnings.add(begins(first.substring(0, 1), NameKind.INITIALS));
    }
    return beginnings;
  }

  private static Query begins(String start, NameKind... kinds) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (NameKind kind : kinds) {
      for (IndexField field : kind.keys()) {
        any.add(new PrefixQuery(new Term(field.fieldName(), start)), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static Query limited(Query begins, MixedTyping typing) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(begins, Occur.FILTER);
    for (String characters : typing.characters()) {
      all.add(
          new BooleanQuery.Builder()
              .add(LeafQueries.piece(IndexField.NAME_GRAM, characters), Occur.SHOULD)
              .add(LeafQueries.piece(IndexField.OTHER_GRAM, characters), Occur.SHOULD)
              .build(),
          Occur.FILTER);
    }
    return all.build();
  }

  private void walk(
      Query query, MixedTyping typing, int size, Map<EntityType, Map<Integer, NameKind>> found)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int looked = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator documents = scorer.iterator();
      while (looked++ < MOST_LOOKED_AT && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = leaf.docBase + documents.docID();
        StoredEntity entity = entities.read(document);
        Map<Integer, NameKind> group = found.get(entity.type());
        if (group != null && group.size() < size && isMeant(entity, typing)) {
          group.putIfAbsent(document, NameKind.PINYIN);
        }
      }
    }
  }

  private static boolean isMeant(StoredEntity entity, MixedTyping typing) {
    return typing.begins(entity.name())
        || entity.otherNames().stream()
            .filter(other -> other.relation().use() == NameRelation.Use.SAME)
            .anyMatch(other -> typing.begins(other.text()));
  }
}
