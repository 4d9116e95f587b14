package org.xuetu.graph.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/// CONCAT that knows how long its text will be before it makes it.
final class WatchedConcat extends ExprFunctionN {
  private final Budget budget;

  WatchedConcat(ExprList parts, Budget budget) {
    super("concat", parts);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> parts) {
    long length = 0;
    for (NodeValue part : parts) {
      Node node = part.asNode();
      length += node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
    }
    budget.text(length);
    return XSDFuncOp.strConcat(parts);
  }

  @Override
  public Expr copy(ExprList parts) {
    return new WatchedConcat(parts, budget);
  }
}
