package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.xuetu.graph.sparql.SparqlException.Reason;

/// Every use of `xt:search` in a query, with its place in the text.
final class SearchCalls {
  private record Placed(SearchCall call, TextPlace place) {}

  /// What was read of a call; a subject that is a list can be the subject of nothing else.
  private record Read(SearchCall call, boolean isListUsed) {}

  private final List<Placed> calls;

  private SearchCalls(List<Placed> calls) {
    this.calls = List.copyOf(calls);
  }

  /// @throws SparqlException when one cannot be answered whatever the data
  static SearchCalls of(Query query, String text) throws SparqlException {
    Reading reading = new Reading();
    if (query.getQueryPattern() != null) {
      reading.read(query.getQueryPattern());
    }
    if (reading.calls.isEmpty() && !reading.inPath) {
      return new SearchCalls(List.of());
    }
    List<TextPlace> places =
        SearchPlaces.of(text, query.getPrefixMapping(), Math.max(1, reading.calls.size()));
    if (reading.inPath) {
      throw fault("xt:search 要单独作谓语，不能写在属性路径里。", places.getLast());
    }
    List<Placed> placed = new ArrayList<>();
    for (int at = 0; at < reading.calls.size(); at++) {
      if (reading.calls.get(at).isListUsed()) {
        throw fault(
            "(?hit ?score) xt:search … 后面不能接 ; 或 ,，它们说的会是列表；请用 . 结束，另写 ?hit ….", places.get(at));
      }
      placed.add(new Placed(reading.calls.get(at).call(), places.get(at)));
    }
    SearchCalls calls = new SearchCalls(placed);
    calls.check(query);
    return calls;
  }

  private void check(Query query) throws SparqlException {
    for (Placed placed : calls) {
      try {
        placed.call().check();
      } catch (UnusableArgument fault) {
        throw fault(fault.sentence(), placed.place());
      }
    }
    Set<Var> missing = SearchNeeds.of(Algebra.compile(query.getQueryPattern()));
    for (Placed placed : calls) {
      for (Var variable : placed.call().argumentVariables()) {
        if (missing.contains(variable) || missing.contains(SearchNeeds.hidden(variable))) {
          throw fault(
              "xt:search 右边的变量 " + variable + " 在这里没有值；请用 VALUES、BIND 或三元组在同一层花括号里给出。",
              placed.place());
        }
      }
    }
  }

  boolean isEmpty() {
    return calls.isEmpty();
  }

  List<SearchCall> list() {
    return calls.stream().map(Placed::call).toList();
  }

  /// The complaint about a call, or about another with the same arguments.
  SparqlException complain(List<Node> arguments, String sentence) {
    return calls.stream()
        .filter(it -> it.call().arguments().equals(arguments))
        .map(it -> fault(sentence, it.place()))
        .findFirst()
        .orElseGet(() -> fault(sentence, TextPlace.NONE));
  }

  private static SparqlException fault(String sentence, TextPlace place) {
    String where = place.line() > 0 ? "（第 " + place.line() + " 行第 " + place.column() + " 列）" : "";
    return new SparqlException(Reason.ARGUMENT, sentence + where, place.line(), place.column());
  }

  /// In the order of the text.
  private static final class Reading extends ElementVisitorBase {
    private final List<Read> calls = new ArrayList<>();
    private boolean inPath;

    void read(Element pattern) {
      ElementWalker.walk(pattern, this);
    }

    @Override
    public void visit(ElementPathBlock block) {
      BasicPattern pattern = new BasicPattern();
      for (TriplePath path : block.getPattern()) {
        if (path.isTriple()) {
          pattern.add(path.asTriple());
        } else if (path.getPath().toString().contains(SearchProperty.IRI)) {
          inPath = true;
        }
      }
      for (Triple triple : pattern) {
        if (SearchProperty.isCall(triple)) {
          calls.add(new Read(SearchCall.of(pattern, triple), isListUsed(pattern, triple)));
        }
      }
    }

    private static boolean isListUsed(BasicPattern pattern, Triple call) {
      List<Triple> lists = SearchProperty.listTriples(pattern, call);
      Node list = call.getSubject();
      return lists.stream().anyMatch(it -> it.getSubject().equals(list))
          && pattern.getList().stream()
              .filter(it -> it.getSubject().equals(list) && !lists.contains(it))
              .anyMatch(it -> !it.equals(call));
    }

    @Override
    public void visit(ElementSubQuery inner) {
      read(inner.getQuery().getQueryPattern());
    }

    @Override
    public void visit(ElementFilter filter) {
      read(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      read(bind.getExpr());
    }

    private void read(Expr expression) {
      Walker.walk(
          expression,
          new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
              Reading.this.read(exists.getElement());
            }
          });
    }
  }
}
