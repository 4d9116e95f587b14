package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.Path;

/// The rows of a property path, for each row that comes in.
final class PathRows extends QueryIterRepeatApply {
  private static final long ROW = 112;

  private final TriplePath pattern;
  private final Budget budget;

  PathRows(TriplePath pattern, QueryIterator input, ExecutionContext context, Budget budget) {
    super(input, context);
    this.pattern = pattern;
    this.budget = budget;
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    HeldRows kept = new HeldRows(budget, getExecContext());
    PathWalk walk = new PathWalk(getExecContext().getActiveGraph(), kept);
    Iterator<Binding> found = rows(row, walk, kept);
    return kept.until(QueryIterPlainWrapper.create(found, getExecContext()));
  }

  private Iterator<Binding> rows(Binding row, PathWalk walk, HeldRows kept) {
    Path path = pattern.getPath();
    Node subject = Var.lookup(row, pattern.getSubject());
    Node object = Var.lookup(row, pattern.getObject());
    boolean open = pattern.getSubject().isVariable() && pattern.getObject().isVariable();
    Node known = subject.isVariable() ? object : subject;
    if (open && !known.isVariable() && !isInGraph(known)) {
      // Between variables even a path of no steps leads from nodes of the graph only.
      return Collections.emptyIterator();
    }
    if (!subject.isVariable()) {
      return from(row, walk, kept, subject, object, true).iterator();
    }
    if (!object.isVariable()) {
      return from(row, walk, kept, object, subject, false).iterator();
    }
    Var first = Var.alloc(subject);
    Iterator<Node> starts = walk.starts(path, true).iterator();
    HeldRows once = new HeldRows(budget, getExecContext());
    PathWalk again = new PathWalk(getExecContext().getActiveGraph(), once);
    return new Ends(starts) {
      @Override
      Iterator<Binding> from(Node start) {
        budget.step();
        once.release();
        Node end = object.equals(subject) ? start : object;
        Binding extended = BindingFactory.binding(row, first, start);
        return PathRows.this.from(extended, again, once, start, end, true).iterator();
      }
    };
  }

  private boolean isInGraph(Node node) {
    Graph graph = getExecContext().getActiveGraph();
    return graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node);
  }

  /// One row for each time the path leads from a known node to the other end.
  private List<Binding> from(
      Binding row, PathWalk walk, HeldRows kept, Node start, Node end, boolean forward) {
    List<Binding> rows = new ArrayList<>();
    walk.follow(
        pattern.getPath(),
        start,
        forward,
        node -> {
          if (end.isVariable()) {
            kept.hold(ROW);
            rows.add(BindingFactory.binding(row, Var.alloc(end), node));
          } else if (node.equals(end)) {
            kept.hold(ROW);
            rows.add(row);
          }
        });
    return rows;
  }

  /// One start after the other.
  private abstract static class Ends implements Iterator<Binding> {
    private final Iterator<Node> starts;
    private Iterator<Binding> rows = List.<Binding>of().iterator();

    Ends(Iterator<Node> starts) {
      this.starts = starts;
    }

    abstract Iterator<Binding> from(Node start);

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && starts.hasNext()) {
        rows = from(starts.next());
      }
      return rows.hasNext();
    }

    @Override
    public Binding next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return rows.next();
    }
  }
}
