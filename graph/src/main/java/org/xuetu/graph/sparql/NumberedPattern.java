package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.xuetu.graph.store.NumberedGraph;

/// A basic graph pattern in the numbers of a graph: each place of each triple is a constant's number or
/// one of the pattern's variables.
final class NumberedPattern {
  /// Constants that no statement holds: nothing fits.
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final NumberedGraph graph;
  private final List<Var> variables = new ArrayList<>();
  private final int[][] triples;
  private final boolean possible;

  /// In `triples` a constant is its number, a variable its index less than [#FIRST] downwards.
  private static final int FIRST = -2;

  private NumberedPattern(NumberedGraph graph, BasicPattern pattern) {
    this.graph = graph;
    this.triples = new int[pattern.size()][];
    boolean all = true;
    for (int at = 0; at < triples.length; at++) {
      Triple triple = pattern.get(at);
      triples[at] =
          new int[] {
            place(triple.getSubject()), place(triple.getPredicate()), place(triple.getObject())
          };
      for (int place : triples[at]) {
        all &= place != NOWHERE;
      }
    }
    this.possible = all;
  }

  /// Empty where terms are built around variables.
  static Optional<NumberedPattern> of(NumberedGraph graph, BasicPattern pattern) {
    for (Triple triple : pattern) {
      for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        if (!node.isConcrete() && !Var.isVar(node)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new NumberedPattern(graph, pattern));
  }

  private int place(Node node) {
    if (!Var.isVar(node)) {
      OptionalInt number = graph.find(node);
      return number.orElse(NOWHERE);
    }
    Var variable = Var.alloc(node);
    if (!variables.contains(variable)) {
      variables.add(variable);
    }
    return FIRST - variables.indexOf(variable);
  }

  NumberedGraph graph() {
    return graph;
  }

  boolean isPossible() {
    return possible;
  }

  int size() {
    return triples.length;
  }

  List<Var> variables() {
    return variables;
  }

  /// The variable in a place of a triple; negative for a constant.
  int variable(int triple, int place) {
    return FIRST - triples[triple][place];
  }

  static boolean isVariable(int variable) {
    return variable >= 0;
  }

  /// What stands in a place when some variables have values.
  int value(int triple, int place, int[] row) {
    int written = triples[triple][place];
    return written <= FIRST ? row[FIRST - written] : written;
  }
}
