package org.xuetu.graph.sparql;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.xuetu.graph.store.NumberedGraph;
import org.xuetu.graph.store.TripleCursor;

/// The rows of a basic graph pattern for each row that comes in, joined on numbers: terms are made of
/// what is found at the end, and only of what somebody looks at.
final class NumberedJoin extends QueryIterRepeatApply {
  private final NumberedPattern pattern;
  private final Budget budget;
  private final TripleCursor[] cursors;
  private Optional<int[]> order = Optional.empty();

  NumberedJoin(
      NumberedPattern pattern, QueryIterator input, ExecutionContext context, Budget budget) {
    super(input, context);
    this.pattern = pattern;
    this.budget = budget;
    this.cursors = new TripleCursor[pattern.size()];
    for (int at = 0; at < cursors.length; at++) {
      cursors[at] = pattern.graph().cursor();
    }
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    budget.step();
    int[] known = new int[pattern.variables().size()];
    boolean[] own = new boolean[known.length];
    for (int at = 0; at < known.length; at++) {
      Var variable = pattern.variables().get(at);
      Optional<Node> value = Optional.ofNullable(row.get(variable));
      OptionalInt number =
          value.isPresent() ? pattern.graph().find(value.get()) : OptionalInt.empty();
      if (value.isPresent() && number.isEmpty()) {
        return QueryIterNullIterator.create(getExecContext());
      }
      own[at] = value.isEmpty();
      known[at] = number.orElse(NumberedGraph.ANY);
    }
    if (order.isEmpty()) {
      order = Optional.of(JoinOrder.of(pattern, known));
    }
    return QueryIterPlainWrapper.create(new Rows(row, known, own, order.get()), getExecContext());
  }

  /// Nested loops, one for each triple.
  private final class Rows implements Iterator<Binding> {
    private final Binding row;
    private final int[] values;
    private final boolean[] own;
    private final int[] order;

    /// For each loop the variables that it gives a value to.
    private final int[][] gives;

    private int depth;
    private boolean waiting;

    Rows(Binding row, int[] values, boolean[] own, int[] order) {
      this.row = row;
      this.values = values;
      this.own = own;
      this.order = order;
      this.gives = gives();
      seek(0);
    }

    private int[][] gives() {
      boolean[] given = new boolean[own.length];
      for (int at = 0; at < own.length; at++) {
        given[at] = !own[at];
      }
      int[][] places = new int[order.length][];
      for (int loop = 0; loop < order.length; loop++) {
        int[] fresh = new int[] {-1, -1, -1};
        for (int place = 0; place < 3; place++) {
          int variable = pattern.variable(order[loop], place);
          if (NumberedPattern.isVariable(variable) && !given[variable]) {
            fresh[place] = variable;
          }
        }
        for (int variable : fresh) {
          if (variable >= 0) {
            given[variable] = true;
          }
        }
        places[loop] = fresh;
      }
      return places;
    }

    private void seek(int loop) {
      int triple = order[loop];
      cursors[loop].seek(
          pattern.value(triple, 0, values),
          pattern.value(triple, 1, values),
          pattern.value(triple, 2, values));
    }

    @Override
    public boolean hasNext() {
      while (!waiting && depth >= 0) {
        budget.step();
        forget(depth);
        if (!cursors[depth].next()) {
          depth--;
        } else if (take(depth)) {
          if (depth + 1 == order.length) {
            waiting = true;
          } else {
            depth++;
            seek(depth);
          }
        }
      }
      return waiting;
    }

    private void forget(int loop) {
      for (int variable : gives[loop]) {
        if (variable >= 0) {
          values[variable] = NumberedGraph.ANY;
        }
      }
    }

    /// Whether a variable that stands twice in the triple has one value.
    private boolean take(int loop) {
      for (int place = 0; place < 3; place++) {
        int variable = gives[loop][place];
        if (variable >= 0) {
          int value = cursors[loop].term(place);
          if (values[variable] != NumberedGraph.ANY && values[variable] != value) {
            return false;
          }
          values[variable] = value;
        }
      }
      return true;
    }

    @Override
    public Binding next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      waiting = false;
      return new NumberedRow(row, pattern, values.clone(), own);
    }
  }
}
