package org.xuetu.graph.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.xuetu.graph.store.GraphStore;

/// Puts each `xt:search` of a pattern where it costs least: after what gives it its words, before what
/// only narrows its hits; but after a triple that says in fewer rows which things are meant, for then
/// only those are asked about. Where it stands changes no answer.
final class SearchPlacement {
  /// As many hits are expected of words that are not known yet.
  private static final int USUAL_HITS = 100;

  private final GraphStore store;
  private final TextAnswers answers;

  SearchPlacement(GraphStore store, TextAnswers answers) {
    this.store = store;
    this.answers = answers;
  }

  Op place(OpBGP bgp) {
    BasicPattern pattern = bgp.getPattern();
    List<SearchCall> calls = new ArrayList<>();
    List<Triple> rest = new ArrayList<>(pattern.getList());
    for (Triple triple : pattern) {
      if (SearchProperty.isCall(triple)) {
        calls.add(SearchCall.of(pattern, triple));
        rest.remove(triple);
        rest.removeAll(SearchProperty.listTriples(pattern, triple));
      }
    }
    return calls.isEmpty() ? bgp : new Order(calls, rest).made();
  }

  /// How many hits there will be, at most.
  long size(SearchCall call) {
    if (!call.isConstant()) {
      return Math.min(SearchArguments.limit(call.arguments()), USUAL_HITS);
    }
    SearchArguments arguments = answers.arguments(call.arguments(), call.arguments());
    return Math.min(arguments.limit(), answers.answer(call.arguments(), arguments).total());
  }

  /// Exactly how many triples a pattern has when only its constants are known.
  private long count(Triple triple) {
    return store.count(
        any(triple.getSubject()), any(triple.getPredicate()), any(triple.getObject()));
  }

  private static Node any(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }

  /// One pattern being ordered.
  private final class Order {
    private final List<SearchCall> calls;
    private final List<Triple> rest;
    private final OpSequence made = OpSequence.create();
    private BasicPattern stage = new BasicPattern();
    private final Set<Node> known = new HashSet<>();

    Order(List<SearchCall> calls, List<Triple> rest) {
      this.calls = new ArrayList<>(calls);
      this.rest = new ArrayList<>(rest);
    }

    Op made() {
      while (!calls.isEmpty()) {
        SearchCall next = calls.stream().filter(this::isReady).findFirst().orElse(calls.getFirst());
        bringWords(next);
        narrower(next).ifPresent(this::take);
        calls.remove(next);
        endStage();
        made.add(next.op());
        known.addAll(next.resultVariables());
      }
      rest.forEach(stage::add);
      endStage();
      return made.size() == 1 ? made.get(0) : made;
    }

    /// Between stages filters may be put.
    private void endStage() {
      if (!stage.isEmpty()) {
        made.add(new OpBGP(stage));
        stage = new BasicPattern();
      }
    }

    /// Whether no other triple or search has to come first to say what is looked for.
    private boolean isReady(SearchCall call) {
      return call.argumentVariables().stream()
          .allMatch(
              it ->
                  known.contains(it)
                      || (rest.stream().noneMatch(triple -> mentions(triple, it))
                          && calls.stream()
                              .noneMatch(other -> other.resultVariables().contains(it))));
    }

    /// The triples that lead to the words looked for, and do not lead through the hits.
    private void bringWords(SearchCall call) {
      Set<Node> wanted = new HashSet<>(call.argumentVariables());
      wanted.removeAll(known);
      boolean more = true;
      while (more && !wanted.isEmpty()) {
        more = false;
        for (Triple triple : List.copyOf(rest)) {
          if (wanted.stream().anyMatch(it -> mentions(triple, it))
              && !mentions(triple, call.hit())) {
            variables(triple).forEach(wanted::add);
            take(triple);
            more = true;
          }
        }
      }
      for (Triple triple : List.copyOf(rest)) {
        if (call.argumentVariables().stream()
            .anyMatch(it -> !known.contains(it) && mentions(triple, it))) {
          take(triple);
        }
      }
    }

    /// A triple that says in fewer rows than there are hits which things may be meant.
    private Optional<Triple> narrower(SearchCall call) {
      if (!call.hit().isVariable() || known.contains(call.hit()) || rest.isEmpty()) {
        return Optional.empty();
      }
      long size = size(call);
      return rest.stream()
          .filter(it -> mentions(it, call.hit()))
          .filter(it -> count(it) < size)
          .min(Comparator.comparingLong(SearchPlacement.this::count));
    }

    private void take(Triple triple) {
      rest.remove(triple);
      stage.add(triple);
      known.addAll(variables(triple));
    }
  }

  private static boolean mentions(Triple triple, Node node) {
    return triple.getSubject().equals(node)
        || triple.getPredicate().equals(node)
        || triple.getObject().equals(node);
  }

  private static List<Node> variables(Triple triple) {
    return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).stream()
        .filter(Var::isVar)
        .toList();
  }
}
