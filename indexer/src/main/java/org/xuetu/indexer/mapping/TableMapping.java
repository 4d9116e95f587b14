package org.xuetu.indexer.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How the rows of one table become records of one kind.
///
/// @param derived values made before the fields, by the names they are then known by
/// @param fields what each field is made of
/// @param where rows that do not pass are none of this table's
/// @param skips rows left out, each with its reason
/// @param identity the column by which the owner tells things apart: one thing under two keys is
///     reported
public record TableMapping(
    Map<String, Recipe> derived,
    Map<String, Recipe> fields,
    List<RowTest> where,
    List<Skip> skips,
    Repeat repeat,
    Optional<String> identity) {
  /// Rows left out for a stated reason.
  record Skip(RowTest when, String reason) {}

  /// The reason of rows that are not this table's.
  public static final String ELSEWHERE = "不属于这张表";

  public TableMapping {
    derived = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(derived));
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    where = List.copyOf(where);
    skips = List.copyOf(skips);
  }

  /// Columns that the mapping needs and the table does not have.
  public Set<String> missing(List<String> header) {
    Set<String> known = new LinkedHashSet<>(header);
    Set<String> missing = new TreeSet<>();
    derived.forEach(
        (name, recipe) -> {
          missing.addAll(recipe.columns());
          missing.removeAll(known);
          known.add(name);
        });
    Set<String> used = new TreeSet<>();
    fields.values().forEach(recipe -> used.addAll(recipe.columns()));
    where.forEach(test -> used.add(test.column()));
    skips.forEach(skip -> used.add(skip.when().column()));
    identity.ifPresent(used::add);
    used.removeAll(known);
    missing.addAll(used);
    return missing;
  }

  /// The columns of the source that a field is made of, for people.
  public String columnsOf(String field) {
    Recipe recipe = fields.get(field);
    if (recipe == null) {
      return field;
    }
    Set<String> columns = new TreeSet<>();
    recipe.origins().forEach(column -> columns.addAll(sources(column)));
    return columns.isEmpty() ? field : String.join("+", columns);
  }

  private Set<String> sources(String column) {
    Recipe recipe = derived.get(column);
    if (recipe == null || recipe.origins().contains(column)) {
      return Set.of(column);
    }
    Set<String> columns = new TreeSet<>();
    recipe.origins().forEach(inner -> columns.addAll(sources(inner)));
    return columns;
  }

  /// Whether the table's rows say anything of this field.
  public boolean makes(String field) {
    return fields.containsKey(field);
  }
}
