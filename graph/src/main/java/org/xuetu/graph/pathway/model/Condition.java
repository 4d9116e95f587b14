package org.xuetu.graph.pathway.model;

/// When a part of a programme applies, by concept key: taking a foreign language or not, or the
/// field of the learner's prior diploma.
public record Condition(String key, String zh) {
  public static final String FOREIGN_LANGUAGE = "foreign-language";
  public static final String NO_FOREIGN_LANGUAGE = "no-foreign-language";

  public boolean concernsForeignLanguage() {
    return key.equals(FOREIGN_LANGUAGE) || key.equals(NO_FOREIGN_LANGUAGE);
  }
}
