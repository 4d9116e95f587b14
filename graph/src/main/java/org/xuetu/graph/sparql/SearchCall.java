package org.xuetu.graph.sparql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/// One use of `xt:search` in a query.
///
/// @param results the hit, and as many as are wanted of score, snippet and matched name
/// @param arguments what is looked for, then limit and filters in any order
record SearchCall(List<Node> results, List<Node> arguments) {
  static final int MOST_RESULTS = 4;

  SearchCall {
    results = List.copyOf(results);
    arguments = List.copyOf(arguments);
  }

  static SearchCall of(BasicPattern pattern, Triple call) {
    return new SearchCall(
        SearchProperty.members(pattern, call.getSubject()),
        SearchProperty.members(pattern, call.getObject()));
  }

  static SearchCall of(OpPropFunc op) {
    return of(op.getSubjectArgs(), op.getObjectArgs());
  }

  static SearchCall of(PropFuncArg results, PropFuncArg arguments) {
    return new SearchCall(nodes(results), nodes(arguments));
  }

  private static List<Node> nodes(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }

  /// The call alone, to stand in a sequence.
  Op op() {
    return new OpPropFunc(
        SearchProperty.NODE, new PropFuncArg(results), new PropFuncArg(arguments), OpTable.unit());
  }

  Node hit() {
    return results.getFirst();
  }

  Set<Var> resultVariables() {
    return variables(results);
  }

  Set<Var> argumentVariables() {
    return variables(arguments);
  }

  private static Set<Var> variables(List<Node> nodes) {
    return nodes.stream().filter(Var::isVar).map(Var::alloc).collect(Collectors.toSet());
  }

  boolean isConstant() {
    return arguments.stream().noneMatch(Node::isVariable);
  }

  /// Holds what can be held against the call before anything is known of its variables.
  void check() throws UnusableArgument {
    if (results.isEmpty() || results.size() > MOST_RESULTS) {
      throw new UnusableArgument("xt:search 的左边写 ?hit 或 (?hit ?score ?snippet ?matched)，最多 4 项。");
    }
    for (Node result : results.subList(1, results.size())) {
      if (!result.isVariable()) {
        throw new UnusableArgument("xt:search 左边第二项起须是变量：?score ?snippet ?matched。");
      }
    }
    if (results.getFirst().isLiteral()) {
      throw new UnusableArgument("xt:search 左边的第一项须是变量或 IRI，它是找到的事物。");
    }
    SearchArguments.check(arguments);
  }
}
