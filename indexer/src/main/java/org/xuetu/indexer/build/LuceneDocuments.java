package org.xuetu.indexer.build;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.GramTerms;
import org.xuetu.indexer.analysis.Pinyin;
import org.xuetu.indexer.analysis.SyllableTerms;
import org.xuetu.indexer.schema.FacetValues;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.IndexSchema;
import org.xuetu.indexer.schema.LabelTerms;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;

/// Maps one entity to one Lucene document, field by field of the schema. A name is folded, cut and
/// read aloud once, whatever number of fields it goes into.
final class LuceneDocuments {
  /// Lucene refuses longer terms; a name beyond this is found by its words.
  private static final int LONGEST_KEY = 256;

  private static final GramTerms GRAMS = new GramTerms();
  private static final SyllableTerms SYLLABLES = new SyllableTerms();

  private final SearchDocument source;
  private final PlacedTexts texts;
  private final Document document = new Document();
  private final Map<IndexField, List<BytesRef>> terms = new EnumMap<>(IndexField.class);

  private LuceneDocuments(SearchDocument source, PlacedTexts texts) {
    this.source = source;
    this.texts = texts;
  }

  static Document of(SearchDocument source, PlacedTexts texts) {
    return new LuceneDocuments(source, texts).map();
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
    source.texts().forEach(this::text);
    source.refers().forEach(this::refers);
    conversion(source.conversion());
    filter("type", List.of(new FilterValue(source.type().key(), source.type().zh())));
    source.certainty().ifPresent(c -> facet("certainty", new FilterValue(c.key(), c.zh())));
    source.filters().forEach(this::filter);
    source.derived().forEach(this::facet);
    source.numbers().forEach(this::number);
    terms.forEach((field, values) -> document.add(new TermsField(field, values)));
    return document;
  }

  /// Found by what it refers to, and read again to walk on from it.
  private void refers(String id) {
    term(IndexField.REFERS, id);
    document.add(new SortedSetDocValuesField(IndexField.REFERS.fieldName(), new BytesRef(cut(id))));
  }

  private void conversion(Conversion conversion) {
    side(conversion.source(), IndexField.SOURCE, IndexField.SOURCE_WORD);
    side(conversion.target(), IndexField.TARGET, IndexField.TARGET_WORD);
    if (!conversion.source().ids().isEmpty()) {
      document.add(
          new FeatureField(
              IndexField.NARROWNESS.fieldName(),
              IndexSchema.NARROWNESS_FEATURE,
              (float) conversion.narrowness()));
    }
  }

  private void side(Conversion.Side side, IndexField ids, IndexField words) {
    side.ids().forEach(id -> term(ids, id));
    for (String said : side.words()) {
      FoldedText text = FoldedText.of(said);
      document.add(new PlacedField(words, text, texts.words(text)));
    }
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
    FoldedText name = FoldedText.of(source.name());
    String key = name.key();
    term(IndexField.NAME_KEY, key);
    document.add(
        new SortedDocValuesField(IndexField.NAME_ORDER.fieldName(), new BytesRef(cut(key))));
    document.add(new PlacedField(IndexField.NAME, name, texts.words(name)));
    document.add(new PlacedField(IndexField.NAME_GRAM, name, GRAMS.terms(name)));
    spoken(name);
  }

  private void sameName(OtherName other) {
    FoldedText name = FoldedText.of(other.text());
    String key = name.key();
    term(IndexField.OTHER_KEY, key);
    if (other.relation() == NameRelation.OLD_CODE || other.relation() == NameRelation.OTHER_CODE) {
      return;
    }
    document.add(new PlacedField(IndexField.OTHER, name, texts.words(name)));
    document.add(new PlacedField(IndexField.OTHER_GRAM, name, GRAMS.terms(name)));
    spoken(name);
  }

  /// Whole, it is looked for as a near name; its words are no more than what is said about the entity.
  private void nearName(OtherName other) {
    term(IndexField.NEAR_KEY, FoldedText.keyOf(other.text()));
    text(other.text());
  }

  private void text(String said) {
    FoldedText text = FoldedText.of(said);
    document.add(new PlacedField(IndexField.TEXT, text, texts.words(text)));
  }

  private void spoken(FoldedText name) {
    Pinyin.Reading reading = Pinyin.read(name);
    for (String letters : reading.full()) {
      term(IndexField.PINYIN_KEY, letters);
    }
    for (String letters : reading.initials()) {
      term(IndexField.INITIALS_KEY, letters);
    }
    document.add(new PlacedField(IndexField.PINYIN, name, SYLLABLES.terms(reading)));
  }

  private void code(String code) {
    String key = FoldedText.keyOf(code);
    term(source.retired() ? IndexField.RETIRED_CODE : IndexField.CODE, key);
  }

  private void filter(String name, List<FilterValue> values) {
    for (FilterValue value : values) {
      facet(name, value);
      word(name, value, value.label());
      value.also().forEach(also -> word(name, value, also));
    }
  }

  /// A word for a filter value, met in a query as a word or as the whole value.
  private void word(String name, FilterValue value, String word) {
    label(word);
    term(
        IndexField.LABEL_KEY,
        LabelTerms.term(FoldedText.keyOf(word), name, value.value(), value.label()));
  }

  private void label(String label) {
    PlacedTexts.Placed placed = texts.label(label);
    document.add(new PlacedField(IndexField.LABEL, placed.text(), placed.words()));
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

  /// A term that several names share may come twice: how often it occurs says nothing.
  private void term(IndexField field, String value) {
    if (!value.isEmpty()) {
      terms.computeIfAbsent(field, _ -> new ArrayList<>(2)).add(new BytesRef(cut(value)));
    }
  }

  private static String cut(String key) {
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }
}
