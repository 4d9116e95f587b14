package org.xuetu.indexer.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;

/// The fields of each kind that serve one purpose, in the order of the kind. They are chosen once: a
/// kind has many fields, and a record gives few of them.
final class ChosenFields {
  private final Map<String, List<Field>> byKind = new HashMap<>();

  ChosenFields(Schema schema, Predicate<Field> purpose) {
    for (Kind kind : schema.kinds()) {
      byKind.put(kind.name(), kind.fields().stream().filter(purpose).toList());
    }
  }

  List<Field> of(Kind kind) {
    return byKind.getOrDefault(kind.name(), List.of());
  }
}
