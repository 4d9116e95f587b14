package org.xuetu.indexer.mapping;

import java.util.Arrays;
import java.util.Optional;

/// What it means that two rows of one table give the same key.
public enum Repeat {
  /// A fault, named for the later row.
  ERROR,
  /// The source repeats itself: the first row counts, the others are counted as skipped.
  FIRST,
  /// Each row gives a part: lists are united, everything else must agree.
  MERGE;

  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Optional<Repeat> find(String key) {
    return Arrays.stream(values()).filter(repeat -> repeat.key().equals(key)).findFirst();
  }
}
