package org.xuetu.indexer.build;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Pinyin;
import org.xuetu.indexer.schema.FacetValues;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.IndexSchema;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.schema.Starts;
import org.xuetu.indexer.schema.SuggestTerms;
import org.xuetu.indexer.schema.SuggestTerms.NameKind;

/// Maps one entity to one Lucene document, field by field of the schema.
final class LuceneDocuments {
  /// Lucene refuses longer terms; a name beyond this is found by its words.
  private static final int LONGEST_KEY = 256;

  private static final FieldType WORDS = words();

  private final SearchDocument source;
  private final Document document = new Document();
  private final Set<String> seen = new LinkedHashSet<>();

  private LuceneDocuments(SearchDocument source) {
    this.source = source;
  }

  static Document of(SearchDocument source) {
    return new LuceneDocuments(source).map();
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  private Document map() {
    identity();
    name();
    for (OtherName other : source.otherNames()) {
      switch (other.relation().use()) {
        case SAME -> sameName(other);
        case NEAR -> nearName(other);
        case NEVER -> {
          // Kept for display only: it must never find this entity.
        }
      }
    }
    source.codes().forEach(this::code);
    source.texts().forEach(text -> words(IndexField.TEXT, text));
    filter("type", List.of(new FilterValue(source.type().key(), source.type().zh())));
    source.certainty().ifPresent(c -> facet("certainty", new FilterValue(c.key(), c.zh())));
    source.filters().forEach(this::filter);
    source.numbers().forEach(this::number);
    return document;
  }

  private void identity() {
    String id = source.type().key() + "/" + source.key();
    term(IndexField.ID, id);
    document.add(new SortedDocValuesField(IndexField.ID.fieldName(), new BytesRef(id)));
    term(IndexField.TYPE, source.type().key());
    document.add(
        new SortedDocValuesField(IndexField.TYPE.fieldName(), new BytesRef(source.type().key())));
    document.add(new StoredField(IndexField.ENTITY.fieldName(), source.stored().write()));
    String prominence = IndexField.PROMINENCE.fieldName();
    document.add(new DoubleDocValuesField(prominence, source.prominence()));
    float feature = Math.max((float) source.prominence(), Float.MIN_NORMAL);
    document.add(new FeatureField(prominence, IndexSchema.PROMINENCE_FEATURE, feature));
  }

  private void name() {
    String key = FoldedText.keyOf(source.name());
    term(IndexField.NAME_KEY, key);
    document.add(
        new SortedDocValuesField(IndexField.NAME_ORDER.fieldName(), new BytesRef(cut(key))));
    Starts.of(key).forEach(start -> term(IndexField.NAME_START, start));
    suggest(NameKind.NAME, key);
    words(IndexField.NAME, source.name());
    words(IndexField.NAME_GRAM, source.name());
    spoken(source.name());
  }

  private void sameName(OtherName other) {
    String key = FoldedText.keyOf(other.text());
    term(IndexField.OTHER_KEY, key);
    suggest(NameKind.OTHER_NAME, key);
    if (other.relation() == NameRelation.OLD_CODE || other.relation() == NameRelation.OTHER_CODE) {
      return;
    }
    words(IndexField.OTHER, other.text());
    words(IndexField.OTHER_GRAM, other.text());
    spoken(other.text());
  }

  /// Whole, it is looked for as a near name; its words are no more than what is said about the entity.
  private void nearName(OtherName other) {
    term(IndexField.NEAR_KEY, FoldedText.keyOf(other.text()));
    words(IndexField.TEXT, other.text());
  }

  private void spoken(String name) {
    for (String letters : Pinyin.full(name)) {
      term(IndexField.PINYIN_KEY, letters);
      Starts.of(letters).forEach(start -> term(IndexField.LATIN_START, start));
      suggest(NameKind.PINYIN, letters);
    }
    for (String letters : Pinyin.initials(name)) {
      term(IndexField.INITIALS_KEY, letters);
      Starts.of(letters).forEach(start -> term(IndexField.LATIN_START, start));
      suggest(NameKind.INITIALS, letters);
    }
    words(IndexField.PINYIN, name);
  }

  private void code(String code) {
    String key = FoldedText.keyOf(code);
    term(IndexField.CODE, key);
    suggest(NameKind.CODE, key);
  }

  private void suggest(NameKind kind, String key) {
    for (String start : Starts.of(key)) {
      term(IndexField.SUGGEST, SuggestTerms.term(source.type(), kind, start));
    }
    if (!key.isEmpty()) {
      term(IndexField.SUGGEST_KEY, SuggestTerms.term(source.type(), kind, cut(key)));
    }
  }

  private void filter(String name, List<FilterValue> values) {
    for (FilterValue value : values) {
      facet(name, value);
      words(IndexField.LABEL, value.label());
      value.also().forEach(word -> words(IndexField.LABEL, word));
    }
  }

  private void facet(String name, FilterValue value) {
    String field = IndexField.FILTER.fieldName(name);
    document.add(new StringField(field, value.value(), Field.Store.NO));
    document.add(
        new SortedSetDocValuesField(
            field, new BytesRef(FacetValues.encode(value.value(), value.label()))));
  }

  private void number(String name, double value) {
    String field = IndexField.NUMBER.fieldName(name);
    document.add(new DoublePoint(field, value));
    document.add(new DoubleDocValuesField(field, value));
  }

  /// A term that several names share is added once: how often it occurs says nothing.
  private void term(IndexField field, String value) {
    if (!value.isEmpty() && seen.add(field.fieldName() + ' ' + value)) {
      document.add(new StringField(field.fieldName(), cut(value), Field.Store.NO));
    }
  }

  private void words(IndexField field, String text) {
    document.add(new Field(field.fieldName(), text, WORDS));
  }

  private static String cut(String key) {
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }
}
