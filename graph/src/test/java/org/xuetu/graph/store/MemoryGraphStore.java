package org.xuetu.graph.store;

import java.io.InputStream;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.graph.vocab.Prefixes;

/// Jena's own in-memory graphs, matching by term: the control that the mapped store is held against.
public final class MemoryGraphStore implements GraphStore {
  private final DatasetGraph dataset;
  private final long triples;

  private MemoryGraphStore(DatasetGraph dataset, long triples) {
    this.dataset = dataset;
    this.triples = triples;
  }

  /// Reads quads in any RDF language.
  public static MemoryGraphStore load(InputStream in, Lang lang) {
    Graph union = GraphMemFactory.createDefaultGraph();
    DatasetGraph dataset = new DatasetGraphMapLink(union);
    RDFParser.create()
        .source(in)
        .lang(lang)
        .base(Prefixes.XT)
        .parse(
            new StreamRDFBase() {
              private Node lastName = Node.ANY;
              private Graph last = union;

              @Override
              public void quad(Quad quad) {
                if (!quad.getGraph().equals(lastName)) {
                  lastName = quad.getGraph();
                  if (!dataset.containsGraph(lastName)) {
                    dataset.addGraph(lastName, GraphMemFactory.createDefaultGraph());
                  }
                  last = dataset.getGraph(lastName);
                }
                last.add(quad.asTriple());
                union.add(quad.asTriple());
              }
            });
    Prefixes.all().forEach((prefix, iri) -> dataset.prefixes().add(prefix, iri));
    return new MemoryGraphStore(new DatasetGraphReadOnly(dataset), union.size());
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public long count(Node subject, Node predicate, Node object) {
    return dataset.getDefaultGraph().find(subject, predicate, object).toList().size();
  }

  @Override
  public Optional<NumberedGraph> numbered() {
    return Optional.empty();
  }

  @Override
  public Optional<NumberedGraph> numbered(Node name) {
    return Optional.empty();
  }

  @Override
  public long triples() {
    return triples;
  }

  @Override
  public long quads() {
    long count = 0;
    for (var names = dataset.listGraphNodes(); names.hasNext(); ) {
      count += dataset.getGraph(names.next()).size();
    }
    return count;
  }

  @Override
  public void close() {
    dataset.close();
  }
}
