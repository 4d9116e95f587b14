package org.xuetu.graph.change;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.entity.Labels;
import org.xuetu.graph.entity.ValidityReader;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.model.Validity;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// One of the two graphs, as it is asked during a comparison.
final class Side {
  private final GraphVersion version;
  private final Graph union;
  private final Labels labels;
  private final ValidityReader validity;

  Side(GraphVersion version) {
    this.version = version;
    this.union = version.graph().dataset().getDefaultGraph();
    this.labels = new Labels(union, version.iris(), version.schema());
    this.validity = new ValidityReader(version.graph().dataset());
  }

  GraphVersion version() {
    return version;
  }

  boolean knows(Node subject) {
    return union.contains(subject, RDF.type.asNode(), Node.ANY);
  }

  /// Whether some source states this.
  boolean holds(Triple triple) {
    return union.contains(triple);
  }

  Validity.State state(Node subject) {
    return validity.of(subject).on(version.date());
  }

  /// Everything of which a beginning or an end is stated.
  List<Node> dated() {
    return ValidityReader.PROPERTIES.stream()
        .flatMap(property -> union.find(Node.ANY, property, Node.ANY).toList().stream())
        .map(Triple::getSubject)
        .distinct()
        .toList();
  }

  Optional<String> name(Node subject) {
    return labels.find(subject, Terms.LABEL);
  }

  Optional<RecordId> record(Node node) {
    return node.isURI() ? version.iris().find(node.getURI()) : Optional.empty();
  }

  /// How a value is shown to people.
  String text(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    if (!value.isURI()) {
      return value.toString();
    }
    return record(value)
        .map(labels::of)
        .or(() -> labels.find(value, Terms.PREF_LABEL))
        .orElseGet(() -> Prefixes.shorten(value.getURI()));
  }

  /// What to call a thing that has no name of its own.
  String fallbackName(Node subject) {
    return labels.find(subject, Terms.TITLE).orElseGet(() -> text(subject));
  }

  /// The source a graph stands for.
  String source(Node graph) {
    String prefix = version.iris().base() + "/source/";
    String iri = graph.getURI();
    return iri.startsWith(prefix) ? iri.substring(prefix.length()) : iri;
  }
}
