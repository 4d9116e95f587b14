package org.xuetu.graph.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// Reads what the shapes say to people. A shape that leaves out a text is refused.
final class ShapeTexts {
  private static final Node REMEDY = NodeFactory.createURI(Prefixes.XT + "remedy");
  private static final Node DESCRIPTION = NodeFactory.createURI(Prefixes.DCTERMS + "description");

  private final Graph graph;
  private final Schema schema;
  private final String version;
  private final String namespace;

  ShapeTexts(Graph graph, Schema schema, String version) {
    this.graph = graph;
    this.schema = schema;
    this.version = version;
    this.namespace = "https://w3id.org/xuetu/standard/" + version + "/";
  }

  Standard.Heading heading(String title) {
    Node self = NodeFactory.createURI(namespace.substring(0, namespace.length() - 1));
    return new Standard.Heading(
        version, title, text(self, DESCRIPTION), text(self, Terms.CERTAINTY));
  }

  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (Node shape :
        graph
            .find(Node.ANY, RDF.type.asNode(), SHACL.NodeShape)
            .mapWith(triple -> triple.getSubject())
            .toList()) {
      Kind kind = kind(shape);
      List<Node> properties =
          graph
              .find(shape, SHACL.property, Node.ANY)
              .mapWith(triple -> triple.getObject())
              .toList();
      properties.sort(
          Comparator.comparingInt((Node property) -> groupOrder(property))
              .thenComparingInt(property -> number(property, SHACL.order)));
      properties.forEach(property -> rules.add(rule(kind, property)));
    }
    rules.sort(Comparator.comparing(Rule::kind, Comparator.reverseOrder()));
    return rules;
  }

  private Kind kind(Node shape) {
    String target = value(shape, SHACL.targetClass).getURI();
    return schema.kinds().stream()
        .filter(kind -> Prefixes.expand(kind.rdfClass()).equals(target))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有一种记录的类是 " + target));
  }

  private Rule rule(Kind kind, Node shape) {
    String property = value(shape, SHACL.path).getURI();
    return new Rule(
        code(shape),
        kind.name(),
        property,
        field(kind, property).map(Field::name),
        severity(shape),
        text(shape, SHACL.name),
        text(shape, SHACL.message),
        text(shape, REMEDY),
        text(value(shape, SHACL.group), Terms.LABEL),
        asks(shape));
  }

  private static Optional<Field> field(Kind kind, String property) {
    return property.equals(HoursPerCredit.PROPERTY)
        ? HoursPerCredit.place(kind)
        : kind.fields().stream()
            .filter(field -> Prefixes.expand(field.property()).equals(property))
            .findFirst();
  }

  /// The part of a shape's IRI that is the same in every version.
  private String code(Node shape) {
    if (!shape.isURI() || !shape.getURI().startsWith(namespace)) {
      throw new IllegalArgumentException("形状 " + shape + " 不在 " + namespace + " 之下");
    }
    return shape.getURI().substring(namespace.length());
  }

  static String codeOf(Node shape) {
    String iri = shape.getURI();
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private Severity severity(Node shape) {
    Node severity = value(shape, SHACL.severity);
    if (severity.equals(SHACL.Violation)) {
      return Severity.VIOLATION;
    }
    if (severity.equals(SHACL.Warning)) {
      return Severity.WARNING;
    }
    throw new IllegalArgumentException(
        "形状 " + shape + " 的 sh:severity 只能是 sh:Violation 或 sh:Warning");
  }

  private Rule.Asks asks(Node shape) {
    if (graph.contains(shape, SHACL.deactivated, Node.ANY)) {
      return Rule.Asks.LOOKUP;
    }
    return graph.contains(shape, SHACL.minCount, Node.ANY) ? Rule.Asks.PRESENCE : Rule.Asks.FORM;
  }

  private int groupOrder(Node shape) {
    return number(value(shape, SHACL.group), SHACL.order);
  }

  private int number(Node node, Node property) {
    return Integer.parseInt(value(node, property).getLiteralLexicalForm());
  }

  private String text(Node node, Node property) {
    List<Node> texts =
        graph
            .find(node, property, Node.ANY)
            .mapWith(triple -> triple.getObject())
            .filterKeep(Node::isLiteral)
            .toList();
    Optional<Node> chinese =
        texts.stream().filter(text -> text.getLiteralLanguage().equals("zh")).findFirst();
    return chinese
        .or(() -> texts.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElseThrow(() -> missing(node, property));
  }

  private Node value(Node node, Node property) {
    return graph
        .find(node, property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .nextOptional()
        .orElseThrow(() -> missing(node, property));
  }

  private static IllegalArgumentException missing(Node node, Node property) {
    return new IllegalArgumentException(node + " 缺少 " + Prefixes.shorten(property.getURI()));
  }
}
