package org.xuetu.graph.store;

import java.util.OptionalInt;
import org.apache.jena.graph.Node;

/// A graph whose terms are numbers: what joins are made on. Safe for any number of threads.
public final class NumberedGraph {
  /// Stands for a term that is not known.
  public static final int ANY = TripleTable.ANY;

  /// Stands for all graphs together.
  private static final int UNION = -1;

  private final MappedDataset dataset;
  private final int name;

  private NumberedGraph(MappedDataset dataset, int name) {
    this.dataset = dataset;
    this.name = name;
  }

  static NumberedGraph union(MappedDataset dataset) {
    return new NumberedGraph(dataset, UNION);
  }

  static NumberedGraph named(MappedDataset dataset, int name) {
    return new NumberedGraph(dataset, name);
  }

  /// The number of a term; empty when no statement of the release holds it.
  public OptionalInt find(Node term) {
    return dataset.terms().find(term);
  }

  public Node get(int number) {
    return dataset.terms().get(number);
  }

  /// Reads triples by pattern, one pattern after the other.
  public TripleCursor cursor() {
    return new TripleCursor(dataset, name, name == UNION);
  }
}
