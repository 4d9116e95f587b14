package org.xuetu.indexer.schema;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.xuetu.indexer.analysis.GramTerms;
import org.xuetu.indexer.analysis.PlacedAnalyzer;
import org.xuetu.indexer.analysis.Segmenter;
import org.xuetu.indexer.analysis.Segmenter.Detail;
import org.xuetu.indexer.analysis.SyllableTerms;
import org.xuetu.indexer.analysis.WordTerms;

/// How the fields are analysed and scored.
public final class IndexSchema {
  /// Rises with every change that an index made before could not answer by.
  public static final int VERSION = 1;

  /// The name under which an index keeps the version it was made with.
  public static final String VERSION_KEY = "xuetu.schema";

  /// The one feature of the prominence field.
  public static final String PROMINENCE_FEATURE = "static";

  /// In a name a repeated word says nothing, and a shorter name is the better answer.
  private static final Similarity NAMES = new BM25Similarity(0.3f, 0.6f);

  private static final Similarity TEXTS = new BM25Similarity();

  private IndexSchema() {}

  public static Analyzer analyzer(Segmenter segmenter) {
    Map<String, Analyzer> analyzers = new HashMap<>();
    for (IndexField field : IndexField.values()) {
      switch (field.terms()) {
        case WORDS ->
            analyzers.put(
                field.fieldName(), new PlacedAnalyzer(new WordTerms(segmenter, Detail.PARTS)));
        case GRAMS -> analyzers.put(field.fieldName(), new PlacedAnalyzer(new GramTerms()));
        case SYLLABLES -> analyzers.put(field.fieldName(), new PlacedAnalyzer(new SyllableTerms()));
        case WHOLE, STARTS, NUMBER, FEATURE, NONE -> {
          // Made into terms before they reach Lucene.
        }
      }
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
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
