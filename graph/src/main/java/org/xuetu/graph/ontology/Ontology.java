package org.xuetu.graph.ontology;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.OWL;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// The words of the graph: every class and property with labels, definition and mappings.
///
/// It describes what is ours (`xt:`) and how we use what is not. Its triples go into every release,
/// so that a query can ask what a property means.
public final class Ontology {
  private final List<Triple> triples;
  private final TermReader terms;

  Ontology(Collection<Triple> triples) {
    Comparator<Triple> order =
        Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);
    this.triples = new LinkedHashSet<>(triples).stream().sorted(order).toList();
    this.terms = new TermReader(this.triples);
  }

  /// An ontology that says nothing, for graphs whose words need no explanation.
  public static Ontology empty() {
    return new Ontology(List.of());
  }

  /// All its triples, each once, in an order that depends on them alone.
  public List<Triple> triples() {
    return triples;
  }

  /// The version it gives itself.
  public Optional<String> version() {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(OWL.versionInfo.asNode()))
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .findFirst();
  }

  /// What it says of a class or property; empty when it has no Chinese and English label for it.
  public Optional<Term> find(String iri) {
    return terms.find(NodeFactory.createURI(iri));
  }

  /// Our own classes and properties, by name, classes first.
  public List<Term> listOwn() {
    return list(true);
  }

  /// The classes and properties of others that we use, by name, classes first.
  public List<Term> listReused() {
    return list(false);
  }

  private List<Term> list(boolean own) {
    Set<Node> nodes = new TreeSet<>(NodeCmp::compareRDFTerms);
    triples.stream()
        .map(Triple::getSubject)
        .filter(node -> node.getURI().startsWith(Prefixes.XT) == own)
        .forEach(nodes::add);
    return nodes.stream()
        .flatMap(node -> terms.find(node).stream())
        .sorted(Comparator.comparing(Term::type).thenComparing(Term::name))
        .toList();
  }

  /// The prefixed names that a schema, or code, uses and that are not described here.
  public List<String> missing(Schema schema) {
    Set<String> used = new TreeSet<>();
    for (Kind kind : schema.kinds()) {
      used.add(kind.rdfClass());
      kind.fields().stream().map(Field::property).forEach(used::add);
    }
    Terms.STATED.stream().map(term -> Prefixes.shorten(term.getURI())).forEach(used::add);
    return used.stream().filter(name -> find(Prefixes.expand(name)).isEmpty()).toList();
  }
}
