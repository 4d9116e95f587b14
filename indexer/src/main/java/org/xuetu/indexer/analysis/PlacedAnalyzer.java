package org.xuetu.indexer.analysis;

import org.apache.lucene.analysis.Analyzer;

/// Lucene's analyzer for one term source.
public final class PlacedAnalyzer extends Analyzer {
  /// Places between two values of one field, so that no phrase runs across them.
  private static final int GAP = 100;

  private final TermSource source;

  public PlacedAnalyzer(TermSource source) {
    this.source = source;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new PlacedTokenizer(source));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
