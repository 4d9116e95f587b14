package org.xuetu.graph.pathway.load;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// What the union of all sources states about one node. Where sources differ on a single value, the
/// first in the order of the values is taken, so that the answer does not depend on the store.
final class Facts {
  private final Graph graph;
  private final String key;
  private final Map<String, List<Node>> values = new HashMap<>();

  private Facts(Graph graph, Node subject) {
    this.graph = graph;
    this.key = keyOf(subject);
    ExtendedIterator<Triple> found = graph.find(subject, Node.ANY, Node.ANY);
    try {
      found.forEachRemaining(
          triple ->
              values
                  .computeIfAbsent(triple.getPredicate().getURI(), _ -> new ArrayList<>())
                  .add(triple.getObject()));
    } finally {
      found.close();
    }
    values.values().forEach(list -> list.sort(Comparator.comparing(Node::toString)));
  }

  /// All nodes of a class, by key.
  static List<Facts> ofClass(Graph graph, String prefixedClass) {
    ExtendedIterator<Triple> found = graph.find(Node.ANY, RDF.type.asNode(), iri(prefixedClass));
    try {
      return found
          .mapWith(Triple::getSubject)
          .filterKeep(node -> node.isURI() && node.getURI().contains("/id/"))
          .mapWith(node -> new Facts(graph, node))
          .toList()
          .stream()
          .sorted(Comparator.comparing(Facts::key))
          .toList();
    } finally {
      found.close();
    }
  }

  private static Node iri(String prefixedName) {
    return NodeFactory.createURI(Prefixes.expand(prefixedName));
  }

  /// The key of the record that the node stands for.
  String key() {
    return key;
  }

  /// The last part of an IRI: the key of a record or of a concept.
  static String keyOf(Node node) {
    String iri = node.getURI();
    return URLDecoder.decode(iri.substring(iri.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
  }

  private List<Node> values(String property) {
    return values.getOrDefault(Prefixes.expand(property), List.of());
  }

  List<String> texts(String property) {
    return values(property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  Optional<String> text(String property) {
    return texts(property).stream().findFirst();
  }

  String getText(String property) {
    return text(property).orElseThrow(() -> missing(property));
  }

  private IllegalArgumentException missing(String property) {
    return new IllegalArgumentException(key + " has no " + property);
  }

  /// Keys of the records that a property refers to.
  List<String> refs(String property) {
    return values(property).stream()
        .filter(node -> node.isURI() && node.getURI().contains("/id/"))
        .map(Facts::keyOf)
        .toList();
  }

  Optional<String> ref(String property) {
    return refs(property).stream().findFirst();
  }

  String getRef(String property) {
    return ref(property).orElseThrow(() -> missing(property));
  }

  /// Keys of concepts.
  List<String> concepts(String property) {
    return conceptNodes(property).stream().map(Facts::keyOf).toList();
  }

  Optional<String> concept(String property) {
    return concepts(property).stream().findFirst();
  }

  String getConcept(String property) {
    return concept(property).orElseThrow(() -> missing(property));
  }

  /// The Chinese label of a concept, or its key where no label is stated.
  String conceptName(String property) {
    return conceptNodes(property).stream()
        .findFirst()
        .map(node -> conceptName(graph, node))
        .orElseThrow(() -> missing(property));
  }

  /// The Chinese labels of all concepts of a property.
  List<String> conceptNames(String property) {
    return conceptNodes(property).stream().map(node -> conceptName(graph, node)).toList();
  }

  private List<Node> conceptNodes(String property) {
    return values(property).stream()
        .filter(node -> node.isURI() && node.getURI().startsWith(Prefixes.CONCEPT))
        .toList();
  }

  static String conceptName(Graph graph, Node concept) {
    ExtendedIterator<Triple> found = graph.find(concept, Terms.PREF_LABEL, Node.ANY);
    try {
      return found
          .mapWith(Triple::getObject)
          .filterKeep(label -> label.isLiteral() && label.getLiteralLanguage().equals("zh"))
          .mapWith(Node::getLiteralLexicalForm)
          .toList()
          .stream()
          .sorted()
          .findFirst()
          .orElseGet(() -> keyOf(concept));
    } finally {
      found.close();
    }
  }

  Optional<BigDecimal> decimal(String property) {
    return text(property).map(BigDecimal::new);
  }

  Optional<Integer> integer(String property) {
    return text(property).map(Integer::valueOf);
  }

  SortedSet<Integer> integers(String property) {
    SortedSet<Integer> numbers = new TreeSet<>();
    texts(property).forEach(text -> numbers.add(Integer.valueOf(text)));
    return numbers;
  }

  Optional<LocalDate> date(String property) {
    return text(property).map(LocalDate::parse);
  }

  Optional<YearMonth> month(String property) {
    return text(property).map(YearMonth::parse);
  }

  boolean flag(String property) {
    return text(property).map("true"::equals).orElse(false);
  }

  /// The most trusted statement of the node.
  Citation citation() {
    Certainty certainty =
        texts("xt:certainty").stream()
            .flatMap(key -> Certainty.find(key).stream())
            .min(Comparator.naturalOrder())
            .orElse(Certainty.LOW);
    return new Citation(certainty, text("dcterms:source").orElse("来源未载"));
  }
}
