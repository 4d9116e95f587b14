package org.xuetu.graph.pathway.load;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.xuetu.graph.pathway.model.Slot;
import org.xuetu.graph.vocab.Iris;

/// The slots of the concept scheme `slot` with their Chinese names.
final class Slots {
  private final Graph graph;
  private final Map<String, Slot> known = new HashMap<>();

  Slots(Graph graph) {
    this.graph = graph;
  }

  Slot of(String key) {
    return known.computeIfAbsent(
        key,
        each ->
            new Slot(
                each,
                Facts.conceptName(graph, NodeFactory.createURI(Iris.ofConcept("slot", each)))));
  }
}
