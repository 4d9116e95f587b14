package org.xuetu.graph.store;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Gathers quads and writes them as a graph file. The same set of quads gives the same bytes,
/// whatever order they come in.
final class StoreWriter {
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<byte[]> texts = new ArrayList<>();
  private final TripleColumns rows = new TripleColumns();

  void add(Quad quad) {
    rows.add(
        number(quad.getSubject()),
        number(quad.getPredicate()),
        number(quad.getObject()),
        number(quad.getGraph()));
  }

  private int number(Node node) {
    return numbers.computeIfAbsent(
        node,
        term -> {
          texts.add(NodeCodec.encode(term));
          return texts.size() - 1;
        });
  }

  void write(Path file) throws IOException {
    int terms = texts.size();
    sortTerms();
    for (int column : new int[] {TripleColumns.GRAPH, 2, 1, 0}) {
      rows.sortBy(column, terms);
    }
    GraphSets sets = new GraphSets();
    TripleColumns triples = mergeGraphs(sets);
    long textBytes = texts.stream().mapToLong(text -> text.length).sum();
    StoreLayout layout =
        new StoreLayout(
            terms, textBytes, triples.size(), sets.quads, sets.byMembers.size(), sets.members);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16))) {
      writeHeader(layout, out);
      writeTerms(layout, out);
      sets.write(layout, out);
      for (TripleOrder order : TripleOrder.values()) {
        for (int column = 2; column >= 0; column--) {
          triples.sortBy(order.term(column), terms);
        }
        writeRows(triples, order, out);
      }
    }
  }

  private void sortTerms() {
    Integer[] sorted = new Integer[texts.size()];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(sorted, (a, b) -> Arrays.compareUnsigned(texts.get(a), texts.get(b)));
    int[] ids = new int[sorted.length];
    List<byte[]> ordered = new ArrayList<>(sorted.length);
    for (int i = 0; i < sorted.length; i++) {
      ids[sorted[i]] = i;
      ordered.add(texts.get(sorted[i]));
    }
    rows.renumber(ids);
    texts.clear();
    texts.addAll(ordered);
  }

  /// One row for each distinct triple, its fourth column the number of its graph set.
  private TripleColumns mergeGraphs(GraphSets sets) {
    TripleColumns triples = new TripleColumns();
    int row = 0;
    while (row < rows.size()) {
      List<Integer> graphs = new ArrayList<>();
      int first = row;
      while (row < rows.size() && rows.sameTriple(first, row)) {
        int graph = rows.get(row, TripleColumns.GRAPH);
        if (graphs.isEmpty() || graphs.getLast() != graph) {
          graphs.add(graph);
        }
        row++;
      }
      triples.add(rows.get(first, 0), rows.get(first, 1), rows.get(first, 2), sets.number(graphs));
    }
    return triples;
  }

  private static void writeHeader(StoreLayout layout, DataOutputStream out) throws IOException {
    out.writeLong(StoreLayout.MAGIC);
    out.writeLong(layout.terms());
    out.writeLong(layout.textBytes());
    out.writeLong(layout.triples());
    out.writeLong(layout.quads());
    out.writeLong(layout.sets());
    out.writeLong(layout.members());
  }

  private void writeTerms(StoreLayout layout, DataOutputStream out) throws IOException {
    long offset = 0;
    for (byte[] text : texts) {
      out.writeLong(offset);
      offset += text.length;
    }
    out.writeLong(offset);
    for (byte[] text : texts) {
      out.write(text);
    }
    pad(layout.text() + layout.textBytes(), out);
  }

  private static void writeRows(TripleColumns triples, TripleOrder order, DataOutputStream out)
      throws IOException {
    for (int row = 0; row < triples.size(); row++) {
      for (int column = 0; column < 3; column++) {
        out.writeInt(triples.get(row, order.term(column)));
      }
      out.writeInt(triples.get(row, TripleColumns.GRAPH));
    }
  }

  private static void pad(long position, DataOutputStream out) throws IOException {
    for (long i = position; i < StoreLayout.aligned(position); i++) {
      out.write(0);
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

    void write(StoreLayout layout, DataOutputStream out) throws IOException {
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
      pad(layout.setMembers() + layout.members() * 4, out);
    }
  }
}
