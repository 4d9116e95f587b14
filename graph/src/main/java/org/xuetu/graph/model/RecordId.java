package org.xuetu.graph.model;

import java.util.Optional;

/// Names one record: an entity (`course/13000`) or a part of one (`item/JS-050101-2024.13`).
public record RecordId(String kind, String key) implements Comparable<RecordId> {
  public RecordId {
    if (kind.isEmpty() || key.isEmpty()) {
      throw new IllegalArgumentException("empty record id: " + kind + "/" + key);
    }
  }

  public static RecordId of(EntityType type, String key) {
    return new RecordId(type.key(), key);
  }

  public Optional<EntityType> entityType() {
    return EntityType.find(kind);
  }

  @Override
  public int compareTo(RecordId other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return kind + "/" + key;
  }
}
