package org.xuetu.indexer.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.FacetValues;
import org.xuetu.indexer.schema.IndexField;

/// Walks from an entity to what it refers to and back, in the index alone. For one request.
final class References {
  private final IndexSearcher searcher;

  References(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  OptionalInt document(String id) throws IOException {
    List<Integer> found = documents(new Term(IndexField.ID.fieldName(), id), 1);
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.getFirst());
  }

  /// Documents that refer to an entity.
  List<Integer> referrers(String id, int most) throws IOException {
    return documents(new Term(IndexField.REFERS.fieldName(), id), most);
  }

  private List<Integer> documents(Term term, int most) throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) {
        for (int document = postings.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS && documents.size() < most;
            document = postings.nextDoc()) {
          documents.add(leaf.docBase + document);
        }
      }
    }
    return documents;
  }

  /// `type/key` of what a document refers to, of one type.
  Set<String> referred(int document, String type) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String id : values(document, IndexField.REFERS.fieldName())) {
      if (id.startsWith(type + "/")) {
        ids.add(id);
      }
    }
    return ids;
  }

  /// The labels under which a document is filed.
  Set<String> labels(int document, String filter) throws IOException {
    Set<String> labels = new TreeSet<>();
    for (String value : values(document, IndexField.FILTER.fieldName(filter))) {
      labels.add(FacetValues.label(value));
    }
    return labels;
  }

  boolean isOfType(int document, EntityType type) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedDocValues types = leaf.reader().getSortedDocValues(IndexField.TYPE.fieldName());
    return types.advanceExact(document - leaf.docBase)
        && types.lookupOrd(types.ordValue()).utf8ToString().equals(type.key());
  }

  private Set<String> values(int document, String field) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedSetDocValues values = leaf.reader().getSortedSetDocValues(field);
    if (values == null || !values.advanceExact(document - leaf.docBase)) {
      return Collections.emptySet();
    }
    Set<String> all = new TreeSet<>();
    for (int left = values.docValueCount(); left > 0; left--) {
      all.add(values.lookupOrd(values.nextOrd()).utf8ToString());
    }
    return all;
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }
}
