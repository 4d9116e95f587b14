package org.xuetu.api.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.SparqlEngine;
import org.xuetu.graph.store.GraphFile;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.indexer.release.ReleaseStore;

/// The endpoint alone, with small limits, over made-up triples.
final class LimitedServer implements AutoCloseable {
  static final int THINGS = 30_000;

  private final MappedGraphStore store;
  private final HttpServer server;

  LimitedServer(Path folder, QueryLimits limits) throws Exception {
    store = MappedGraphStore.open(write(folder));
    var engine = new SparqlEngine(store);
    var sparql = new SparqlHandler(_ -> engine, new SparqlAdmission(2), limits);
    var table =
        new RouteTable(
            List.of(
                Route.get("/sparql", SparqlHandler.PARAMETERS, sparql::get),
                Route.post("/sparql", SparqlHandler.PARAMETERS, sparql::post)));
    var json = new JsonCodec();
    var holder = new ReleaseHolder(new ReleaseStore(folder));
    var problems = new ProblemAnswers(json, (_, _) -> Answer.html(new byte[0]));
    var runner = new RouteRunner(table, holder, problems, new RequestMeter(), 1 << 20);
    server = new HttpServer(new AppConfig.Listen("127.0.0.1", 0), table, runner, json);
    server.start();
  }

  private static Path write(Path folder) throws IOException {
    var file = folder.resolve("graph.bin");
    try (var writer = new GraphFile(file, folder.resolve("graph.nq.gz"))) {
      for (int at = 0; at < THINGS; at++) {
        writer.accept(
            Quad.create(
                NodeFactory.createURI("http://example.org/graph"),
                NodeFactory.createURI("http://example.org/thing/" + at),
                NodeFactory.createURI("http://example.org/says"),
                NodeFactory.createLiteralString("made up, number " + at)));
      }
      writer.finish();
    }
    return file;
  }

  Client client() {
    return new Client(server.port());
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
