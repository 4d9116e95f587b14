package org.xuetu.graph.record;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.EntityType;

/// One kind of record: its fields, its key and its RDF class.
///
/// @param rdfClass the class as prefix:name; no two kinds share one, so that counts can be compared
/// @param key the fields whose values, joined with `.`, make the key
public record Kind(
    String name, String zh, String en, String rdfClass, List<String> key, List<Field> fields) {
  public Kind {
    key = List.copyOf(key);
    fields = List.copyOf(fields);
  }

  /// Present for the types people search for, absent for parts.
  public Optional<EntityType> entityType() {
    return EntityType.find(name);
  }

  public Optional<Field> findField(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }
}
