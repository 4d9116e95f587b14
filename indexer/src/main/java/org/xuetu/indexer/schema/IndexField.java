package org.xuetu.indexer.schema;

/// Every Lucene field of the index: how its values are made into terms, and what it is for.
///
/// Families (`filter.…`, `number.…`) are fields named by the catalogue: one for each facet or number.
public enum IndexField {
  ID("id", Terms.WHOLE, "type/key: one entity"),
  TYPE("type", Terms.WHOLE, "counts per type, order when browsing"),
  CODE("code", Terms.WHOLE, "exact code: above everything"),
  RETIRED_CODE("code.retired", Terms.WHOLE, "exact code of what is out of use: below today's"),
  NAME_KEY("name.key", Terms.WHOLE, "exact name"),
  NAME_ORDER("name.order", Terms.NONE, "order by name"),
  NAME("name", Terms.WORDS, "words of the name"),
  NAME_GRAM("name.gram", Terms.GRAMS, "any piece of the name"),
  OTHER_KEY("other.key", Terms.WHOLE, "exact other name"),
  OTHER("other", Terms.WORDS, "words of other names"),
  OTHER_GRAM("other.gram", Terms.GRAMS, "any piece of another name"),
  NEAR_KEY("near.key", Terms.WHOLE, "exact near name: low"),
  PINYIN_KEY("pinyin.key", Terms.WHOLE, "a name in full pinyin"),
  INITIALS_KEY("initials.key", Terms.WHOLE, "a name in initials"),
  PINYIN("pinyin", Terms.SYLLABLES, "syllables inside a name"),
  LABEL("label", Terms.WORDS, "words of facet labels: level, province, form"),
  LABEL_KEY("label.key", Terms.WHOLE, "exact label of a filter value: LabelTerms"),
  REFERS("refers", Terms.WHOLE, "type/key of what it is about or belongs to"),
  SOURCE("source", Terms.WHOLE, "type/key of what it counts"),
  SOURCE_WORD("source.word", Terms.WORDS, "words for what it counts"),
  TARGET("target", Terms.WHOLE, "type/key of what it counts something for"),
  TARGET_WORD("target.word", Terms.WORDS, "words for what it counts something for"),
  NARROWNESS("narrowness", Terms.FEATURE, "how few things it counts"),
  TEXT("text", Terms.WORDS, "words of what is said about it: lowest"),
  FILTER("filter.", Terms.WHOLE, "family: filters and facets"),
  NUMBER("number.", Terms.NUMBER, "family: ranges and order"),
  PROMINENCE("prominence", Terms.FEATURE, "static prior"),
  ENTITY("entity", Terms.NONE, "what is shown of a hit");

  /// How a value becomes terms.
  public enum Terms {
    /// The whole value is one term.
    WHOLE,
    WORDS,
    GRAMS,
    SYLLABLES,
    NUMBER,
    FEATURE,
    NONE
  }

  private final String fieldName;
  private final Terms terms;
  private final String role;

  IndexField(String fieldName, Terms terms, String role) {
    this.fieldName = fieldName;
    this.terms = terms;
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

  /// What the field does for ranking, filtering or display.
  public String role() {
    return role;
  }
}
