package org.xuetu.graph.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/// Looks for one text in another, which can take as many steps as the product of their lengths.
final class WatchedFinding extends ExprFunction2 {
  private final ExprFunction2 function;
  private final Budget budget;

  WatchedFinding(ExprFunction2 function, Expr text, Expr wanted, Budget budget) {
    super(text, wanted, function.getFunctionSymbol().getSymbol());
    this.function = function;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue text, NodeValue wanted) {
    budget.work(length(text) * length(wanted));
    return function.eval(text, wanted);
  }

  private static long length(NodeValue value) {
    Node node = value.asNode();
    return node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
  }

  @Override
  public Expr copy(Expr text, Expr wanted) {
    return new WatchedFinding(function, text, wanted, budget);
  }
}
