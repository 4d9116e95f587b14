package org.xuetu.indexer.schema;

/// A name that is not the name: what it says, and how it relates to the entity.
public record OtherName(String text, NameRelation relation) {
  public OtherName {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an empty name");
    }
  }

  public static OtherName alias(String text) {
    return new OtherName(text, NameRelation.ALIAS);
  }
}
