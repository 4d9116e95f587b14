package org.xuetu.graph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// One thing as compact JSON-LD: a tree that starts at it, in the order of the terms' names, so that
/// the same graph always gives the same text. What points to it from outside stands under `@reverse`.
final class CompactJsonLd {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final CompactTerms terms;
  private final Graph graph;
  private final Set<Node> told = new HashSet<>();

  private CompactJsonLd(CompactTerms terms, Graph graph) {
    this.terms = terms;
    this.graph = graph;
  }

  /// Without its `@context`.
  static ObjectNode of(Graph graph, Node root, CompactTerms terms) {
    CompactJsonLd writer = new CompactJsonLd(terms, graph);
    ObjectNode object = writer.node(root);
    writer.tellReverse(root, object);
    return object;
  }

  private ObjectNode node(Node node) {
    told.add(node);
    ObjectNode object = JSON.objectNode();
    object.put(
        terms.id(), node.isURI() ? terms.thing(node.getURI()) : "_:" + node.getBlankNodeLabel());
    Map<String, List<Node>> properties = new TreeMap<>();
    List<String> types = new ArrayList<>();
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              if (triple.getPredicate().equals(RDF.type.asNode())) {
                types.add(terms.vocabularyName(triple.getObject().getURI()));
              } else {
                properties
                    .computeIfAbsent(triple.getPredicate().getURI(), _ -> new ArrayList<>())
                    .add(triple.getObject());
              }
            });
    types.sort(Comparator.naturalOrder());
    if (!types.isEmpty()) {
      object.set(terms.type(), oneOrMany(types.stream().map(JSON::textNode).toList()));
    }
    Map<String, JsonNode> members = new TreeMap<>();
    properties.forEach(
        (iri, values) -> {
          CompactTerms.Term term = terms.property(iri);
          members.put(term.name(), values(values, term));
        });
    object.setAll(members);
    return object;
  }

  private void tellReverse(Node root, ObjectNode object) {
    Map<String, List<Node>> pointing = new TreeMap<>();
    for (Triple triple : graph.find(Node.ANY, Node.ANY, root).toList()) {
      if (!told.contains(triple.getSubject())) {
        pointing
            .computeIfAbsent(
                terms.vocabularyName(triple.getPredicate().getURI()), _ -> new ArrayList<>())
            .add(triple.getSubject());
      }
    }
    if (!pointing.isEmpty()) {
      ObjectNode reverse = object.putObject("@reverse");
      pointing.forEach(
          (property, nodes) -> {
            nodes.sort(Comparator.comparing(Node::toString));
            List<ObjectNode> objects = new ArrayList<>();
            for (Node node : nodes) {
              ObjectNode inner = node(node);
              inner.remove(property);
              objects.add(inner);
            }
            reverse.set(property, oneOrMany(objects));
          });
    }
  }

  private JsonNode values(List<Node> values, CompactTerms.Term term) {
    if (term.byLanguage()) {
      return byLanguage(values);
    }
    values.sort(Comparator.comparing(Node::toString));
    return oneOrMany(values.stream().map(value -> value(value, term)).toList());
  }

  /// `{"zh": "…"}`; text of no language stands beside others as `@none`, and plain where it is alone.
  private static JsonNode byLanguage(List<Node> values) {
    Map<String, List<String>> texts = new TreeMap<>();
    for (Node value : values) {
      texts
          .computeIfAbsent(value.getLiteralLanguage(), _ -> new ArrayList<>())
          .add(value.getLiteralLexicalForm());
    }
    List<String> plain = texts.getOrDefault("", List.of());
    if (!plain.isEmpty() && texts.size() == 1) {
      return oneOrMany(plain.stream().sorted().map(JSON::textNode).toList());
    }
    ObjectNode map = JSON.objectNode();
    texts.forEach(
        (language, all) ->
            map.set(
                language.isEmpty() ? "@none" : language,
                oneOrMany(all.stream().sorted().map(JSON::textNode).toList())));
    return map;
  }

  private JsonNode value(Node value, CompactTerms.Term term) {
    if (!value.isLiteral()) {
      boolean hasMore = !told.contains(value) && graph.contains(value, Node.ANY, Node.ANY);
      if (hasMore) {
        return node(value);
      }
      String name = value.isURI() ? terms.thing(value.getURI()) : "_:" + value.getBlankNodeLabel();
      return term.type().equals("@id")
          ? JSON.textNode(name)
          : JSON.objectNode().put(terms.id(), name);
    }
    return literal(value, term);
  }

  private JsonNode literal(Node value, CompactTerms.Term term) {
    String text = value.getLiteralLexicalForm();
    String datatype = value.getLiteralDatatypeURI();
    if (!value.getLiteralLanguage().isEmpty()) {
      return JSON.objectNode().put("@language", value.getLiteralLanguage()).put("@value", text);
    }
    if (datatype.equals(term.type())) {
      return JSON.textNode(text);
    }
    if (term.type().isEmpty()) {
      if (datatype.equals(XSDDatatype.XSDstring.getURI())) {
        return JSON.textNode(text);
      }
      if (datatype.equals(XSDDatatype.XSDinteger.getURI())) {
        return JSON.numberNode(new java.math.BigInteger(text));
      }
      if (datatype.equals(XSDDatatype.XSDboolean.getURI())) {
        return JSON.booleanNode(text.equals("true"));
      }
      if (datatype.equals(XSDDatatype.XSDdouble.getURI())) {
        return JSON.numberNode(Double.parseDouble(text));
      }
    }
    ObjectNode typed = JSON.objectNode().put("@value", text);
    return datatype.equals(XSDDatatype.XSDstring.getURI())
        ? typed
        : typed.put("@type", terms.vocabularyName(datatype));
  }

  private static JsonNode oneOrMany(List<? extends JsonNode> values) {
    return values.size() == 1 ? values.getFirst() : JSON.arrayNode().addAll(values);
  }
}
