package org.xuetu.graph.sparql;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.xuetu.graph.store.NumberedGraph;

/// A graph as one query sees it: every triple it reads is a step of its budget.
final class WatchedGraph extends GraphBase {
  private final Graph graph;
  private final Optional<NumberedGraph> numbered;
  private final Budget budget;

  WatchedGraph(Graph graph, Optional<NumberedGraph> numbered, Budget budget) {
    this.graph = graph;
    this.numbered = numbered;
    this.budget = budget;
  }

  /// The same graph by numbers, where the store has numbers for its terms.
  Optional<NumberedGraph> numbered() {
    return numbered;
  }

  static <T> Iterator<T> steps(Iterator<T> found, Budget budget) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        budget.step();
        return found.hasNext();
      }

      @Override
      public T next() {
        return found.next();
      }
    };
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    budget.step();
    return WrappedIterator.create(steps(graph.find(pattern), budget));
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    budget.step();
    return graph.contains(pattern);
  }

  @Override
  protected int graphBaseSize() {
    return graph.size();
  }
}
