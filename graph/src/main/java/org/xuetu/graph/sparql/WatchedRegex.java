package org.xuetu.graph.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// REGEX that ends with its query.
final class WatchedRegex extends ExprFunctionN {
  private final Budget budget;
  private final WatchedPatterns patterns;

  WatchedRegex(ExprList arguments, Budget budget) {
    super("regex", arguments);
    this.budget = budget;
    this.patterns = new WatchedPatterns(budget);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    budget.look();
    try {
      return NodeValue.booleanReturn(patterns.matcher(arguments, 2).find());
    } catch (StackOverflowError deep) {
      throw patterns.tooDeep();
    }
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedRegex(arguments, budget);
  }
}
