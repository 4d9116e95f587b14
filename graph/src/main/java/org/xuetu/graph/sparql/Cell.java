package org.xuetu.graph.sparql;

import java.math.BigDecimal;

/// One value of a result, for those who write tables of their own.
public sealed interface Cell {
  /// No value.
  record Empty() implements Cell {}

  record Text(String text) implements Cell {}

  record Number(BigDecimal number) implements Cell {}

  record Truth(boolean yes) implements Cell {}

  /// The IRI of a thing.
  record Link(String iri) implements Cell {}

  /// As plain text.
  default String text() {
    return switch (this) {
      case Empty() -> "";
      case Text(String text) -> text;
      case Number(BigDecimal number) -> number.toPlainString();
      case Truth(boolean yes) -> Boolean.toString(yes);
      case Link(String iri) -> iri;
    };
  }
}
