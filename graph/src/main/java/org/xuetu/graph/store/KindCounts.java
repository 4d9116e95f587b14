package org.xuetu.graph.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// How many things of each kind a graph or a dump holds, counted from its triples alone.
public final class KindCounts {
  private KindCounts() {}

  public static SortedMap<String, Long> inGraph(GraphStore store, Schema schema) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Kind kind : schema.kinds()) {
      counts.put(kind.name(), store.count(Node.ANY, RDF.type.asNode(), classOf(kind)));
    }
    return counts;
  }

  /// @param dump uncompressed N-Quads
  public static SortedMap<String, Long> inDump(InputStream dump, Schema schema, Iris iris)
      throws IOException {
    DumpCounter counter = new DumpCounter(iris);
    for (Kind kind : schema.kinds()) {
      counter.watch(kind.name(), Prefixes.expand(kind.rdfClass()));
    }
    return counter.count(dump);
  }

  private static Node classOf(Kind kind) {
    return NodeFactory.createURI(Prefixes.expand(kind.rdfClass()));
  }
}
