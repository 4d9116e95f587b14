package org.xuetu.indexer.reconcile;

import java.util.List;
import org.xuetu.graph.model.EntityType;

/// One name to be reconciled.
///
/// @param types what it may be; anything when empty
/// @param constraints what else is known of it
public record ReconcileQuery(
    String text, List<EntityType> types, int limit, List<Constraint> constraints) {
  /// @param property name of a field
  /// @param values one of them is meant
  public record Constraint(String property, List<String> values) {
    public Constraint {
      values = List.copyOf(values);
    }
  }

  public ReconcileQuery {
    types = types.isEmpty() ? List.of(EntityType.values()) : List.copyOf(types);
    constraints = List.copyOf(constraints);
  }
}
