package org.xuetu.graph.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.xuetu.graph.vocab.Prefixes;

/// Reads what triples say of one class or property.
final class TermReader {
  private static final List<Node> MATCHES =
      Stream.of(
              SKOS.exactMatch,
              SKOS.closeMatch,
              SKOS.broadMatch,
              SKOS.narrowMatch,
              SKOS.relatedMatch)
          .map(property -> property.asNode())
          .toList();

  private final Map<Node, List<Triple>> bySubject;

  TermReader(List<Triple> triples) {
    this.bySubject = triples.stream().collect(Collectors.groupingBy(Triple::getSubject));
  }

  Optional<Term> find(Node term) {
    Node label = RDFS.label.asNode();
    return text(term, label, "zh")
        .flatMap(zh -> text(term, label, "en").map(en -> describe(term, zh, en)));
  }

  private Term describe(Node term, String zh, String en) {
    Node definition = SKOS.definition.asNode();
    List<Term.Match> matches = new ArrayList<>();
    for (Node relation : MATCHES) {
      String name = Prefixes.shorten(relation.getURI());
      iris(term, relation).forEach(iri -> matches.add(new Term.Match(name, iri)));
    }
    return new Term(
        term.getURI(),
        Prefixes.shorten(term.getURI()),
        iris(term, RDF.type.asNode()).contains(RDFS.Class.getURI())
            ? Term.Type.CLASS
            : Term.Type.PROPERTY,
        zh,
        en,
        text(term, definition, "zh").or(() -> text(term, SKOS.scopeNote.asNode(), "zh")),
        text(term, definition, "en"),
        both(term, RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode()),
        both(term, RDFS.domain.asNode(), schema("domainIncludes")),
        both(term, RDFS.range.asNode(), schema("rangeIncludes")),
        iris(term, NodeFactory.createURI(Prefixes.XT + "valuesFrom")),
        matches);
  }

  private List<String> both(Node term, Node one, Node other) {
    return Stream.concat(iris(term, one).stream(), iris(term, other).stream()).toList();
  }

  private List<String> iris(Node term, Node property) {
    return values(term, property).filter(Node::isURI).map(Node::getURI).toList();
  }

  private Optional<String> text(Node term, Node property, String lang) {
    return values(term, property)
        .filter(Node::isLiteral)
        .filter(value -> value.getLiteralLanguage().equals(lang))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  private Stream<Node> values(Node term, Node property) {
    return bySubject.getOrDefault(term, List.of()).stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI(Prefixes.SCHEMA + name);
  }
}
