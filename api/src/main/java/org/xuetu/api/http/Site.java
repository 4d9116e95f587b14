package org.xuetu.api.http;

import java.util.Optional;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.PageRenderer;
import org.xuetu.api.pages.ProblemPage;
import org.xuetu.api.pages.WebResources;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.indexer.release.ReleaseStore;

/// Puts the HTTP side together: routes, problems, measurements, server.
public final class Site implements AutoCloseable {
  private final HttpServer server;

  public Site(AppConfig config, ReleaseHolder holder) {
    var json = new JsonCodec();
    var resources = new WebResources();
    var renderer = new PageRenderer();
    var meter = new RequestMeter();
    var links = Frame.Links.of(resources);
    var problems = new ProblemAnswers(json, problem -> renderer.render(page(problem, links)));
    var table = Routes.table(json, renderer, resources, meter, store(config), config.limits());
    var runner = new RouteRunner(table, holder, problems, meter, config.limits().bodyBytes());
    this.server = new HttpServer(config.listen(), table, runner, json);
  }

  /// All routes of a site with this configuration.
  static RouteTable routes(AppConfig config) {
    return Routes.table(
        new JsonCodec(),
        new PageRenderer(),
        new WebResources(),
        new RequestMeter(),
        store(config),
        config.limits());
  }

  private static ReleaseStore store(AppConfig config) {
    return new ReleaseStore(config.releases());
  }

  public void start() {
    server.start();
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private static ProblemPage page(Problem problem, Frame.Links links) {
    return new ProblemPage(
        new Frame(problem.title() + " - 学图", problem.detail(), "", Optional.empty(), links),
        problem.status(),
        problem.title(),
        problem.detail(),
        problem.parameter(),
        problem.value(),
        problem.requestId());
  }
}
