package org.xuetu.graph.sparql;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/// What DESCRIBE says of things: their statements in the default graph, and those of the blank nodes
/// they lead to. Found while they are read.
final class Description implements Iterator<Triple>, AutoCloseable {
  private static final long THING = 64;

  private final Graph graph;
  private final Budget budget;
  private final Set<Node> seen = new HashSet<>();
  private final Deque<Node> waiting = new ArrayDeque<>();
  private final Optional<QueryExec> execution;
  private final Iterator<Binding> rows;
  private Iterator<Triple> statements = Collections.emptyIterator();

  Description(
      Query query, DatasetGraph dataset, Budget budget, Context context, QueryLimits limits) {
    this.graph = dataset.getDefaultGraph();
    this.budget = budget;
    query.getResultURIs().forEach(this::add);
    if (query.getQueryPattern() == null) {
      execution = Optional.empty();
      rows = Collections.emptyIterator();
    } else {
      Query select = query.cloneQuery();
      select.setQuerySelectType();
      QueryExec running = SparqlEngine.execution(select, dataset, context, limits);
      execution = Optional.of(running);
      RowSet found = running.select();
      rows = found;
    }
  }

  private void add(Node thing) {
    if ((thing.isURI() || thing.isBlank()) && seen.add(thing)) {
      budget.hold(THING);
      waiting.add(thing);
    }
  }

  @Override
  public boolean hasNext() {
    while (!statements.hasNext()) {
      if (!waiting.isEmpty()) {
        statements = graph.find(waiting.poll(), Node.ANY, Node.ANY);
      } else if (rows.hasNext()) {
        rows.next().forEach((Var name, Node value) -> add(value));
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Triple next() {
    if (!hasNext()) {
      throw new java.util.NoSuchElementException();
    }
    Triple statement = statements.next();
    if (statement.getObject().isBlank()) {
      add(statement.getObject());
    }
    return statement;
  }

  @Override
  public void close() {
    execution.ifPresent(QueryExec::close);
  }
}
