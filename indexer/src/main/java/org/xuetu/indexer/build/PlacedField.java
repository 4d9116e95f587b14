package org.xuetu.indexer.build;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.PlacedStream;
import org.xuetu.indexer.analysis.TermSource.PlacedTerm;
import org.xuetu.indexer.schema.IndexField;

/// One text of a field whose words are looked for: its terms, each at its place.
final class PlacedField extends Field {
  private static final FieldType TYPE = type();

  private final FoldedText text;
  private final List<PlacedTerm> terms;

  PlacedField(IndexField field, FoldedText text, List<PlacedTerm> terms) {
    super(field.fieldName(), TYPE);
    this.text = text;
    this.terms = terms;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    PlacedStream stream = reuse instanceof PlacedStream used ? used : new PlacedStream();
    stream.set(text, terms);
    return stream;
  }
}
