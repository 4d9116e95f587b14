package org.xuetu.graph.sparql;

import java.math.BigInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/// A function whose results are measured. Of each function one long text is alive for a row that is
/// being made; what is kept beyond that is counted with the row.
final class WatchedFunction extends ExprFunction1 {
  private static final int SHORT = 4096;
  private static final int LONGEST_NUMBER_BITS = 1 << 16;

  /// The longest text so far, common to all copies of one function.
  private static final class Longest {
    private long length = SHORT;
  }

  private final Budget budget;
  private final Longest longest;

  WatchedFunction(Expr function, Budget budget) {
    this(function, budget, new Longest());
  }

  private WatchedFunction(Expr function, Budget budget, Longest longest) {
    super(function, "watched");
    this.budget = budget;
    this.longest = longest;
  }

  @Override
  protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
    budget.look();
    return eval(getArg().eval(row, environment));
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (value.isInteger()) {
      number(value.getInteger(), 0);
    } else if (value.isDecimal()) {
      number(value.getDecimal().unscaledValue(), value.getDecimal().scale());
    } else {
      Node node = value.asNode();
      if (node.isLiteral()) {
        text(node.getLiteralLexicalForm().length());
      }
    }
    return value;
  }

  private void number(BigInteger digits, int scale) {
    if (digits.bitLength() > LONGEST_NUMBER_BITS || Math.abs(scale) > LONGEST_NUMBER_BITS) {
      throw budget.reach(SparqlException.Reason.TOO_LARGE, "查询算出的数太长；请减少连乘。");
    }
  }

  private void text(int length) {
    if (length > longest.length) {
      budget.text(length);
      budget.hold(2 * (length - longest.length));
      longest.length = length;
      budget.look();
    }
  }

  @Override
  public Expr copy(Expr function) {
    return new WatchedFunction(function, budget, longest);
  }
}
