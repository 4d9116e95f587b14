package org.xuetu.indexer.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How one value is made: where its text comes from, and the clean-ups it goes through in order.
///
/// @param language the column that says which language the text is in; without one it is in that of
///     its field
record Recipe(Origin origin, List<CleanUp> cleanUps, Optional<String> language) {
  /// Where the text comes from.
  sealed interface Origin {
    /// A column of the table, or a value made before.
    record Column(String name) implements Origin {}

    /// The same text for every row.
    record Constant(String text) implements Origin {}

    /// Text with `{columns}` in it; empty when one of them is.
    record Template(List<Part> parts) implements Origin {}

    /// The running number of the row among those that have the same text in a column.
    record Count(String column) implements Origin {}
  }

  /// A piece of a template.
  record Part(boolean column, String text) {}

  Recipe {
    cleanUps = List.copyOf(cleanUps);
  }

  /// The columns it needs.
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(origins());
    language.ifPresent(columns::add);
    return columns;
  }

  /// The columns that its text comes from.
  Set<String> origins() {
    return switch (origin) {
      case Origin.Column column -> Set.of(column.name());
      case Origin.Constant _ -> Set.of();
      case Origin.Count count -> Set.of(count.column());
      case Origin.Template template ->
          template.parts().stream()
              .filter(Part::column)
              .map(Part::text)
              .collect(Collectors.toUnmodifiableSet());
    };
  }

  /// @return the value as a table of ours writes it, several joined by `;`
  String make(Lookup row) throws Unclean {
    List<String> texts = List.of(text(row));
    for (CleanUp cleanUp : cleanUps) {
      List<String> next = new ArrayList<>();
      for (String text : texts) {
        if (text.isEmpty() && !(cleanUp instanceof CleanUp.Otherwise)) {
          continue;
        }
        next.addAll(cleanUp.apply(text));
      }
      texts = next.isEmpty() ? List.of("") : next;
    }
    return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(";"));
  }

  private String text(Lookup row) {
    return switch (origin) {
      case Origin.Column column -> row.text(column.name());
      case Origin.Constant constant -> constant.text();
      case Origin.Count count -> Integer.toString(row.count(count.column()));
      case Origin.Template template -> fill(template, row);
    };
  }

  private static String fill(Origin.Template template, Lookup row) {
    StringBuilder filled = new StringBuilder();
    for (Part part : template.parts()) {
      String text = part.column() ? row.text(part.text()) : part.text();
      if (part.column() && text.isEmpty()) {
        return "";
      }
      filled.append(text);
    }
    return filled.toString();
  }

  /// One row, asked by column.
  interface Lookup {
    String text(String column);

    int count(String column);
  }
}
