package org.xuetu.indexer.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.entity.EntityReader;
import org.xuetu.graph.ontology.OntologyException;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.sparql.SparqlEngine;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.stored.QueryBinding;
import org.xuetu.graph.stored.StoredQueries;
import org.xuetu.graph.stored.StoredQuery;
import org.xuetu.graph.vocab.Iris;

/// A release as far as stored queries need it: its graph, and the queries it was built with, so that
/// what was asked of it once is answered the same for as long as it is kept.
public final class QueriedGraph implements AutoCloseable {
  private final String id;
  private final Schema schema;
  private final Iris iris;
  private final GraphStore graph;
  private final List<StoredQuery> queries;

  QueriedGraph(String id, Schema schema, Iris iris, GraphStore graph, List<StoredQuery> queries) {
    this.id = id;
    this.schema = schema;
    this.iris = iris;
    this.graph = graph;
    this.queries = List.copyOf(queries);
  }

  /// Opens nothing else of it.
  static QueriedGraph open(ReleaseStore store, String id) throws IOException, ReleaseException {
    ReleaseManifest manifest = store.getManifest(id);
    Path folder = store.folder(id);
    MappedGraphStore graph = MappedGraphStore.open(store.checkedFile(manifest, Release.GRAPH));
    try {
      return new QueriedGraph(
          id,
          SchemaReader.read(folder.resolve(Release.SCHEMA)),
          new Iris(manifest.base()),
          graph,
          StoredQueries.read(folder.resolve(Release.QUERIES)));
    } catch (OntologyException e) {
      graph.close();
      throw new ReleaseException(ReleaseException.Reason.CORRUPT, e.sentence());
    } catch (IOException | RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  public String id() {
    return id;
  }

  public Schema schema() {
    return schema;
  }

  public Iris iris() {
    return iris;
  }

  public List<StoredQuery> queries() {
    return queries;
  }

  public Optional<StoredQuery> find(String name) {
    return queries.stream().filter(query -> query.name().equals(name)).findFirst();
  }

  public SparqlEngine sparql() {
    return new SparqlEngine(graph);
  }

  /// Binds values of this release.
  public QueryBinding binding() {
    return new QueryBinding(schema, iris, new EntityReader(graph, iris, schema)::contains);
  }

  @Override
  public void close() {
    graph.close();
  }
}
