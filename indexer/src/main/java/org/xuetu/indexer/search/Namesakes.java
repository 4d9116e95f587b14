package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.StoredEntity;

/// Finds everything that bears exactly a name or code, so that it can be said whether there is only one.
final class Namesakes {
  /// More cannot be told apart by a name anyway.
  private static final int MOST = 200;

  private static final List<IndexField> KEYS =
      List.of(IndexField.CODE, IndexField.RETIRED_CODE, IndexField.NAME_KEY, IndexField.OTHER_KEY);

  private final IndexSearcher searcher;
  private final EntityFields entities;

  Namesakes(IndexSearcher searcher, EntityFields entities) {
    this.searcher = searcher;
    this.entities = entities;
  }

  /// In order of prominence.
  List<Namesake> list(String text, Collection<EntityType> types) throws IOException {
    String key = FoldedText.keyOf(text);
    List<Namesake> found = new ArrayList<>();
    for (int document : key.isEmpty() ? Set.<Integer>of() : documents(key)) {
      StoredEntity entity = entities.read(document);
      if (types.contains(entity.type())) {
        found.add(namesake(entity, key));
      }
    }
    return found;
  }

  private Set<Integer> documents(String key) throws IOException {
    Set<Integer> documents = new TreeSet<>();
    for (IndexField field : KEYS) {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        PostingsEnum postings =
            leaf.reader().postings(new Term(field.fieldName(), key), PostingsEnum.NONE);
        if (postings != null) {
          for (int document = postings.nextDoc();
              document != DocIdSetIterator.NO_MORE_DOCS && documents.size() < MOST;
              document = postings.nextDoc()) {
            documents.add(leaf.docBase + document);
          }
        }
      }
    }
    return documents;
  }

  private static Namesake namesake(StoredEntity entity, String key) {
    boolean code = entity.codes().stream().anyMatch(it -> FoldedText.keyOf(it).equals(key));
    boolean named = FoldedText.keyOf(entity.name()).equals(key);
    Optional<OtherName> other =
        code || named
            ? Optional.empty()
            : entity.otherNames().stream()
                .filter(it -> it.relation().use() == NameRelation.Use.SAME)
                .filter(it -> FoldedText.keyOf(it.text()).equals(key))
                .findFirst();
    return new Namesake(entity.type(), entity.key(), entity.name(), code, other);
  }
}
