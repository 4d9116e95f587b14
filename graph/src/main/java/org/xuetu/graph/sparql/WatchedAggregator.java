package org.xuetu.graph.sparql;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

/// An aggregate that counts what it keeps: its groups, the distinct values it remembers, the text it
/// gathers.
final class WatchedAggregator extends AggregatorBase {
  private static final long GROUP = 256;
  private static final long VALUE = 96;

  private final Aggregator inner;
  private final Budget budget;
  private final HeldRows kept;

  private WatchedAggregator(Aggregator inner, Budget budget, HeldRows kept) {
    super(inner.getName(), false, inner.getExprList());
    this.inner = inner;
    this.budget = budget;
    this.kept = kept;
  }

  static ExprAggregator watch(ExprAggregator aggregator, Budget budget, HeldRows kept) {
    return new ExprAggregator(
        aggregator.getVar(), new WatchedAggregator(aggregator.getAggregator(), budget, kept));
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new WatchedAggregator(inner.copy(expressions), budget, kept);
  }

  @Override
  public Node getValueEmpty() {
    return inner.getValueEmpty();
  }

  @Override
  public Accumulator createAccumulator() {
    kept.hold(GROUP);
    return switch (inner) {
      case AggCountDistinct _ -> distinctRows(new AggCount());
      case AggCountVarDistinct it -> distinct(new AggCountVar(expression(it)), it);
      case AggSumDistinct it -> distinct(new AggSum(expression(it)), it);
      case AggAvgDistinct it -> distinct(new AggAvg(expression(it)), it);
      case AggGroupConcatDistinct it ->
          distinct(new AggGroupConcat(expression(it), it.getSeparator()), it);
      case AggGroupConcat it -> text(it);
      default -> each(inner.createAccumulator());
    };
  }

  private static Expr expression(Aggregator aggregator) {
    return aggregator.getExprList().get(0);
  }

  private Accumulator each(Accumulator accumulator) {
    return new Steps(accumulator) {
      @Override
      boolean takes(Binding row, FunctionEnv environment) {
        return true;
      }
    };
  }

  private Accumulator distinctRows(Aggregator plain) {
    Set<Binding> seen = new HashSet<>();
    return new Steps(plain.createAccumulator()) {
      @Override
      boolean takes(Binding row, FunctionEnv environment) {
        Binding named = new BindingProjectNamed(row);
        if (!seen.add(named)) {
          return false;
        }
        kept.hold(VALUE + HeldRows.sizeOf(named));
        return true;
      }
    };
  }

  /// An error is no value: it goes on to the aggregate, which knows what to make of it.
  private Accumulator distinct(Aggregator plain, Aggregator distinct) {
    Expr expression = expression(distinct);
    Set<NodeValue> seen = new HashSet<>();
    Accumulator accumulator =
        plain instanceof AggGroupConcat concat ? text(concat) : plain.createAccumulator();
    return new Steps(accumulator) {
      @Override
      boolean takes(Binding row, FunctionEnv environment) {
        Optional<NodeValue> value = value(expression, row, environment);
        if (value.isPresent()) {
          if (!seen.add(value.get())) {
            return false;
          }
          kept.hold(VALUE + HeldRows.sizeOf(value.get().asNode()));
        }
        return true;
      }
    };
  }

  private Accumulator text(AggGroupConcat concat) {
    Expr expression = expression(concat);
    long separator = concat.getSeparator() == null ? 1 : concat.getSeparator().length();
    return new Steps(concat.createAccumulator()) {
      private long length;

      @Override
      boolean takes(Binding row, FunctionEnv environment) {
        long more =
            value(expression, row, environment)
                .map(it -> separator + it.asString().length())
                .orElse(0L);
        length += more;
        budget.text(length);
        kept.hold(2 * more);
        return true;
      }
    };
  }

  private static Optional<NodeValue> value(Expr expression, Binding row, FunctionEnv environment) {
    return Optional.ofNullable(ExprLib.evalOrNull(expression, row, environment));
  }

  private abstract class Steps implements Accumulator {
    private final Accumulator accumulator;

    Steps(Accumulator accumulator) {
      this.accumulator = accumulator;
    }

    abstract boolean takes(Binding row, FunctionEnv environment);

    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      budget.step();
      if (takes(row, environment)) {
        accumulator.accumulate(row, environment);
      }
    }

    @Override
    public NodeValue getValue() {
      return accumulator.getValue();
    }
  }

  @Override
  public int hashCode() {
    return inner.hashCode();
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof WatchedAggregator it && inner.equals(it.inner, bySyntax);
  }
}
