package org.xuetu.indexer.build;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xuetu.indexer.schema.IndexField;

/// All the terms that one document has in a field that is looked up term by term. As one value they
/// cost Lucene less than as a value each.
final class TermsField extends Field {
  private static final FieldType TYPE = type();

  private final List<BytesRef> terms;

  TermsField(IndexField field, List<BytesRef> terms) {
    super(field.fieldName(), TYPE);
    this.terms = terms;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setTokenized(false);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    Terms stream = reuse instanceof Terms used ? used : new Terms();
    stream.terms = terms;
    return stream;
  }

  /// Hands the terms to Lucene; used again and again.
  private static final class Terms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private List<BytesRef> terms = List.of();
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == terms.size()) {
        return false;
      }
      term.setBytesRef(terms.get(next++));
      return true;
    }
  }
}
