package org.xuetu.indexer.search;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.search.SearchResult.Interpretation;

/// What a part of a query may stand for.
sealed interface Meaning {
  /// An entity that bears the name.
  ///
  /// @param by how the name met relates to it; none when it is its name or code
  /// @param names its names, the first one first
  /// @param document its number in the index
  record OfEntity(
      EntityType type,
      String key,
      String name,
      Optional<NameRelation> by,
      List<String> names,
      int document)
      implements Meaning {
    public OfEntity {
      names = List.copyOf(names);
    }

    String id() {
      return type.key() + "/" + key;
    }
  }

  /// A value that things are filed under.
  ///
  /// @param documents how many are filed so
  record OfLabel(String filter, String value, String label, int documents) implements Meaning {}

  /// A result in an examination.
  record OfScore(int value) implements Meaning {}

  /// As it is shown.
  default Interpretation shown(String text) {
    return switch (this) {
      case OfEntity(EntityType type, String key, String name, var _, var _, int _) ->
          new Interpretation(
              text, key.equalsIgnoreCase(text) ? "code" : type.key(), type.key(), key, name);
      case OfLabel(String filter, String value, String label, int _) ->
          new Interpretation(text, filter, filter, value, label);
      case OfScore(int value) ->
          new Interpretation(text, "score", "score", String.valueOf(value), value + " 分");
    };
  }

  default boolean isOf(EntityType type) {
    return this instanceof OfEntity entity && entity.type() == type;
  }

  default boolean isLevel() {
    return this instanceof OfLabel label && label.filter().equals("level");
  }

  default Optional<String> entityId() {
    return this instanceof OfEntity entity ? Optional.of(entity.id()) : Optional.empty();
  }
}
