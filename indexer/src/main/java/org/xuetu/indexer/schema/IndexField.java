package org.xuetu.indexer.schema;

/// Every Lucene field of the index: how its values are made into terms, and what it is for.
///
/// Families (`filter.…`, `number.…`) are fields named by the catalogue: one for each facet or number.
public enum IndexField {
  ID("id", Terms.WHOLE, false, true, "type/key: one entity"),
  TYPE("type", Terms.WHOLE, false, true, "counts per type, order when browsing"),
  CODE("code", Terms.WHOLE, false, false, "exact code: above everything"),
  RETIRED_CODE(
      "code.retired", Terms.WHOLE, false, false, "exact code of what is out of use: below today's"),
  NAME_KEY("name.key", Terms.WHOLE, false, false, "exact name"),
  NAME_ORDER("name.order", Terms.NONE, false, true, "order by name"),
  NAME_START("name.start", Terms.STARTS, false, false, "the name begins with the query"),
  NAME("name", Terms.WORDS, false, false, "words of the name"),
  NAME_GRAM("name.gram", Terms.GRAMS, false, false, "any piece of the name"),
  OTHER_KEY("other.key", Terms.WHOLE, false, false, "exact other name"),
  OTHER("other", Terms.WORDS, false, false, "words of other names"),
  OTHER_GRAM("other.gram", Terms.GRAMS, false, false, "any piece of another name"),
  NEAR_KEY("near.key", Terms.WHOLE, false, false, "exact near name: low"),
  PINYIN_KEY("pinyin.key", Terms.WHOLE, false, false, "a name in full pinyin"),
  INITIALS_KEY("initials.key", Terms.WHOLE, false, false, "a name in initials"),
  LATIN_START("latin.start", Terms.STARTS, false, false, "pinyin or initials begin with the query"),
  PINYIN("pinyin", Terms.SYLLABLES, false, false, "syllables inside a name"),
  LABEL("label", Terms.WORDS, false, false, "words of facet labels: level, province, form"),
  LABEL_KEY("label.key", Terms.WHOLE, false, false, "exact label of a filter value: LabelTerms"),
  REFERS("refers", Terms.WHOLE, false, false, "type/key of what it is about or belongs to"),
  TEXT("text", Terms.WORDS, false, false, "words of what is said about it: lowest"),
  SUGGEST("suggest", Terms.STARTS, false, false, "type-ahead by type and kind of name"),
  SUGGEST_KEY("suggest.key", Terms.WHOLE, false, false, "type-ahead beyond the stored starts"),
  FILTER("filter.", Terms.WHOLE, false, true, "family: filters and facets"),
  NUMBER("number.", Terms.NUMBER, false, true, "family: ranges and order"),
  PROMINENCE("prominence", Terms.FEATURE, false, true, "static prior"),
  ENTITY("entity", Terms.NONE, true, false, "what is shown of a hit");

  /// How a value becomes terms.
  public enum Terms {
    /// The whole value is one term.
    WHOLE,
    /// Its beginnings are terms.
    STARTS,
    WORDS,
    GRAMS,
    SYLLABLES,
    NUMBER,
    FEATURE,
    NONE
  }

  private final String fieldName;
  private final Terms terms;
  private final boolean stored;
  private final boolean docValues;
  private final String role;

  IndexField(String fieldName, Terms terms, boolean stored, boolean docValues, String role) {
    this.fieldName = fieldName;
    this.terms = terms;
    this.stored = stored;
    this.docValues = docValues;
    this.role = role;
  }

  /// The field's name in Lucene; of a family, what all its names begin with.
  public String fieldName() {
    return fieldName;
  }

  /// The name of one member of a family.
  public String fieldName(String member) {
    return fieldName + member;
  }

  public Terms terms() {
    return terms;
  }

  public boolean isStored() {
    return stored;
  }

  public boolean hasDocValues() {
    return docValues;
  }

  /// What the field does for ranking, filtering or display.
  public String role() {
    return role;
  }

  public boolean isFamily() {
    return fieldName.endsWith(".");
  }
}
