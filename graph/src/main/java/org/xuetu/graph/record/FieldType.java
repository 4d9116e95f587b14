package org.xuetu.graph.record;

import java.util.Arrays;
import java.util.Optional;

/// What a field's cell may hold; `data/README.md` says how each is written.
public enum FieldType {
  TEXT,
  CODE,
  INTEGER,
  DECIMAL,
  DATE,
  MONTH,
  BOOLEAN,
  URL,
  CONCEPT,
  REF;

  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<FieldType> find(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }
}
