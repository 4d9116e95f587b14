package org.xuetu.graph.description;

import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// Statements of one graph of the description, in the words of prefixed names.
final class Statements {
  private final Node graph;
  private final Consumer<Quad> quads;

  /// Says first what the graph is, so that no statement is in a graph that does not.
  Statements(DescriptionGraph description, Iris iris, Consumer<Quad> quads) {
    this.graph = NodeFactory.createURI(iris.ofSource(description.source()));
    this.quads = quads;
    add(graph, Terms.TITLE, NodeFactory.createLiteralLang(description.zh(), "zh"));
    add(graph, Terms.TITLE, NodeFactory.createLiteralLang(description.en(), "en"));
  }

  void type(Node subject, String rdfClass) {
    link(subject, "rdf:type", Prefixes.expand(rdfClass));
  }

  void link(Node subject, String property, String iri) {
    add(subject, iri(Prefixes.expand(property)), iri(iri));
  }

  void text(Node subject, String property, String text) {
    add(subject, iri(Prefixes.expand(property)), NodeFactory.createLiteralString(text));
  }

  void text(Node subject, String property, String text, String lang) {
    add(subject, iri(Prefixes.expand(property)), NodeFactory.createLiteralLang(text, lang));
  }

  void count(Node subject, String property, long number) {
    typed(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
  }

  void address(Node subject, String property, String iri) {
    typed(subject, property, iri, XSDDatatype.XSDanyURI);
  }

  private void typed(Node subject, String property, String text, XSDDatatype datatype) {
    add(subject, iri(Prefixes.expand(property)), NodeFactory.createLiteralDT(text, datatype));
  }

  private void add(Node subject, Node property, Node value) {
    quads.accept(Quad.create(graph, subject, property, value));
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
