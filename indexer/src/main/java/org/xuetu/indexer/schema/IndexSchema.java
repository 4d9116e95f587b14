package org.xuetu.indexer.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// How the fields are analysed and scored.
public final class IndexSchema {
  /// Rises with every change that an index made before could not answer by.
  public static final int VERSION = 3;

  /// The name under which an index keeps the version it was made with.
  public static final String VERSION_KEY = "xuetu.schema";

  /// The one feature of the prominence field.
  public static final String PROMINENCE_FEATURE = "static";

  /// The one feature of the narrowness field.
  public static final String NARROWNESS_FEATURE = "static";

  /// Places between two values of one field, so that no phrase runs across them.
  private static final int GAP = 100;

  /// In a name a repeated word says nothing, and a shorter name is the better answer.
  private static final Similarity NAMES = new BM25Similarity(0.3f, 0.6f);

  private static final Similarity TEXTS = new BM25Similarity();

  private IndexSchema() {}

  /// Terms are made before they reach Lucene. All that is left to its analyzer is the gap between
  /// two values of one field.
  public static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        throw new UnsupportedOperationException("terms are made before: " + field);
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP;
      }
    };
  }

  public static Similarity similarity() {
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return field.equals(IndexField.TEXT.fieldName()) ? TEXTS : NAMES;
      }
    };
  }
}
