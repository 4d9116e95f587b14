package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// Whether a query finds anything: looks for one document and no further.
final class Existence {
  private Existence() {}

  static boolean any(IndexSearcher searcher, Query query, List<Clause> others) throws IOException {
    if (exists(searcher, query)) {
      return true;
    }
    for (Clause other : others) {
      if (exists(searcher, other.query())) {
        return true;
      }
    }
    return false;
  }

  private static boolean exists(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }
}
