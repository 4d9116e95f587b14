package org.xuetu.graph.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/// What one operator keeps: counted when it is kept, given back when the operator has ended.
final class HeldRows {
  private static final long ROW = 64;
  private static final long CELL = 48;
  private static final long LITERAL = 64;

  private final Budget budget;
  private final ExecutionContext context;
  private long bytes;

  HeldRows(Budget budget, ExecutionContext context) {
    this.budget = budget;
    this.context = context;
  }

  void hold(long more) {
    bytes += more;
    budget.hold(more);
  }

  /// Gives back what was counted.
  void release() {
    budget.release(bytes);
    bytes = 0;
  }

  /// Counts every row that passes.
  QueryIterator keep(QueryIterator rows) {
    return new Passing(rows) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = getInput().next();
        budget.step();
        hold(sizeOf(row));
        return row;
      }
    };
  }

  /// Gives back what was counted when these rows have ended.
  QueryIterator until(QueryIterator rows) {
    return new Passing(rows) {
      @Override
      protected Binding moveToNextBinding() {
        budget.step();
        return getInput().next();
      }

      @Override
      protected void closeSubIterator() {
        release();
      }
    };
  }

  static long sizeOf(Binding row) {
    Size size = new Size();
    row.forEach(size::add);
    return size.bytes;
  }

  static long sizeOf(Node node) {
    return node.isLiteral()
        ? LITERAL + node.getLiteralLexicalForm().length()
        : node.isTripleTerm() ? 4 * LITERAL : 0;
  }

  private static final class Size {
    private long bytes = ROW;

    void add(Var name, Node value) {
      bytes += CELL + sizeOf(value);
    }
  }

  private abstract class Passing extends QueryIter1 {
    Passing(QueryIterator rows) {
      super(rows, context);
    }

    @Override
    protected boolean hasNextBinding() {
      return getInput().hasNext();
    }

    @Override
    protected void closeSubIterator() {}

    @Override
    protected void requestSubCancel() {}
  }
}
