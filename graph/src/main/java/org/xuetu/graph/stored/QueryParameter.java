package org.xuetu.graph.stored;

/// What an asker may set.
///
/// @param name as it stands in the address and, with a question mark, in the query
/// @param title in Chinese
public record QueryParameter(String name, String title, ParameterType type, Preset preset) {
  /// What holds where an asker says nothing.
  public sealed interface Preset {
    /// Something has to be said.
    record Required() implements Preset {}

    /// Nothing is limited by it.
    record Unlimited() implements Preset {}

    /// This value, as an asker would write it.
    record Value(String text) implements Preset {}
  }
}
