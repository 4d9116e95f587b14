package org.xuetu.graph.stored;

import java.util.List;
import org.xuetu.graph.ontology.Expectation;

/// A report: a question that is asked again and again, with the query that answers it.
///
/// @param name file name without its ending, stable, such as `member-coverage`
/// @param title short Chinese heading
/// @param zh the question as a person asks it
/// @param columns of the answer, in order
/// @param expectations what the answer over the bundled data shows, nothing being set
/// @param text the whole query, comments included, as it stands in its file
public record StoredQuery(
    String name,
    String title,
    String zh,
    String en,
    List<QueryParameter> parameters,
    List<Column> columns,
    List<Expectation> expectations,
    String text) {
  /// @param name the variable
  /// @param title in Chinese
  public record Column(String name, String title) {}

  public StoredQuery {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    expectations = List.copyOf(expectations);
  }
}
