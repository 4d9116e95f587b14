package org.xuetu.indexer.schema;

import java.util.List;
import java.util.Optional;

/// How the words for a filter value are written as terms, so that a query's words find the filter, the
/// value and its label without another table.
public final class LabelTerms {
  private static final String BETWEEN = "\u0001";
  private static final int PARTS = 4;

  /// A filter value that a word stands for.
  public record LabelledValue(String filter, String value, String label) {}

  private LabelTerms() {}

  /// @param key the word, in the form in which names are compared
  public static String term(String key, String filter, String value, String label) {
    return String.join(BETWEEN, key, filter, value, label);
  }

  /// What all terms of a word begin with.
  public static String start(String key) {
    return key + BETWEEN;
  }

  public static Optional<LabelledValue> parse(String term) {
    List<String> parts = List.of(term.split(BETWEEN, PARTS));
    return parts.size() == PARTS
        ? Optional.of(new LabelledValue(parts.get(1), parts.get(2), parts.get(3)))
        : Optional.empty();
  }
}
