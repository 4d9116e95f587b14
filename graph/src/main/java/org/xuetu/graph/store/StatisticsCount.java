package org.xuetu.graph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;

/// Counts sorted rows in one pass, without making terms of any but classes, properties and graphs. A
/// row that comes again says nothing new.
final class StatisticsCount {
  private final TripleColumns rows;
  private final TermEncoder terms;
  private final Map<Integer, Boolean> isType = new HashMap<>();
  private final Counter all = new Counter();
  private final Map<Integer, Counter> graphs = new HashMap<>();
  private final Map<Integer, Map<Integer, Long>> uses = new HashMap<>();
  private final List<Integer> classes = new ArrayList<>();
  private final Map<Integer, Long> properties = new HashMap<>();

  /// @param rows in the order of subject, predicate, object and graph
  StatisticsCount(TripleColumns rows, TermEncoder terms) {
    this.rows = rows;
    this.terms = terms;
  }

  GraphStatistics count() {
    for (int row = 0; row < rows.size(); row++) {
      if (row > 0 && rows.get(row, 0) != rows.get(row - 1, 0)) {
        endSubject();
      }
      boolean known = row > 0 && rows.sameTriple(row, row - 1);
      if (!known) {
        all.count(row);
        countUse(row);
      }
      int graph = rows.get(row, TripleColumns.GRAPH);
      if (!known || graph != rows.get(row - 1, TripleColumns.GRAPH)) {
        graphs.computeIfAbsent(graph, _ -> new Counter()).count(row);
      }
    }
    endSubject();
    SortedMap<String, GraphStatistics.Part> parts = new TreeMap<>();
    graphs.forEach((graph, counter) -> parts.put(name(graph), counter.part()));
    SortedMap<String, SortedMap<String, Long>> named = new TreeMap<>();
    uses.forEach((rdfClass, counts) -> named.put(name(rdfClass), named(counts)));
    return new GraphStatistics(all.part(), parts, named);
  }

  private void countUse(int row) {
    int property = rows.get(row, 1);
    properties.merge(property, 1L, Long::sum);
    if (isType(property)) {
      classes.add(rows.get(row, 2));
    }
  }

  private boolean isType(int property) {
    return isType.computeIfAbsent(property, each -> terms.node(each).equals(RDF.type.asNode()));
  }

  private void endSubject() {
    for (int rdfClass : classes) {
      Map<Integer, Long> counts = uses.computeIfAbsent(rdfClass, _ -> new HashMap<>());
      properties.forEach((property, count) -> counts.merge(property, count, Long::sum));
    }
    classes.clear();
    properties.clear();
  }

  private SortedMap<String, Long> named(Map<Integer, Long> counts) {
    SortedMap<String, Long> named = new TreeMap<>();
    counts.forEach((term, count) -> named.put(name(term), count));
    return named;
  }

  private String name(int term) {
    return terms.node(term).toString();
  }

  /// Fed with rows in the order of their subjects.
  private final class Counter {
    private final Map<Integer, Long> classes = new HashMap<>();
    private final Map<Integer, Long> properties = new HashMap<>();
    private int lastSubject = -1;
    private long subjects;
    private long triples;

    void count(int row) {
      triples++;
      if (rows.get(row, 0) != lastSubject) {
        subjects++;
        lastSubject = rows.get(row, 0);
      }
      properties.merge(rows.get(row, 1), 1L, Long::sum);
      if (isType(rows.get(row, 1))) {
        classes.merge(rows.get(row, 2), 1L, Long::sum);
      }
    }

    GraphStatistics.Part part() {
      return new GraphStatistics.Part(triples, subjects, named(classes), named(properties));
    }
  }
}
