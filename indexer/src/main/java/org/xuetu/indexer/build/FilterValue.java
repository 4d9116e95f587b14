package org.xuetu.indexer.build;

import java.util.List;

/// A value to filter by, what people read for it, and what else they call it: (zikao, 高等教育自学考试,
/// 自考). All of these words find what carries the value.
public record FilterValue(String value, String label, List<String> also) {
  public FilterValue {
    if (value.isEmpty() || label.isEmpty()) {
      throw new IllegalArgumentException("empty filter value or label: " + value + "/" + label);
    }
    also = List.copyOf(also);
  }

  public FilterValue(String value, String label) {
    this(value, label, List.of());
  }

  /// A value that is its own label, such as a city.
  public static FilterValue of(String value) {
    return new FilterValue(value, value);
  }
}
