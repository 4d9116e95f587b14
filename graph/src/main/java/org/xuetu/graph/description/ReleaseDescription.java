package org.xuetu.graph.description;

import java.util.List;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.GraphStatistics;
import org.xuetu.graph.stored.StoredQuery;
import org.xuetu.graph.vocab.Iris;

/// Lets a graph file that holds everything else tell of itself, before it is finished.
public final class ReleaseDescription {
  private final Iris iris;
  private final List<ExampleQuery> examples;
  private final List<StoredQuery> queries;

  public ReleaseDescription(Iris iris, List<ExampleQuery> examples, List<StoredQuery> queries) {
    this.iris = iris;
    this.queries = List.copyOf(queries);
    this.examples = List.copyOf(examples);
  }

  public void describe(GraphFile file) {
    QueryStatements.state(examples, queries, iris, file);
    GraphStatistics held = file.statistics();
    ServiceStatements.state(held.graphs().keySet(), iris, file);
    StatisticsStatements.state(file.statistics(), iris, file);
  }
}
