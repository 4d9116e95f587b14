package org.xuetu.graph.standard;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;

/// A table that people fill in: each row is one record of a kind.
///
/// @param sheet the name of its sheet in the workbook
/// @param about what its rows are
public record TableForm(String sheet, Kind kind, String about, List<Column> columns) {
  /// One column.
  ///
  /// @param header as the template prints it
  /// @param also other headers that people use for it
  /// @param example a made-up value; empty when the example row leaves it out
  /// @param explain how to fill it in
  public record Column(
      Field field, String header, List<String> also, Tier tier, String example, String explain) {
    public Column {
      also = List.copyOf(also);
    }
  }

  public TableForm {
    columns = List.copyOf(columns);
  }

  /// The column that states a field.
  public Optional<Column> findColumn(String field) {
    return columns.stream().filter(column -> column.field().name().equals(field)).findFirst();
  }

  public List<Column> recommended() {
    return columns.stream().filter(column -> column.tier() == Tier.RECOMMENDED).toList();
  }
}
