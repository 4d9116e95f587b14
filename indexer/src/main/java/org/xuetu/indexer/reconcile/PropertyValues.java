package org.xuetu.indexer.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuetu.graph.entity.EntityReader;
import org.xuetu.graph.entity.EntityView.ShownValue;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Schema;
import org.xuetu.indexer.analysis.FoldedText;

/// The properties of things by the names of their fields, and what is stated by them.
final class PropertyValues {
  /// A code such as 00012 is no number.
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,6})?");

  private final EntityReader entities;
  private final Schema schema;

  PropertyValues(EntityReader entities, Schema schema) {
    this.entities = entities;
    this.schema = schema;
  }

  /// The fields that things of a type have; a name stands for the same in all of them.
  List<Field> list(List<EntityType> types) {
    List<Field> fields = new ArrayList<>();
    for (EntityType type : types) {
      for (Field field : schema.findKind(type.key()).orElseThrow().fields()) {
        if (fields.stream().noneMatch(known -> known.name().equals(field.name()))) {
          fields.add(field);
        }
      }
    }
    return List.copyOf(fields);
  }

  Optional<Field> find(EntityType type, String name) {
    return schema.findKind(type.key()).orElseThrow().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  List<ShownValue> values(RecordId id, String property) {
    return entities.listStatements(id).stream()
        .filter(statement -> statement.field().equals(property))
        .flatMap(statement -> statement.values().stream())
        .toList();
  }

  /// Whether a thing is stated to have one of the values; empty when nothing is stated.
  Optional<Boolean> agrees(RecordId id, ReconcileQuery.Constraint constraint) {
    List<ShownValue> stated = values(id, constraint.property());
    return stated.isEmpty()
        ? Optional.empty()
        : Optional.of(
            stated.stream()
                .anyMatch(
                    value ->
                        constraint.values().stream().anyMatch(wanted -> isMeant(value, wanted))));
  }

  private static boolean isSameNumber(String one, String other) {
    return NUMBER.matcher(one).matches()
        && NUMBER.matcher(other).matches()
        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }

  /// A value is named by its text, its key, its id or its IRI.
  private static boolean isMeant(ShownValue value, String wanted) {
    String key = FoldedText.keyOf(wanted);
    return isSameNumber(value.text(), wanted)
        || FoldedText.keyOf(value.text()).equals(key)
        || value.iri().equals(wanted)
        || (!value.iri().isEmpty()
            && FoldedText.keyOf(value.iri().substring(value.iri().lastIndexOf('/') + 1))
                .equals(key))
        || value
            .target()
            .filter(id -> wanted.equals(id.kind() + "/" + id.key()) || wanted.equals(id.key()))
            .isPresent();
  }
}
