package org.xuetu.indexer.search;

/// The order of hits. Ties are broken by prominence, then type, then key, so that an answer is always
/// the same.
public sealed interface Sort {
  /// Best first; without a query, most prominent first.
  record Relevance() implements Sort {}

  /// By name, in the order of its characters.
  record Name() implements Sort {}

  /// By a number of the documents; those without it come last.
  record Number(String number, boolean descending) implements Sort {}

  /// Parses `relevance`, `name`, `credits`, `-credits` (descending).
  static Sort parse(String text) {
    return switch (text) {
      case "", "relevance" -> new Relevance();
      case "name" -> new Name();
      default ->
          text.startsWith("-") ? new Number(text.substring(1), true) : new Number(text, false);
    };
  }
}
