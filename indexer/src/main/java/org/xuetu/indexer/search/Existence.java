package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// Whether a query finds enough: looks for a few documents and no further.
final class Existence {
  /// With fewer hits than these, a learner is better served by more that hold a part of the query.
  private static final int ENOUGH = 3;

  private Existence() {}

  /// Whether hardly anything holds all the words, and nothing bears the query as its name.
  static boolean isScarce(
      IndexSearcher searcher, PreparedTerms prepared, Query strict, List<Clause> exact)
      throws IOException {
    for (Clause clause : exact) {
      if (!(prepared.prepare(clause.query()) instanceof MatchNoDocsQuery)) {
        // A term of the index, of which nothing was ever deleted, has a document.
        return false;
      }
    }
    return !has(searcher, prepared.prepare(strict), ENOUGH);
  }

  private static boolean has(IndexSearcher searcher, Query query, int wanted) throws IOException {
    if (query instanceof MatchNoDocsQuery) {
      return false;
    }
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int found = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator documents = scorer.iterator();
        while (found < wanted && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          found++;
        }
      }
    }
    return found >= wanted;
  }
}
