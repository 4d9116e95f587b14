package org.xuetu.indexer.schema;

/// How a filter value and its label lie in doc values: in one term, so that a counted value is shown
/// without another look-up.
public final class FacetValues {
  private static final char BETWEEN = '\u0001';

  private FacetValues() {}

  public static String encode(String value, String label) {
    return value + BETWEEN + label;
  }

  public static String value(String encoded) {
    return encoded.substring(0, encoded.indexOf(BETWEEN));
  }

  public static String label(String encoded) {
    return encoded.substring(encoded.indexOf(BETWEEN) + 1);
  }

  /// The least encoded form of a value: where to seek it.
  public static String first(String value) {
    return value + BETWEEN;
  }
}
