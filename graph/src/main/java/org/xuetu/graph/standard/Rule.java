package org.xuetu.graph.standard;

import java.util.Optional;

/// One demand of the standard: a shape, in words.
///
/// @param code stable across versions, such as `resource-credits-range`
/// @param kind the kind of record it is about
/// @param property the property it looks at, as IRI
/// @param field the kind's field that states the property, or that a worked-out property is told of at
/// @param name the item, as people call it
/// @param message what is wrong when it does not hold
/// @param remedy what to do then
/// @param group the part of the table the item belongs to
/// @param asks what it asks for
public record Rule(
    String code,
    String kind,
    String property,
    Optional<String> field,
    Severity severity,
    String name,
    String message,
    String remedy,
    String group,
    Asks asks) {
  /// What a rule asks for.
  public enum Asks {
    /// That there is a value at all.
    PRESENCE,
    /// That the values are as they should be.
    FORM,
    /// Something that the shapes only word and the program looks up.
    LOOKUP
  }
}
