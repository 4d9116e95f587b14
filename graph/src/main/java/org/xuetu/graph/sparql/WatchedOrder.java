package org.xuetu.graph.sparql;

import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.VariableNotBoundException;
import org.apache.jena.sparql.function.FunctionEnv;

/// Conditions of ORDER BY whose every comparison is a step: a large sort asks nobody else while it
/// sorts.
final class WatchedOrder extends ExprFunction1 {
  private final Budget budget;

  private WatchedOrder(Expr condition, Budget budget) {
    super(condition, "order");
    this.budget = budget;
  }

  static List<SortCondition> of(List<SortCondition> conditions, Budget budget) {
    return conditions.stream()
        .map(
            it ->
                new SortCondition(new WatchedOrder(it.getExpression(), budget), it.getDirection()))
        .toList();
  }

  @Override
  protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
    budget.step();
    try {
      return getArg().eval(row, environment);
    } catch (ExprEvalException error) {
      // An error sorts like an unbound variable; the library would log it at every comparison.
      throw new VariableNotBoundException(String.valueOf(error.getMessage()));
    }
  }

  @Override
  public NodeValue eval(NodeValue value) {
    return value;
  }

  @Override
  public Expr copy(Expr condition) {
    return new WatchedOrder(condition, budget);
  }
}
