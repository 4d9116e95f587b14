package org.xuetu.indexer.search;

import java.util.Optional;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.OtherName;

/// An entity that bears exactly a name or code.
///
/// @param name the name it is shown with
/// @param code whether it is its code today
/// @param other the name or code it is borne as, where it is neither the name nor the code of today
public record Namesake(
    EntityType type, String key, String name, boolean code, Optional<OtherName> other) {}
