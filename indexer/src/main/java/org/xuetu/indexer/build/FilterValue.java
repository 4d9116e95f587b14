package org.xuetu.indexer.build;

/// A value to filter by, and what people read for it: (junior-college, 专科).
public record FilterValue(String value, String label) {
  public FilterValue {
    if (value.isEmpty() || label.isEmpty()) {
      throw new IllegalArgumentException("empty filter value or label: " + value + "/" + label);
    }
  }

  /// A value that is its own label, such as a city.
  public static FilterValue of(String value) {
    return new FilterValue(value, value);
  }
}
