package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.SparqlEngine;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.indexer.release.ReleaseStore;

/// The real server with the real handler of `/sparql`, over graph files made from the data of one test
/// after the other.
final class W3cServer implements AutoCloseable {
  private final Path suites;
  private final Path files;
  private final Map<Map<String, String>, SparqlEngine> engines = new HashMap<>();
  private final Map<Map<String, String>, GraphStore> stores = new HashMap<>();
  private final AtomicReference<SparqlEngine> current = new AtomicReference<>();
  private final HttpServer server;

  W3cServer(Path suites, Path files) throws IOException {
    this.suites = suites;
    this.files = files;
    var limits = QueryLimits.alone(Duration.ofSeconds(10));
    var sparql = new SparqlHandler(_ -> current.get(), new SparqlAdmission(4), limits);
    var table =
        new RouteTable(
            List.of(
                Route.get("/sparql", SparqlHandler.PARAMETERS, sparql::get),
                Route.post("/sparql", SparqlHandler.PARAMETERS, sparql::post)));
    var json = new JsonCodec();
    var runner =
        new RouteRunner(
            table,
            new ReleaseHolder(new ReleaseStore(files)),
            new ProblemAnswers(json, (_, _) -> Answer.html(new byte[0])),
            new RequestMeter(),
            1 << 20);
    server = new HttpServer(new AppConfig.Listen("127.0.0.1", 0), table, runner, json);
    server.start();
  }

  Client client() {
    return new Client(server.port());
  }

  /// Serves some files, each as the graph of its name.
  ///
  /// @return further graphs that the files name
  List<String> serve(Map<String, String> graphs) throws IOException {
    var key = new TreeMap<>(graphs);
    var known = engines.get(key);
    if (known == null) {
      var store = MappedGraphStore.open(write(key, stores.size()));
      assertThat(store.triples()).isNotNegative();
      stores.put(key, store);
      known = new SparqlEngine(store);
      engines.put(key, known);
    }
    current.set(known);
    var names = new ArrayList<String>();
    stores
        .get(key)
        .dataset()
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (name.isURI() && !key.containsKey(name.getURI())) {
                names.add(name.getURI());
              }
            });
    return names;
  }

  private Path write(Map<String, String> graphs, int number) throws IOException {
    var file = files.resolve("graph" + number + ".bin");
    try (var writer = new GraphFile(file, files.resolve("graph" + number + ".nq.gz"))) {
      for (var graph : graphs.entrySet()) {
        var name = NodeFactory.createURI(graph.getKey());
        RDFParser.create()
            .source(W3cManifests.file(suites, graph.getValue()))
            .base(graph.getValue())
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void triple(org.apache.jena.graph.Triple triple) {
                    writer.accept(Quad.create(name, triple));
                  }

                  @Override
                  public void quad(Quad quad) {
                    var inner = Optional.of(quad.getGraph()).filter(it -> !quad.isDefaultGraph());
                    writer.accept(Quad.create(inner.orElse(name), quad.asTriple()));
                  }
                });
      }
      writer.finish();
    }
    return file;
  }

  @Override
  public void close() {
    server.close();
    stores.values().forEach(GraphStore::close);
  }
}
