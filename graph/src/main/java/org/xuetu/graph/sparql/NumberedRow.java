package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;
import org.xuetu.graph.store.NumberedGraph;

/// A row whose values are numbers until somebody wants the terms.
final class NumberedRow extends BindingBase {
  private final NumberedPattern pattern;
  private final int[] numbers;
  private final boolean[] own;

  /// @param own which of the pattern's variables have their value here and not in `parent`
  NumberedRow(Binding parent, NumberedPattern pattern, int[] numbers, boolean[] own) {
    super(parent);
    this.pattern = pattern;
    this.numbers = numbers;
    this.own = own;
  }

  /// The number of a variable's value in a graph's terms, if it is known here.
  int number(Var variable) {
    int at = indexOf(variable);
    return at < 0 ? NumberedGraph.ANY : numbers[at];
  }

  @Nullable Binding parent() {
    return parent;
  }

  private int indexOf(Var variable) {
    List<Var> variables = pattern.variables();
    for (int at = 0; at < own.length; at++) {
      if (own[at] && variables.get(at).equals(variable)) {
        return at;
      }
    }
    return -1;
  }

  @Override
  protected Iterator<Var> vars1() {
    List<Var> variables = new ArrayList<>(own.length);
    for (int at = 0; at < own.length; at++) {
      if (own[at]) {
        variables.add(pattern.variables().get(at));
      }
    }
    return variables.iterator();
  }

  @Override
  protected void forEach1(BiConsumer<Var, Node> action) {
    for (int at = 0; at < own.length; at++) {
      if (own[at]) {
        action.accept(pattern.variables().get(at), pattern.graph().get(numbers[at]));
      }
    }
  }

  @Override
  protected int size1() {
    int size = 0;
    for (boolean it : own) {
      size += it ? 1 : 0;
    }
    return size;
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return indexOf(variable) >= 0;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    int at = indexOf(variable);
    return at < 0 ? null : pattern.graph().get(numbers[at]);
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    return new NumberedRow(newParent, pattern, numbers, own);
  }
}
