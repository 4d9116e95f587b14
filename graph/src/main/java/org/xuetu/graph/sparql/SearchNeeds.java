package org.xuetu.graph.sparql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;

/// The variables that a part of a query needs from outside, because `xt:search` looks for their values.
final class SearchNeeds {
  private SearchNeeds() {}

  static Set<Var> of(Op op) {
    return switch (op) {
      case OpBGP bgp -> of(bgp.getPattern());
      case OpPropFunc search -> {
        SearchCall call = SearchCall.of(search);
        Set<Var> needs = new HashSet<>(call.argumentVariables());
        needs.removeAll(call.resultVariables());
        yield needs;
      }
      case OpUnion union -> both(of(union.getLeft()), of(union.getRight()));
      case OpMinus minus -> both(of(minus.getLeft()), hidden(of(minus.getRight())));
      case OpLeftJoin join -> both(of(join.getLeft()), after(join.getLeft(), join.getRight()));
      case OpConditional join -> both(of(join.getLeft()), after(join.getLeft(), join.getRight()));
      case Op2 join ->
          both(after(join.getRight(), join.getLeft()), after(join.getLeft(), join.getRight()));
      case OpDisjunction either -> {
        Set<Var> needs = new HashSet<>();
        either.getElements().forEach(it -> needs.addAll(of(it)));
        yield needs;
      }
      case OpN sequence -> ofSequence(sequence.getElements());
      case OpProject project -> {
        Set<Var> needs = of(project.getSubOp());
        Set<Var> inside = new HashSet<>(needs);
        inside.removeAll(project.getVars());
        needs.removeAll(inside);
        yield both(needs, hidden(inside));
      }
      case OpGraph graph -> {
        Set<Var> needs = of(graph.getSubOp());
        if (graph.getNode().isVariable()) {
          needs.remove(Var.alloc(graph.getNode()));
        }
        yield needs;
      }
      case Op1 other -> of(other.getSubOp());
      default -> new HashSet<>();
    };
  }

  private static Set<Var> of(BasicPattern pattern) {
    Set<Var> needs = new HashSet<>();
    Set<Var> given = new HashSet<>();
    for (Triple triple : pattern) {
      if (SearchProperty.isCall(triple)) {
        SearchCall call = SearchCall.of(pattern, triple);
        needs.addAll(call.argumentVariables());
        given.addAll(call.resultVariables());
      }
    }
    if (!needs.isEmpty()) {
      given.addAll(statedVariables(pattern));
      needs.removeAll(given);
    }
    return needs;
  }

  /// Variables of the triples that are no part of a search.
  static Set<Var> statedVariables(BasicPattern pattern) {
    BasicPattern stated = new BasicPattern(pattern);
    for (Triple triple : pattern) {
      if (SearchProperty.isCall(triple)) {
        stated.getList().remove(triple);
        stated.getList().removeAll(SearchProperty.listTriples(pattern, triple));
      }
    }
    Set<Var> variables = new HashSet<>();
    for (Triple triple : stated) {
      for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        if (Var.isVar(node)) {
          variables.add(Var.alloc(node));
        }
      }
    }
    return variables;
  }

  /// What one part needs when another one comes before it.
  private static Set<Var> after(Op before, Op op) {
    Set<Var> needs = of(op);
    needs.removeAll(given(before));
    return needs;
  }

  /// The variables that a part gives values to.
  static Set<Var> given(Op op) {
    Set<Var> given = new HashSet<>(OpVars.visibleVars(op));
    given.removeAll(of(op));
    return given;
  }

  private static Set<Var> ofSequence(List<Op> elements) {
    Set<Var> needs = new HashSet<>();
    Set<Var> given = new HashSet<>();
    for (Op element : elements) {
      needs.addAll(of(element));
      given.addAll(given(element));
    }
    needs.removeAll(given);
    return needs;
  }

  /// What is not seen from outside: a variable of the same name out there is another one.
  private static Set<Var> hidden(Set<Var> needs) {
    return needs.stream().map(SearchNeeds::hidden).collect(Collectors.toSet());
  }

  static Var hidden(Var variable) {
    return Var.alloc(ARQConstants.allocVarScopeHiding + variable.getName());
  }

  private static Set<Var> both(Set<Var> one, Set<Var> other) {
    Set<Var> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
