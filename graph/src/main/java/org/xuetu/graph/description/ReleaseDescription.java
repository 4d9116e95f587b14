package org.xuetu.graph.description;

import java.util.List;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.GraphStatistics;
import org.xuetu.graph.vocab.Iris;

/// Lets a graph file that holds everything else tell of itself, before it is finished.
public final class ReleaseDescription {
  private final Iris iris;
  private final List<ExampleQuery> examples;

  public ReleaseDescription(Iris iris, List<ExampleQuery> examples) {
    this.iris = iris;
    this.examples = List.copyOf(examples);
  }

  public void describe(GraphFile file) {
    QueryStatements.state(examples, iris, file);
    GraphStatistics held = file.statistics();
    ServiceStatements.state(held.graphs().keySet(), iris, file);
    StatisticsStatements.state(file.statistics(), iris, file);
  }
}
