package org.xuetu.graph.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.RecordId;

/// One row of a source, checked: what that source says about one thing.
///
/// @param values by field name, in the order of the kind's fields; a field without a value is absent
/// @param cited the document the row was read in, in words
/// @param origin the file and row the fact was first carried over from, in words
public record Record(
    RecordId id,
    Kind kind,
    RowPlace place,
    Map<String, List<Value>> values,
    Certainty certainty,
    String cited,
    String origin) {
  public Record {
    values = FieldValues.of(values);
  }

  public List<Value> list(String field) {
    return values.getOrDefault(field, List.of());
  }

  public Optional<Value> find(String field) {
    List<Value> values = list(field);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  public Optional<String> findText(String field) {
    return find(field).map(Value::text);
  }

  public List<String> listText(String field) {
    List<Value> values = list(field);
    return values.isEmpty() ? List.of() : values.stream().map(Value::text).toList();
  }

  public List<RecordId> listRefs(String field) {
    List<Value> values = list(field);
    return values.isEmpty()
        ? List.of()
        : values.stream()
            .filter(Value.Ref.class::isInstance)
            .map(value -> ((Value.Ref) value).target())
            .toList();
  }
}
