package org.xuetu.graph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Quad;

/// Gathers quads and writes them as a graph file. The same set of quads gives the same bytes,
/// whatever order they come in.
final class StoreWriter {
  private final TermEncoder encoder = new TermEncoder();
  private final TripleColumns rows = new TripleColumns();

  void add(Quad quad) {
    rows.add(
        encoder.number(quad.getSubject()),
        encoder.number(quad.getPredicate()),
        encoder.number(quad.getObject()),
        encoder.number(quad.getGraph()));
  }

  /// What has been added so far, each triple counted once in every graph.
  GraphStatistics statistics() {
    for (int column : new int[] {TripleColumns.GRAPH, 2, 1, 0}) {
      rows.sortBy(column, encoder.size());
    }
    return new StatisticsCount(rows, encoder).count();
  }

  void write(Path file) throws IOException {
    TermArena terms = encoder.seal();
    int[] order = TermSorter.sorted(terms);
    renumber(order);
    for (int column : new int[] {TripleColumns.GRAPH, 2, 1, 0}) {
      rows.sortBy(column, order.length);
    }
    GraphSets sets = new GraphSets();
    mergeGraphs(sets);
    long textBytes = 0;
    for (int term : order) {
      textBytes += terms.length(term);
    }
    StoreLayout layout =
        new StoreLayout(
            order.length, textBytes, rows.size(), sets.quads, sets.byMembers.size(), sets.members);
    try (StoreOutput out = new StoreOutput(file)) {
      writeHeader(layout, out);
      writeTerms(terms, order, out);
      sets.write(layout, out);
      writeRows(TripleOrder.SPO, layout, out);
      // Sorted by one more column, an order becomes the next one.
      rows.sortBy(2, order.length);
      writeRows(TripleOrder.OSP, layout, out);
      rows.sortBy(1, order.length);
      writeRows(TripleOrder.POS, layout, out);
      out.finish(layout.fileSize());
    }
  }

  private void renumber(int[] order) {
    int[] ids = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ids[order[i]] = i;
    }
    rows.renumber(ids);
  }

  /// One row for each distinct triple, its fourth column the number of its graph set.
  private void mergeGraphs(GraphSets sets) {
    int triples = 0;
    int row = 0;
    while (row < rows.size()) {
      List<Integer> graphs = new ArrayList<>(2);
      int first = row;
      while (row < rows.size() && rows.sameTriple(first, row)) {
        int graph = rows.get(row, TripleColumns.GRAPH);
        if (graphs.isEmpty() || graphs.getLast() != graph) {
          graphs.add(graph);
        }
        row++;
      }
      rows.set(
          triples++,
          rows.get(first, 0),
          rows.get(first, 1),
          rows.get(first, 2),
          sets.number(graphs));
    }
    rows.cut(triples);
  }

  private static void writeHeader(StoreLayout layout, StoreOutput out) throws IOException {
    out.writeLong(StoreLayout.MAGIC);
    out.writeLong(layout.terms());
    out.writeLong(layout.textBytes());
    out.writeLong(layout.triples());
    out.writeLong(layout.quads());
    out.writeLong(layout.sets());
    out.writeLong(layout.members());
  }

  private static void writeTerms(TermArena terms, int[] order, StoreOutput out) throws IOException {
    long offset = 0;
    for (int term : order) {
      out.writeLong(offset);
      offset += terms.length(term);
    }
    out.writeLong(offset);
    for (int term : order) {
      out.write(terms.chunk(term), terms.start(term), terms.length(term));
    }
  }

  private void writeRows(TripleOrder order, StoreLayout layout, StoreOutput out)
      throws IOException {
    out.moveTo(layout.rows(order));
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < 3; column++) {
        out.writeInt(rows.get(row, order.term(column)));
      }
      out.writeInt(rows.get(row, TripleColumns.GRAPH));
    }
  }

  /// The distinct sets of graphs that state a triple, numbered as they are met.
  private static final class GraphSets {
    private final Map<List<Integer>, Integer> byMembers = new LinkedHashMap<>();
    private long members;
    private long quads;

    int number(List<Integer> graphs) {
      quads += graphs.size();
      return byMembers.computeIfAbsent(
          graphs,
          set -> {
            members += set.size();
            return byMembers.size();
          });
    }

    void write(StoreLayout layout, StoreOutput out) throws IOException {
      out.moveTo(layout.setStarts());
      int start = 0;
      for (List<Integer> set : byMembers.keySet()) {
        out.writeInt(start);
        start += set.size();
      }
      out.writeInt(start);
      for (List<Integer> set : byMembers.keySet()) {
        for (int graph : set) {
          out.writeInt(graph);
        }
      }
    }
  }
}
