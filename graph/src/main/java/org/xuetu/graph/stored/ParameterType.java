package org.xuetu.graph.stored;

import java.util.List;
import java.util.Optional;

/// What values a parameter takes.
public sealed interface ParameterType {
  /// Any short text.
  record Words() implements ParameterType {}

  /// A whole number; both ends included.
  record Whole(int least, int most) implements ParameterType {}

  /// A day such as 2026-10-01.
  record Day() implements ParameterType {}

  /// A value of a concept scheme, by its Chinese label or its key.
  record InScheme(String scheme) implements ParameterType {}

  /// A thing of a kind, by its key.
  record OfKind(String kind) implements ParameterType {}

  /// As a header says it: `text`, `integer 1 100`, `date`, `concept province`, `key school`.
  static Optional<ParameterType> find(String line) {
    List<String> words = List.of(line.split(" ", -1));
    return switch (words.getFirst()) {
      case "text" -> words.size() == 1 ? Optional.of(new Words()) : Optional.empty();
      case "date" -> words.size() == 1 ? Optional.of(new Day()) : Optional.empty();
      case "integer" ->
          line.matches("integer -?\\d{1,9} -?\\d{1,9}")
              ? Optional.of(
                  new Whole(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2))))
              : Optional.empty();
      case "concept" ->
          words.size() == 2 ? Optional.of(new InScheme(words.get(1))) : Optional.empty();
      case "key" -> words.size() == 2 ? Optional.of(new OfKind(words.get(1))) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// The first word of how it is written.
  default String key() {
    return switch (this) {
      case Words() -> "text";
      case Whole _ -> "integer";
      case Day() -> "date";
      case InScheme _ -> "concept";
      case OfKind _ -> "key";
    };
  }
}
