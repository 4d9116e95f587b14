package org.xuetu.graph.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;

/// The library's operators; those that keep rows keep them on the query's budget.
final class WatchedExecutor extends OpExecutor {
  /// Stands in where a group has no aggregate, so that somebody counts the groups. Nobody sees it.
  private static final ExprAggregator COUNT =
      new ExprAggregator(Var.alloc(ARQConstants.allocVarMarker + "groups"), new AggCount());

  private final Budget budget;

  WatchedExecutor(ExecutionContext context, Budget budget) {
    super(context);
    this.budget = budget;
  }

  private HeldRows holding() {
    return new HeldRows(budget, execCxt);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    HeldRows kept = holding();
    QueryIterator left = kept.keep(exec(join.getLeft(), input));
    return kept.until(Join.join(left, exec(join.getRight(), root()), execCxt));
  }

  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    if (table.isJoinIdentity() || input.isJoinIdentity()) {
      return super.execute(table, input);
    }
    HeldRows kept = holding();
    return kept.until(Join.join(kept.keep(table.getTable().iterator(execCxt)), input, execCxt));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    HeldRows kept = holding();
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = kept.keep(exec(join.getRight(), root()));
    return kept.until(Join.leftJoin(left, right, join.getExprs(), execCxt));
  }

  @Override
  protected QueryIterator execute(OpSemiJoin join, QueryIterator input) {
    HeldRows kept = holding();
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = kept.keep(exec(join.getRight(), root()));
    return kept.until(QueryIterHalfJoin.semiJoin(left, right, execCxt));
  }

  @Override
  protected QueryIterator execute(OpAntiJoin join, QueryIterator input) {
    HeldRows kept = holding();
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = kept.keep(exec(join.getRight(), root()));
    return kept.until(QueryIterHalfJoin.antiJoin(left, right, execCxt));
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    HeldRows kept = holding();
    QueryIterator left = exec(minus.getLeft(), input);
    QueryIterator right = kept.keep(exec(minus.getRight(), root()));
    var shared = OpVars.visibleVars(minus.getLeft());
    shared.retainAll(OpVars.visibleVars(minus.getRight()));
    return kept.until(QueryIterMinus.create(left, right, shared, execCxt));
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    HeldRows kept = holding();
    QueryIterator rows = kept.keep(exec(order.getSubOp(), input));
    var conditions = WatchedOrder.of(order.getConditions(), budget);
    return kept.until(new QueryIterSort(rows, conditions, execCxt));
  }

  /// What comes out is what was kept.
  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    HeldRows kept = holding();
    QueryIterator rows = exec(distinct.getSubOp(), input);
    return kept.until(kept.keep(new QueryIterDistinct(rows, List.of(), execCxt)));
  }

  /// What a group keeps is counted where the group begins and where its aggregates grow.
  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    HeldRows kept = holding();
    List<ExprAggregator> stated =
        group.getAggregators().isEmpty() ? List.of(COUNT) : group.getAggregators();
    List<ExprAggregator> aggregators =
        stated.stream().map(it -> WatchedAggregator.watch(it, budget, kept)).toList();
    QueryIterator rows = exec(group.getSubOp(), input);
    return kept.until(new QueryIterGroup(rows, group.getGroupVars(), aggregators, execCxt));
  }

  /// On numbers where the graph has them. What the library makes of a pattern's blank nodes is a
  /// variable like any other.
  @Override
  protected QueryIterator execute(OpBGP bgp, QueryIterator input) {
    if (execCxt.getActiveGraph() instanceof WatchedGraph graph && !bgp.getPattern().isEmpty()) {
      Optional<NumberedPattern> pattern =
          graph.numbered().flatMap(it -> NumberedPattern.of(it, bgp.getPattern()));
      if (pattern.isPresent()) {
        return pattern.get().isPossible()
            ? new NumberedJoin(pattern.get(), input, execCxt, budget)
            : nothing(input);
      }
    }
    return super.execute(bgp, input);
  }

  private QueryIterator nothing(QueryIterator input) {
    input.close();
    return QueryIterNullIterator.create(execCxt);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return new PathRows(path.getTriplePath(), input, execCxt, budget);
  }
}
