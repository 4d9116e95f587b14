package org.xuetu.graph.sparql;

import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/// The library's engine with a budget built into its data, its functions and its operators.
final class WatchedEngine extends QueryEngineMain {
  private final Budget budget;
  private final Optional<SearchOrder> order;

  private WatchedEngine(
      Query query, DatasetGraph dataset, Binding input, Context context, Factory factory) {
    super(query, dataset, input, context);
    this.budget = factory.budget();
    this.order = factory.order();
  }

  /// Makes every query of a context run on the budget.
  ///
  /// @param order what is to be moved before the query is optimized
  static void install(Context context, Budget budget, Optional<SearchOrder> order) {
    QueryEngineRegistry engines = new QueryEngineRegistry();
    engines.add(new Factory(budget, order));
    QueryEngineRegistry.set(context, engines);
    QC.setFactory(context, execution -> new WatchedExecutor(execution, budget));
    // Folding would run functions before they are watched.
    context.set(ARQ.optExprConstantFolding, false);
  }

  @Override
  protected Op modifyOp(Op op) {
    Op watched = Transformer.transform(new TransformCopy(), new WatchedFunctions(budget), op);
    return super.modifyOp(
        order.isPresent() ? Transformer.transform(order.get(), watched) : watched);
  }

  /// The dataset was chosen before: see [WatchedDataset#choose].
  @Override
  protected DatasetGraph dynamicDataset(
      DatasetDescription description, DatasetGraph dataset, boolean unionDefault) {
    return dataset;
  }

  private record Factory(Budget budget, Optional<SearchOrder> order) implements QueryEngineFactory {
    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      return new WatchedEngine(query, dataset, input, context, this).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return false;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      throw new UnsupportedOperationException("queries arrive as queries");
    }
  }
}
