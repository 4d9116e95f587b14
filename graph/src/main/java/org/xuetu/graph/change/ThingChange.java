package org.xuetu.graph.change;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.RecordId;

/// What changed about one thing.
///
/// @param id the record it is; absent for a source, a concept or a word of the ontology
/// @param kind of the record, or `source`, `concept`, `word`
/// @param name the one it is shown under after the change, or was before it was withdrawn
/// @param fields those with other values, in the order of the kind's fields
/// @param removed statements that are no longer made, each a line of N-Quads
/// @param added statements that are made now, each a line of N-Quads
public record ThingChange(
    ChangeType type,
    String iri,
    Optional<RecordId> id,
    String kind,
    String kindLabel,
    String name,
    List<FieldChange> fields,
    List<String> removed,
    List<String> added) {
  public ThingChange {
    fields = List.copyOf(fields);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /// What is said of a thing in one respect, where it differs.
  ///
  /// @param property with its prefix
  /// @param before values that were stated by these sources and no longer are
  /// @param after values that are stated by these sources and were not
  public record FieldChange(
      String property, String label, List<StatedValue> before, List<StatedValue> after) {
    public FieldChange {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// @param target the record it names, when it names one
  /// @param sources names of the sources that state it
  public record StatedValue(String text, Optional<RecordId> target, List<String> sources) {
    public StatedValue {
      sources = List.copyOf(sources);
    }
  }
}
