package org.xuetu.graph.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;

/// Gathers the triples that follow each other with one subject, for formats that nest them.
abstract class SubjectRuns extends StreamRDFBase {
  private static final int LONGEST_RUN = 10_000;

  private final Map<Node, List<Node>> values = new LinkedHashMap<>();
  private Optional<Node> subject = Optional.empty();
  private int gathered;

  abstract void begin() throws IOException;

  /// @param values by property, in the order they came
  abstract void run(Node subject, Map<Node, List<Node>> values) throws IOException;

  abstract void end() throws IOException;

  @Override
  public void start() {
    quietly(this::begin);
  }

  @Override
  public void triple(Triple triple) {
    if (gathered == LONGEST_RUN || !subject.filter(triple.getSubject()::equals).isPresent()) {
      letGo();
      subject = Optional.of(triple.getSubject());
    }
    values.computeIfAbsent(triple.getPredicate(), _ -> new ArrayList<>()).add(triple.getObject());
    gathered++;
  }

  @Override
  public void finish() {
    letGo();
    quietly(this::end);
  }

  private void letGo() {
    subject.ifPresent(node -> quietly(() -> run(node, values)));
    values.clear();
    gathered = 0;
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
