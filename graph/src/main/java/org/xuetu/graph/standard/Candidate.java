package org.xuetu.graph.standard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Value;

/// A record that somebody offers, not yet held against anything.
///
/// @param focus tells it from every other one of its file
/// @param values by field name; what could not be read as the field's type is there as plain text
public record Candidate(String focus, Kind kind, Map<String, List<Value>> values) {
  public Candidate {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public List<Value> list(String field) {
    return values.getOrDefault(field, List.of());
  }

  public Optional<String> findText(String field) {
    return list(field).stream().map(Value::text).findFirst();
  }

  /// The key it would have in the graph.
  public Optional<String> key() {
    return findText(kind.key().getFirst());
  }
}
