package org.xuetu.graph.store;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.xuetu.graph.record.Kind;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.graph.vocab.Prefixes;

/// How many things of each kind a graph or a dump holds, counted from its triples alone.
public final class KindCounts {
  private KindCounts() {}

  public static SortedMap<String, Long> inGraph(GraphStore store, Schema schema) {
    Graph union = store.dataset().getDefaultGraph();
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Kind kind : schema.kinds()) {
      Set<Node> things = new HashSet<>();
      union
          .find(Node.ANY, RDF.type.asNode(), classOf(kind))
          .forEachRemaining(triple -> things.add(triple.getSubject()));
      counts.put(kind.name(), (long) things.size());
    }
    return counts;
  }

  /// @param dump uncompressed N-Quads
  public static SortedMap<String, Long> inDump(InputStream dump, Schema schema, Iris iris) {
    Map<Node, String> kindOfClass = new HashMap<>();
    schema.kinds().forEach(kind -> kindOfClass.put(classOf(kind), kind.name()));
    Map<String, Set<String>> things = new HashMap<>();
    RDFParser.create()
        .source(dump)
        .lang(Lang.NQUADS)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                String kind = kindOfClass.get(quad.getObject());
                if (kind != null
                    && quad.getPredicate().equals(RDF.type.asNode())
                    && iris.find(quad.getSubject().getURI()).isPresent()) {
                  things
                      .computeIfAbsent(kind, _ -> new HashSet<>())
                      .add(quad.getSubject().getURI());
                }
              }
            });
    SortedMap<String, Long> counts = new TreeMap<>();
    things.forEach((kind, set) -> counts.put(kind, (long) set.size()));
    return counts;
  }

  private static Node classOf(Kind kind) {
    return NodeFactory.createURI(Prefixes.expand(kind.rdfClass()));
  }
}
