package org.xuetu.graph.sparql;

import java.util.Locale;

/// How a result ends.
public enum Cut {
  /// Nothing is missing.
  WHOLE,
  /// There were more rows or triples than the limit.
  ROWS,
  /// There were more bytes than the limit.
  BYTES;

  /// The limit that was reached, in small letters.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
