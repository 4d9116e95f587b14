package org.xuetu.graph.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One column of a kind: how its cells are checked and which RDF property they state.
///
/// @param property the RDF property as prefix:name
/// @param lang language tag of a text; absent for plain strings
/// @param pattern what a code must look like as a whole
/// @param scheme the concept scheme of a concept
/// @param to the kinds a reference may point to
/// @param list whether a cell holds several values separated by `;`
/// @param acyclic whether following this reference must never return to its start
public record Field(
    String name,
    String zh,
    String en,
    FieldType type,
    String property,
    boolean required,
    boolean list,
    boolean acyclic,
    Optional<String> lang,
    Optional<Pattern> pattern,
    Optional<String> scheme,
    List<String> to,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max) {
  public Field {
    to = List.copyOf(to);
  }
}
