package org.xuetu.graph.store;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;

/// How much a graph file holds, in all and by source: counted in one pass over its numbers, without
/// making terms of them.
///
/// @param all the union of the sources
/// @param graphs by the IRI of the source's graph
public record GraphStatistics(Part all, SortedMap<String, Part> graphs) {
  /// @param triples statements
  /// @param subjects distinct things they are about
  /// @param classes things by the IRI of their class
  /// @param properties statements by the IRI of their property
  public record Part(
      long triples,
      long subjects,
      SortedMap<String, Long> classes,
      SortedMap<String, Long> properties) {}

  public static GraphStatistics of(MappedGraphStore store) {
    MappedDataset dataset = store.mapped();
    TripleTable rows = dataset.bySubject();
    OptionalInt type = dataset.terms().find(RDF.type.asNode());
    Counter all = new Counter();
    Map<Integer, Counter> graphs = new HashMap<>();
    for (long row = 0; row < rows.size(); row++) {
      int subject = rows.term(row, 0);
      int property = rows.term(row, 1);
      int typed = type.isPresent() && type.getAsInt() == property ? rows.term(row, 2) : NO_CLASS;
      all.count(subject, property, typed);
      for (int graph : dataset.graphs(rows, row)) {
        graphs.computeIfAbsent(graph, _ -> new Counter()).count(subject, property, typed);
      }
    }
    SortedMap<String, Part> parts = new TreeMap<>();
    graphs.forEach(
        (graph, counter) -> parts.put(dataset.terms().get(graph).getURI(), counter.part(dataset)));
    return new GraphStatistics(all.part(dataset), parts);
  }

  private static final int NO_CLASS = -1;

  /// Fed with rows in the order of their subjects.
  private static final class Counter {
    private final Map<Integer, Long> classes = new HashMap<>();
    private final Map<Integer, Long> properties = new HashMap<>();
    private int lastSubject = -1;
    private long subjects;
    private long triples;

    void count(int subject, int property, int typed) {
      triples++;
      if (subject != lastSubject) {
        subjects++;
        lastSubject = subject;
      }
      properties.merge(property, 1L, Long::sum);
      if (typed != NO_CLASS) {
        classes.merge(typed, 1L, Long::sum);
      }
    }

    Part part(MappedDataset dataset) {
      return new Part(triples, subjects, named(classes, dataset), named(properties, dataset));
    }

    private static SortedMap<String, Long> named(Map<Integer, Long> counts, MappedDataset dataset) {
      SortedMap<String, Long> named = new TreeMap<>();
      counts.forEach((term, count) -> named.put(dataset.terms().get(term).toString(), count));
      return named;
    }
  }
}
