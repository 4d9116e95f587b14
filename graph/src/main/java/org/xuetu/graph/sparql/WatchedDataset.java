package org.xuetu.graph.sparql;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;
import org.xuetu.graph.store.GraphStore;

/// A dataset as one query sees it: every triple it reads is a step of its budget. Where the query names
/// its graphs (FROM, or the protocol's parameters), it sees those and no others.
final class WatchedDataset extends DatasetGraphWrapper {
  private final GraphStore store;
  private final DatasetGraph all;
  private final Budget budget;
  private final Graph defaultGraph;
  private @Nullable Set<Node> names;

  WatchedDataset(GraphStore store, Budget budget) {
    super(store.dataset());
    this.store = store;
    this.all = store.dataset();
    this.budget = budget;
    this.defaultGraph = new WatchedGraph(all.getDefaultGraph(), store.numbered(), budget);
  }

  @Override
  public Graph getDefaultGraph() {
    return defaultGraph;
  }

  @Override
  public Graph getUnionGraph() {
    return defaultGraph;
  }

  @Override
  public Graph getGraph(Node name) {
    return new WatchedGraph(all.getGraph(name), store.numbered(name), budget);
  }

  @Override
  public boolean containsGraph(Node name) {
    if (names == null) {
      Set<Node> found = new HashSet<>();
      all.listGraphNodes().forEachRemaining(found::add);
      names = found;
    }
    return names.contains(name);
  }

  /// What a query sees that names its graphs, in FROM or in the request.
  DatasetGraph choose(List<String> defaultGraphs, List<String> namedGraphs) {
    List<Graph> merged = nodes(defaultGraphs).stream().map(this::getGraph).toList();
    DatasetGraph chosen = new DatasetGraphMapLink(new Merged(merged));
    for (Node name : nodes(namedGraphs)) {
      if (containsGraph(name)) {
        chosen.addGraph(name, getGraph(name));
      }
    }
    return chosen;
  }

  private static List<Node> nodes(List<String> iris) {
    return iris.stream().distinct().map(NodeFactory::createURI).toList();
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return steps(all.listGraphNodes());
  }

  @Override
  public Iterator<Quad> find() {
    return steps(all.find());
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return steps(all.find(quad));
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return steps(all.find(graph, subject, predicate, object));
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return steps(all.findNG(graph, subject, predicate, object));
  }

  private <T> Iterator<T> steps(Iterator<T> found) {
    return WatchedGraph.steps(found, budget);
  }

  /// Several graphs read as one. Nothing is remembered: a triple is left out where an earlier graph has it.
  private static final class Merged extends GraphBase {
    private final List<Graph> graphs;

    Merged(List<Graph> graphs) {
      this.graphs = graphs;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      ExtendedIterator<Triple> found = WrappedIterator.emptyIterator();
      for (int at = 0; at < graphs.size(); at++) {
        List<Graph> earlier = graphs.subList(0, at);
        found =
            found.andThen(
                graphs
                    .get(at)
                    .find(pattern)
                    .filterDrop(triple -> earlier.stream().anyMatch(it -> it.contains(triple))));
      }
      return found;
    }
  }
}
