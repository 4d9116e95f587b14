package org.xuetu.graph.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.mapping.QuadMapper;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.record.Field;
import org.xuetu.graph.record.Value;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// Holds candidates against the shapes. Each batch is a small graph of its own, so that memory is
/// bounded by the batch and not by the file.
public final class ShapeCheck {
  private final Standard standard;
  private final QuadMapper mapper;

  public ShapeCheck(Standard standard, Iris iris) {
    this.standard = standard;
    this.mapper = new QuadMapper(iris, Ontology.empty());
  }

  /// What does not hold, each value once.
  public List<Breach> check(List<Candidate> batch) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    Map<Node, String> focusOf = new HashMap<>();
    for (Candidate candidate : batch) {
      Node subject = NodeFactory.createURI("urn:candidate:" + focusOf.size());
      focusOf.put(subject, candidate.focus());
      state(candidate, subject, graph);
    }
    return new ReportReading(standard.rules(), node -> Optional.ofNullable(focusOf.get(node)))
        .read(ShaclValidator.get().validate(standard.shapes(), graph).getEntries());
  }

  private void state(Candidate candidate, Node subject, Graph graph) {
    graph.add(
        subject,
        RDF.type.asNode(),
        NodeFactory.createURI(Prefixes.expand(candidate.kind().rdfClass())));
    for (Field field : candidate.kind().fields()) {
      Node property = NodeFactory.createURI(Prefixes.expand(field.property()));
      for (Value value : candidate.list(field.name())) {
        graph.add(subject, property, mapper.node(value));
      }
    }
    HoursPerCredit.state(candidate, subject, graph);
  }
}
