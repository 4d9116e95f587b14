package org.xuetu.graph.store;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/// A read-only RDF dataset: one named graph per source, the default graph is their union.
/// Safe for any number of threads.
public interface GraphStore extends AutoCloseable {
  DatasetGraph dataset();

  /// Distinct triples of the union that fit a pattern, exactly and without reading them.
  ///
  /// @param subject a term, or [Node#ANY], as the others
  long count(Node subject, Node predicate, Node object);

  /// The union by numbers, where the store has numbers for its terms.
  Optional<NumberedGraph> numbered();

  /// One source's graph by numbers; empty also where no statement is in it.
  Optional<NumberedGraph> numbered(Node name);

  /// Distinct triples in the union.
  long triples();

  /// Statements, each counted in every source's graph that holds it.
  long quads();

  @Override
  void close();
}
