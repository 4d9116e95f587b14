package org.xuetu.graph.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
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
  private static final Node HOURS = NodeFactory.createURI(Prefixes.XT + "hours");
  private static final Node CREDITS = NodeFactory.createURI(Prefixes.XT + "credits");
  private static final Node HOURS_PER_CREDIT =
      NodeFactory.createURI(Prefixes.XT + "hoursPerCredit");

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
    return new ReportReading(
            standard.rules(), node -> Optional.ofNullable(focusOf.get(node)))
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
    hoursPerCredit(candidate)
        .ifPresent(ratio -> graph.add(subject, HOURS_PER_CREDIT, ratio));
  }

  /// SHACL's core compares values but does not divide them.
  private static Optional<Node> hoursPerCredit(Candidate candidate) {
    Optional<BigDecimal> hours = number(candidate, HOURS);
    Optional<BigDecimal> credits = number(candidate, CREDITS).filter(it -> it.signum() > 0);
    if (hours.isEmpty() || credits.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal ratio =
        hours.get().divide(credits.get(), 2, RoundingMode.HALF_UP).stripTrailingZeros();
    return Optional.of(
        NodeFactory.createLiteralDT(ratio.toPlainString(), XSDDatatype.XSDdecimal));
  }

  private static Optional<BigDecimal> number(Candidate candidate, Node property) {
    List<Value> values = new ArrayList<>();
    candidate.kind().fields().stream()
        .filter(field -> Prefixes.expand(field.property()).equals(property.getURI()))
        .forEach(field -> values.addAll(candidate.list(field.name())));
    return values.size() != 1
        ? Optional.empty()
        : switch (values.getFirst()) {
          case Value.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
          case Value.Decimal(BigDecimal number) -> Optional.of(number);
          default -> Optional.empty();
        };
  }
}
