package org.xuetu.indexer.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuetu.graph.sparql.ResultTable;
import org.xuetu.graph.stored.StoredQuery;

/// One answer of a stored query.
///
/// @param release the release it was taken from
/// @param parameters what was set, by title
/// @param permalink where the same answer is found for as long as the release is kept
public record Report(
    StoredQuery query,
    String release,
    Map<String, String> parameters,
    String permalink,
    ResultTable table) {
  public Report {
    parameters = new LinkedHashMap<>(parameters);
  }

  /// The titles of its columns.
  List<String> titles() {
    return query.columns().stream().map(StoredQuery.Column::title).toList();
  }
}
