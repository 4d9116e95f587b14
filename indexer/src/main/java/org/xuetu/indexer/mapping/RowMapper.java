package org.xuetu.indexer.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.indexer.table.Row;

/// Applies a mapping to the rows of one table, in their order.
public final class RowMapper {
  private final TableMapping mapping;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Map<String, Integer>> counts = new HashMap<>();

  public RowMapper(TableMapping mapping, List<String> header) {
    this.mapping = mapping;
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i), i);
    }
  }

  public MappedRow map(Row row) {
    Values values = new Values(row);
    for (Map.Entry<String, Recipe> derived : mapping.derived().entrySet()) {
      try {
        values.made.put(derived.getKey(), derived.getValue().make(values));
      } catch (Unclean e) {
        return new MappedRow.Faulty(derived.getKey(), e);
      }
    }
    if (!mapping.where().stream().allMatch(test -> test.holds(values))) {
      return new MappedRow.Skipped(TableMapping.ELSEWHERE);
    }
    for (TableMapping.Skip skip : mapping.skips()) {
      if (skip.when().holds(values)) {
        return new MappedRow.Skipped(skip.reason());
      }
    }
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, String> languages = new LinkedHashMap<>();
    for (Map.Entry<String, Recipe> field : mapping.fields().entrySet()) {
      try {
        cells.put(field.getKey(), field.getValue().make(values));
        field
            .getValue()
            .language()
            .ifPresent(column -> languages.put(field.getKey(), values.text(column)));
      } catch (Unclean e) {
        return new MappedRow.Faulty(field.getKey(), e);
      }
    }
    return new MappedRow.Cells(
        cells, languages, mapping.identity().map(values::text).filter(text -> !text.isEmpty()));
  }

  private final class Values implements Recipe.Lookup {
    private final Row row;
    private final Map<String, String> made = new HashMap<>();

    Values(Row row) {
      this.row = row;
    }

    @Override
    public String text(String column) {
      String derived = made.get(column);
      if (derived != null) {
        return derived;
      }
      Integer index = columns.get(column);
      return index == null ? "" : row.cell(index).strip();
    }

    @Override
    public int count(String column) {
      return counts
          .computeIfAbsent(column, _ -> new HashMap<>())
          .merge(text(column), 1, Integer::sum);
    }
  }
}
