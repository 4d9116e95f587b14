package org.xuetu.graph.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/// Follows a property path through a graph, as SPARQL 1.1 §18.4 defines it. Breadth first and without
/// recursion over the data, so that a chain of any length fits; every node remembered is held on the
/// query's budget.
final class PathWalk {
  private static final long NODE = 48;

  private final Graph graph;
  private final HeldRows kept;

  PathWalk(Graph graph, HeldRows kept) {
    this.graph = graph;
    this.kept = kept;
  }

  /// Tells every node at the other end, as often as the path leads there.
  ///
  /// @param forward from subject to object, or the other way round
  void follow(Path path, Node from, boolean forward, Consumer<Node> end) {
    switch (path) {
      case P_Link link -> step(from, link.getNode(), forward, end);
      case P_ReverseLink link -> step(from, link.getNode(), !forward, end);
      case P_Inverse inverse -> follow(inverse.getSubPath(), from, !forward, end);
      case P_Alt either -> {
        follow(either.getLeft(), from, forward, end);
        follow(either.getRight(), from, forward, end);
      }
      case P_Seq both -> {
        Path first = forward ? both.getLeft() : both.getRight();
        Path second = forward ? both.getRight() : both.getLeft();
        follow(first, from, forward, middle -> follow(second, middle, forward, end));
      }
      case P_ZeroOrOne maybe -> {
        Set<Node> ends = new LinkedHashSet<>();
        add(from, ends);
        follow(maybe.getSubPath(), from, forward, node -> add(node, ends));
        ends.forEach(end);
      }
      case P_ZeroOrMore1 closure -> {
        Set<Node> seen = new LinkedHashSet<>();
        add(from, seen);
        close(closure.getSubPath(), List.of(from), forward, seen);
        seen.forEach(end);
      }
      case P_OneOrMore1 closure -> {
        Set<Node> seen = new LinkedHashSet<>();
        Set<Node> first = new LinkedHashSet<>();
        follow(closure.getSubPath(), from, forward, node -> add(node, first));
        seen.addAll(first);
        close(closure.getSubPath(), List.copyOf(first), forward, seen);
        seen.forEach(end);
      }
      case P_NegPropSet others -> {
        except(others.getFwdNodes(), from, forward, end);
        except(others.getBwdNodes(), from, !forward, end);
      }
      default -> throw new UnsupportedOperationException("not a path of SPARQL: " + path);
    }
  }

  private boolean add(Node node, Set<Node> nodes) {
    if (!nodes.add(node)) {
      return false;
    }
    kept.hold(NODE);
    return true;
  }

  private void close(Path path, List<Node> from, boolean forward, Set<Node> seen) {
    Deque<Node> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      follow(
          path,
          open.poll(),
          forward,
          node -> {
            if (add(node, seen)) {
              open.add(node);
            }
          });
    }
  }

  private void step(Node from, Node property, boolean forward, Consumer<Node> end) {
    if (forward) {
      graph.find(from, property, Node.ANY).forEachRemaining(it -> end.accept(it.getObject()));
    } else {
      graph.find(Node.ANY, property, from).forEachRemaining(it -> end.accept(it.getSubject()));
    }
  }

  /// A negated set looks in a direction only where it names a property of that direction.
  private void except(List<Node> properties, Node from, boolean forward, Consumer<Node> end) {
    if (properties.isEmpty()) {
      return;
    }
    Triple pattern =
        forward ? Triple.create(from, Node.ANY, Node.ANY) : Triple.create(Node.ANY, Node.ANY, from);
    graph
        .find(pattern)
        .filterDrop(it -> properties.contains(it.getPredicate()))
        .forEachRemaining(it -> end.accept(forward ? it.getObject() : it.getSubject()));
  }

  /// Nodes among which is every one that the path may start from.
  Set<Node> starts(Path path, boolean forward) {
    Set<Node> nodes = new HashSet<>();
    gather(path, forward, nodes);
    return nodes;
  }

  private void gather(Path path, boolean forward, Set<Node> nodes) {
    switch (path) {
      case P_Link link -> gather(link.getNode(), forward, nodes);
      case P_ReverseLink link -> gather(link.getNode(), !forward, nodes);
      case P_Inverse inverse -> gather(inverse.getSubPath(), !forward, nodes);
      case P_Alt either -> {
        gather(either.getLeft(), forward, nodes);
        gather(either.getRight(), forward, nodes);
      }
      case P_Seq both -> gather(forward ? both.getLeft() : both.getRight(), forward, nodes);
      case P_OneOrMore1 closure -> gather(closure.getSubPath(), forward, nodes);
      default -> {
        gather(Node.ANY, true, nodes);
        gather(Node.ANY, false, nodes);
      }
    }
  }

  private void gather(Node property, boolean forward, Set<Node> nodes) {
    graph
        .find(Node.ANY, property, Node.ANY)
        .forEachRemaining(it -> add(forward ? it.getSubject() : it.getObject(), nodes));
  }
}
