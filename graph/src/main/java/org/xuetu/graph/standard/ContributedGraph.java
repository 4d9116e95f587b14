package org.xuetu.graph.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.exchange.RdfException;
import org.xuetu.graph.exchange.RdfLimits;
import org.xuetu.graph.exchange.RdfReader;
import org.xuetu.graph.exchange.RdfSyntax;
import org.xuetu.graph.model.NearWords;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Prefixes;
import org.xuetu.graph.vocab.Terms;

/// A contribution that came as RDF. The shapes look at the graph as it was sent, as any other engine
/// would.
public final class ContributedGraph {
  /// A property of a contributed node that the standard does not know, as prefix:name where it has one.
  ///
  /// @param near those that may have been meant
  public record Stray(String focus, String property, List<String> near) {
    public Stray {
      near = List.copyOf(near);
    }
  }

  private final Standard standard;
  private final Graph graph;
  private final ValueReader values;
  private final Map<Node, Candidate> candidates = new LinkedHashMap<>();

  private ContributedGraph(Standard standard, Schema schema, Graph graph) {
    this.standard = standard;
    this.graph = graph;
    this.values = new ValueReader(schema);
    for (TableForm form : standard.tables()) {
      readKind(form.kind());
    }
  }

  public static ContributedGraph read(
      byte[] bytes, RdfSyntax syntax, RdfLimits limits, Standard standard, Schema schema)
      throws RdfException {
    return new ContributedGraph(standard, schema, new RdfReader(limits).read(bytes, syntax));
  }

  private void readKind(Kind kind) {
    Node rdfClass = NodeFactory.createURI(Prefixes.expand(kind.rdfClass()));
    Set<Node> subjects = new TreeSet<>(NodeCmp::compareRDFTerms);
    graph
        .find(Node.ANY, RDF.type.asNode(), rdfClass)
        .forEachRemaining(triple -> subjects.add(triple.getSubject()));
    for (Node subject : subjects) {
      Map<String, List<Value>> read = new LinkedHashMap<>();
      for (Field field : kind.fields()) {
        Node property = NodeFactory.createURI(Prefixes.expand(field.property()));
        List<Value> found =
            graph
                .find(subject, property, Node.ANY)
                .mapWith(triple -> values.read(field, triple.getObject()))
                .toList();
        if (!found.isEmpty()) {
          read.put(field.name(), found);
        }
      }
      Candidate candidate = new Candidate(ValueReader.text(subject), kind, read);
      candidates.put(subject, candidate);
      HoursPerCredit.state(candidate, subject, graph);
    }
  }

  /// The records it offers, by node.
  public List<Candidate> candidates() {
    return List.copyOf(candidates.values());
  }

  /// What does not hold, each value once.
  public List<Breach> breaches() {
    return new ReportReading(
            standard.rules(),
            node -> Optional.ofNullable(candidates.get(node)).map(Candidate::focus))
        .read(ShaclValidator.get().validate(standard.shapes(), graph).getEntries());
  }

  /// The properties that say nothing to us.
  public List<Stray> strays() {
    List<Stray> strays = new ArrayList<>();
    candidates.forEach(
        (subject, candidate) -> {
          Set<String> known = known(candidate.kind());
          Set<String> unknown = new TreeSet<>();
          graph
              .find(subject, Node.ANY, Node.ANY)
              .forEachRemaining(
                  triple -> unknown.add(Prefixes.shorten(triple.getPredicate().getURI())));
          unknown.removeAll(known);
          unknown.forEach(
              property ->
                  strays.add(
                      new Stray(candidate.focus(), property, NearWords.nearest(property, known))));
        });
    return strays;
  }

  private static Set<String> known(Kind kind) {
    Set<String> known = new TreeSet<>();
    kind.fields().forEach(field -> known.add(field.property()));
    known.add("rdf:type");
    known.add(Prefixes.shorten(HoursPerCredit.PROPERTY));
    Terms.STATED.forEach(term -> known.add(Prefixes.shorten(term.getURI())));
    return known;
  }
}
