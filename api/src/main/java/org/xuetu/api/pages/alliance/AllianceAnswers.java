package org.xuetu.api.pages.alliance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.sparql.Cell;
import org.xuetu.graph.sparql.ResultTable;

/// What the stored queries of a release answered; absent where the release was built without one.
public record AllianceAnswers(
    Optional<ResultTable> members, Optional<ResultTable> claims, Optional<ResultTable> committees) {
  /// The names of the queries in the release.
  public static final String MEMBERS = "member-coverage";

  public static final String CLAIMS = "claims-and-held";
  public static final String COMMITTEES = "alliance-committees";

  /// Rows as text, by column.
  static List<Map<String, String>> rows(Optional<ResultTable> table) {
    return table.stream().flatMap(it -> it.rows().stream().map(row -> row(it, row))).toList();
  }

  private static Map<String, String> row(ResultTable table, List<Cell> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int at = 0; at < cells.size(); at++) {
      row.put(table.columns().get(at), cells.get(at).text());
    }
    return row;
  }
}
