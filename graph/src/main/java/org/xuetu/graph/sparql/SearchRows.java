package org.xuetu.graph.sparql;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.xuetu.graph.text.TextHit;

/// The rows of `xt:search`, for each row that comes in: all hits, or the one that the row already
/// knows.
final class SearchRows extends QueryIterRepeatApply {
  private final SearchCall call;
  private final TextAnswers answers;
  private final HitRow form;

  SearchRows(SearchCall call, QueryIterator input, ExecutionContext context, TextAnswers answers) {
    super(input, context);
    this.call = call;
    this.answers = answers;
    this.form = new HitRow(call.results());
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    List<Node> values = call.arguments().stream().map(it -> Var.lookup(row, it)).toList();
    if (values.stream().anyMatch(Node::isVariable)) {
      // Nothing is looked for in this row.
      return QueryIterNullIterator.create(getExecContext());
    }
    SearchArguments arguments = answers.arguments(call.arguments(), values);
    TextAnswer answer = answers.answer(call.arguments(), arguments);
    Node hit = Var.lookup(row, call.hit());
    if (hit.isVariable()) {
      return QueryIterPlainWrapper.create(
          new Best(row, answer, arguments.limit()), getExecContext());
    }
    Optional<Binding> found =
        hit.isURI()
            ? answer.find(hit.getURI(), arguments.limit()).flatMap(it -> form.row(row, it))
            : Optional.empty();
    return found.isPresent()
        ? QueryIterSingleton.create(found.get(), getExecContext())
        : QueryIterNullIterator.create(getExecContext());
  }

  /// One row for each hit, best first.
  private final class Best implements Iterator<Binding> {
    private final Binding row;
    private final TextAnswer answer;
    private final int limit;
    private int rank;
    private Iterator<Binding> waiting = Collections.emptyIterator();

    Best(Binding row, TextAnswer answer, int limit) {
      this.row = row;
      this.answer = answer;
      this.limit = limit;
    }

    @Override
    public boolean hasNext() {
      while (!waiting.hasNext() && rank < limit) {
        answers.budget().step();
        Optional<TextHit> hit = answer.at(rank++);
        if (hit.isEmpty()) {
          rank = limit;
        } else {
          waiting = form.row(row, hit.get()).stream().iterator();
        }
      }
      return waiting.hasNext();
    }

    @Override
    public Binding next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return waiting.next();
    }
  }
}
