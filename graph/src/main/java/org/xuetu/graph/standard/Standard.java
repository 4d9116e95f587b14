package org.xuetu.graph.standard;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.Shapes;

/// One version of the standard, ready to be held against contributions. Safe for any number of
/// threads.
public final class Standard {
  private final Heading heading;
  private final ScoreWeights weights;
  private final List<Rule> rules;
  private final List<TableForm> tables;
  private final Graph graph;
  private final Shapes shapes;

  /// What the standard says of itself.
  ///
  /// @param notice whose text it is and how far it can be trusted
  public record Heading(String version, String title, String notice, String certainty) {}

  Standard(
      Heading heading,
      ScoreWeights weights,
      List<Rule> rules,
      List<TableForm> tables,
      Graph graph,
      Shapes shapes) {
    this.heading = heading;
    this.weights = weights;
    this.rules = List.copyOf(rules);
    this.tables = List.copyOf(tables);
    this.graph = graph;
    this.shapes = shapes;
  }

  public Heading heading() {
    return heading;
  }

  public ScoreWeights weights() {
    return weights;
  }

  /// All rules, kind by kind, in the order in which people read them.
  public List<Rule> rules() {
    return rules;
  }

  public List<TableForm> tables() {
    return tables;
  }

  public Optional<TableForm> findTable(String kind) {
    return tables.stream().filter(table -> table.kind().name().equals(kind)).findFirst();
  }

  /// The shapes as Turtle, for whoever checks with an engine of their own.
  public byte[] turtle() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
    return out.toByteArray();
  }

  Shapes shapes() {
    return shapes;
  }
}
