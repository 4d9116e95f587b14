package org.xuetu.graph.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.text.TextHit;

/// A hit as a row: what is wanted of it, in the terms of the graph. Names are Chinese texts, as the
/// graph states them; the snippet is HTML.
final class HitRow {
  private final List<Node> results;

  HitRow(List<Node> results) {
    this.results = results;
  }

  /// The row with the hit's values; empty where the row knows other ones already.
  Optional<Binding> row(Binding row, TextHit hit) {
    BindingBuilder made = Binding.builder(row);
    for (int at = 0; at < results.size(); at++) {
      Node wanted = results.get(at);
      Optional<Node> value = value(hit, at);
      if (!wanted.isVariable()) {
        if (value.filter(wanted::equals).isEmpty()) {
          return Optional.empty();
        }
        continue;
      }
      Var name = Var.alloc(wanted);
      Node known = made.get(name);
      if (known != null && value.filter(known::equals).isEmpty()) {
        return Optional.empty();
      }
      if (known == null && value.isPresent()) {
        made.add(name, value.get());
      }
    }
    return Optional.of(made.build());
  }

  private static Optional<Node> value(TextHit hit, int result) {
    return switch (result) {
      case 0 -> Optional.of(NodeFactory.createURI(hit.iri()));
      case 1 ->
          Optional.of(
              NodeFactory.createLiteralDT(Double.toString(hit.score()), XSDDatatype.XSDdouble));
      case 2 -> hit.snippet().map(it -> NodeFactory.createLiteralDT(it, RDF.dtRDFHTML));
      case 3 -> Optional.of(NodeFactory.createLiteralLang(hit.matched(), "zh"));
      default -> throw new IllegalArgumentException("result " + result);
    };
  }
}
