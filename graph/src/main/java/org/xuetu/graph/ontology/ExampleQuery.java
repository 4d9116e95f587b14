package org.xuetu.graph.ontology;

import java.util.List;

/// A question with the SPARQL query that answers it, for people to start from.
///
/// @param name file name without its ending, stable, such as `alliance-members`
/// @param title short Chinese heading
/// @param zh the question as a person asks it
/// @param en the same in English
/// @param expectations what the answer over the bundled data must show
/// @param text the whole query, comments included, as it stands in its file
public record ExampleQuery(
    String name, String title, String zh, String en, List<Expectation> expectations, String text) {
  public ExampleQuery {
    expectations = List.copyOf(expectations);
  }
}
