package org.xuetu.graph.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// A function that does not exist here: an error wherever it is called, as SPARQL wants it.
final class UnknownFunction extends ExprFunctionN {
  UnknownFunction(ExprList arguments) {
    super("unknown", arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    throw new ExprEvalException("unknown function");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new UnknownFunction(arguments);
  }
}
