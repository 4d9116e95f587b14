package org.xuetu.indexer.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuetu.graph.alliance.AllianceReports;
import org.xuetu.graph.entity.EntityReader;
import org.xuetu.graph.exchange.EntityExport;
import org.xuetu.graph.exchange.ExportQueries;
import org.xuetu.graph.exchange.RdfException;
import org.xuetu.graph.ontology.ExampleQueries;
import org.xuetu.graph.ontology.ExampleQuery;
import org.xuetu.graph.ontology.Ontology;
import org.xuetu.graph.ontology.OntologyException;
import org.xuetu.graph.ontology.OntologyReader;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.load.PlanningRecordsReader;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.graph.sparql.SparqlEngine;
import org.xuetu.graph.standard.StandardException;
import org.xuetu.graph.standard.StandardReader;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.stored.StoredQueries;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.contribution.ContributionCheck;
import org.xuetu.indexer.search.CatalogSearcher;
import org.xuetu.indexer.text.CatalogText;

/// One immutable release, open for reading by any number of threads until it is closed.
public final class Release implements AutoCloseable {
  static final String GRAPH = "graph.bin";
  static final String DUMP = "dump.nq.gz";
  static final String INDEX = "index";
  static final String SCHEMA = "schema";
  static final String ONTOLOGY = "ontology";
  static final String EXAMPLES = "examples";
  static final String QUERIES = "queries";
  static final String STANDARD = "standard";
  static final String VOID = "void.ttl";
  static final String EXCHANGE = "exchange";
  static final String FINDINGS = "findings.json";
  static final String TABLES = "tables.json";

  private final Path folder;
  private final ReleaseManifest manifest;
  private final Schema schema;
  private final Iris iris;
  private final GraphStore graph;
  private final SparqlEngine sparql;
  private final EntityReader entities;
  private final CatalogSearcher searcher;
  private final EntityExport export;
  private @Nullable PathwayFinder pathways;
  private @Nullable AllianceReports alliance;
  private @Nullable Optional<ContributionCheck> contributions;

  private Release(
      Path folder,
      ReleaseManifest manifest,
      Schema schema,
      GraphStore graph,
      CatalogSearcher searcher,
      ExportQueries exports) {
    this.folder = folder;
    this.manifest = manifest;
    this.schema = schema;
    this.iris = new Iris(manifest.base());
    this.graph = graph;
    this.searcher = searcher;
    this.sparql = new SparqlEngine(graph, new CatalogText(searcher, schema, iris));
    this.entities = new EntityReader(graph, iris, schema);
    this.export = new EntityExport(exports, graph, iris, schema);
  }

  static Release open(Path folder) throws IOException, ReleaseException {
    ReleaseManifest manifest = ReleaseManifest.read(folder);
    Schema schema = SchemaReader.read(folder.resolve(SCHEMA));
    GraphStore graph = MappedGraphStore.open(folder.resolve(GRAPH));
    try {
      CatalogSearcher searcher = CatalogSearcher.open(folder.resolve(INDEX));
      ExportQueries exports = ExportQueries.read(folder.resolve(EXCHANGE));
      return new Release(folder, manifest, schema, graph, searcher, exports);
    } catch (IOException | RuntimeException e) {
      graph.close();
      throw e;
    } catch (RdfException e) {
      graph.close();
      throw new ReleaseException(ReleaseException.Reason.CORRUPT, e.sentence());
    }
  }

  public String id() {
    return manifest.id();
  }

  public ReleaseManifest manifest() {
    return manifest;
  }

  public Schema schema() {
    return schema;
  }

  public Iris iris() {
    return iris;
  }

  public GraphStore graph() {
    return graph;
  }

  public SparqlEngine sparql() {
    return sparql;
  }

  public EntityReader entities() {
    return entities;
  }

  public CatalogSearcher searcher() {
    return searcher;
  }

  /// What is here, in other people's words.
  public EntityExport export() {
    return export;
  }

  /// Reading the planning records takes a moment, the first time.
  public synchronized PathwayFinder pathways() {
    if (pathways == null) {
      pathways = new PathwayFinder(PlanningRecordsReader.read(graph.dataset()));
    }
    return pathways;
  }

  /// Reports over everything that can be planned here; they begin in the month of the newest source,
  /// so that the same release always gives the same reports.
  public synchronized AllianceReports alliance() {
    if (alliance == null) {
      alliance = new AllianceReports(pathways().records(), manifest.newestSource());
    }
    return alliance;
  }

  /// Checks contributions against this release; absent when it was built without a course standard.
  public synchronized Optional<ContributionCheck> contributions()
      throws IOException, StandardException {
    if (contributions == null) {
      contributions =
          StandardReader.read(folder.resolve(STANDARD), schema)
              .map(it -> new ContributionCheck(it, schema, iris, graph, entities, searcher));
    }
    return contributions;
  }

  /// The ontology this release was built with.
  public Ontology ontology() throws IOException, OntologyException {
    return OntologyReader.read(folder.resolve(ONTOLOGY));
  }

  /// Questions to start from, with their queries.
  public List<ExampleQuery> examples() throws IOException, OntologyException {
    return ExampleQueries.read(folder.resolve(EXAMPLES));
  }

  /// Its graph with the questions that are asked of it by name. It ends with this release.
  public QueriedGraph queried() throws IOException, OntologyException {
    return new QueriedGraph(id(), schema, iris, graph, StoredQueries.read(folder.resolve(QUERIES)));
  }

  /// What is here, how much, from whom and where to get it: VoID and DCAT in Turtle.
  public Path description() {
    return folder.resolve(VOID);
  }

  /// The compressed N-Quads dump of everything in this release.
  public Path dump() {
    return folder.resolve(DUMP);
  }

  @Override
  public void close() {
    try (searcher) {
      graph.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
