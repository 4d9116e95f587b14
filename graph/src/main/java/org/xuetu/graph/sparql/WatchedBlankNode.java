package org.xuetu.graph.sparql;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/// BNODE with a label: one node for a label in one solution, another in the next. The library's own
/// remembers every solution until the query ends, and takes a solution to which something was assigned
/// for another one.
final class WatchedBlankNode extends ExprFunction1 {
  /// The nodes of the solution that is being made, common to all calls of one query.
  static final class Solution {
    private final Map<String, Node> nodes = new HashMap<>();
    private Optional<Binding> row = Optional.empty();

    Node node(Binding current, String label) {
      if (row.filter(before -> continues(before, current)).isEmpty()) {
        nodes.clear();
      }
      row = Optional.of(current);
      return nodes.computeIfAbsent(label, _ -> NodeFactory.createBlankNode());
    }

    /// The same row, or the same row to which something was assigned since.
    @SuppressWarnings("ReferenceEquality")
    private static boolean continues(Binding before, Binding current) {
      if (before == current) {
        return true;
      }
      if (current.size() <= before.size()) {
        return false;
      }
      for (Iterator<Var> names = before.vars(); names.hasNext(); ) {
        Var name = names.next();
        if (!before.get(name).equals(current.get(name))) {
          return false;
        }
      }
      return true;
    }
  }

  private final Solution solution;

  WatchedBlankNode(Expr label, Solution solution) {
    super(label, "bnode");
    this.solution = solution;
  }

  @Override
  protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
    NodeValue label = getArg().eval(row, environment);
    if (!label.isString()) {
      throw new ExprEvalException("not a simple text: " + label);
    }
    return NodeValue.makeNode(solution.node(row, label.getString()));
  }

  @Override
  public NodeValue eval(NodeValue label) {
    throw new IllegalStateException("needs a row");
  }

  @Override
  public Expr copy(Expr label) {
    return new WatchedBlankNode(label, solution);
  }
}
