package org.xuetu.graph.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.util.Context;
import org.xuetu.graph.sparql.SparqlException.Reason;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.text.TextIndex;

/// Runs queries over one release's graph. Safe for any number of threads.
public final class SparqlEngine {
  private final GraphStore store;
  private final Optional<TextIndex> text;

  private SparqlEngine(GraphStore store, Optional<TextIndex> text) {
    this.store = store;
    this.text = text;
  }

  /// Without an index: `xt:search` is refused.
  public SparqlEngine(GraphStore store) {
    this(store, Optional.empty());
  }

  /// @param text the index of the same release as the graph
  public SparqlEngine(GraphStore store, TextIndex text) {
    this(store, Optional.of(text));
  }

  /// Writes a query's result as it is found. When a limit ends the query, what was written so far stands
  /// incomplete and the exception says so: the caller must not present it as a whole result. A result
  /// that is only cut is well-formed.
  ///
  /// @throws IOException when the other side takes no more
  public Cut write(SparqlQuery query, ResultFormat format, QueryLimits limits, OutputStream out)
      throws SparqlException, IOException {
    if (format.shape() != query.shape()) {
      throw new SparqlException(
          Reason.FORMAT_UNSUPPORTED,
          "这种查询的结果不能写成 " + format.mediaType() + "，可用：" + mediaTypes(query.shape()) + "。");
    }
    try (Budget budget = new Budget(limits)) {
      WireOutput wire = new WireOutput(out, budget);
      try {
        return within(
            limits,
            () -> {
              Cut cut = run(query, format, limits, wire, budget);
              wire.finish();
              return cut;
            });
      } catch (RuntimeException failed) {
        if (wire.failure().isPresent()) {
          throw wire.failure().get();
        }
        throw failed;
      }
    }
  }

  /// The rows of a SELECT at once, for those who write them in a form of their own. What is held
  /// counts against the query's memory.
  public ResultTable read(SparqlQuery query, QueryLimits limits)
      throws SparqlException, IOException {
    try (Budget budget = new Budget(limits)) {
      return within(
          limits,
          () -> {
            Context context = context(query.searches(), budget);
            try (QueryExec execution =
                execution(query.query(), seen(query.query(), budget), context, limits)) {
              return new TableReader(budget).read(execution);
            }
          });
    }
  }

  private interface Work<T> {
    T run() throws SparqlException, IOException;
  }

  /// Words what ends a query.
  private static <T> T within(QueryLimits limits, Work<T> work)
      throws SparqlException, IOException {
    try {
      return work.run();
    } catch (LimitReached limit) {
      throw limit.toSparqlException();
    } catch (QueryCancelledException late) {
      throw new SparqlException(Reason.TIMEOUT, Budget.timeout(limits.time()));
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      throw new SparqlException(Reason.TOO_LARGE, "查询太复杂，请把它拆成几个查询。");
    }
  }

  private static String mediaTypes(ResultFormat.Shape shape) {
    return String.join(
        "、", ResultFormat.list(shape).stream().map(ResultFormat::mediaType).toList());
  }

  private Cut run(
      SparqlQuery sparql, ResultFormat format, QueryLimits limits, WireOutput wire, Budget budget)
      throws IOException, SparqlException {
    Query query = sparql.query();
    DatasetGraph seen = seen(query, budget);
    Context context = context(sparql.searches(), budget);
    if (query.isDescribeType()) {
      try (Description description = new Description(query, seen, budget, context, limits)) {
        return new GraphWriter(format, wire, budget).write(description);
      }
    }
    try (QueryExec execution = execution(query, seen, context, limits)) {
      return switch (format.shape()) {
        case TABLE -> new TableWriter(format, wire, budget).write(execution, query.isAskType());
        case GRAPH -> {
          Iterator<Triple> triples = execution.constructTriples();
          yield new GraphWriter(format, wire, budget).write(triples);
        }
      };
    }
  }

  private DatasetGraph seen(Query query, Budget budget) {
    WatchedDataset all = new WatchedDataset(store, budget);
    return query.hasDatasetDescription()
        ? all.choose(query.getGraphURIs(), query.getNamedGraphURIs())
        : all;
  }

  private Context context(SearchCalls searches, Budget budget) throws SparqlException {
    Context context = ARQ.getContext().copy();
    context.set(ARQ.httpServiceAllowed, false);
    if (searches.isEmpty()) {
      PropertyFunctions.none(context);
      WatchedEngine.install(context, budget, Optional.empty());
      return context;
    }
    TextIndex index =
        text.orElseThrow(() -> new SparqlException(Reason.REFUSED, "这里没有全文索引，不能用 xt:search。"));
    TextAnswers answers = new TextAnswers(index, searches, budget);
    answers.check();
    PropertyFunctions.install(context, answers);
    WatchedEngine.install(
        context, budget, Optional.of(new SearchOrder(new SearchPlacement(store, answers))));
    return context;
  }

  static QueryExec execution(Query query, DatasetGraph seen, Context context, QueryLimits limits) {
    return QueryExecDatasetBuilder.create()
        .dataset(seen)
        .query(query)
        .context(context)
        .overallTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }
}
