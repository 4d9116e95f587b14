package org.xuetu.api.http;

import java.util.Optional;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.ProblemPage;
import org.xuetu.api.pages.Visit;
import org.xuetu.api.pages.WebResources;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.indexer.release.ReleaseStore;

/// Puts the HTTP side together: routes, problems, measurements, server.
public final class Site implements AutoCloseable {
  private final HttpServer server;

  public Site(AppConfig config, ReleaseHolder holder) {
    var json = new JsonCodec();
    var resources = new WebResources();
    var pages = new PageAnswers(resources);
    var meter = new RequestMeter();
    var problems =
        new ProblemAnswers(
            json,
            (problem, exchange) ->
                pages.answer(page(problem, pages.visit(exchange::header, exchange.address()))));
    var table = Routes.table(json, pages, resources, meter, store(config), config.limits());
    var runner = new RouteRunner(table, holder, problems, meter, config.limits().bodyBytes());
    this.server = new HttpServer(config.listen(), table, runner, json);
  }

  /// All routes of a site with this configuration.
  static RouteTable routes(AppConfig config) {
    var resources = new WebResources();
    return Routes.table(
        new JsonCodec(),
        new PageAnswers(resources),
        resources,
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

  private static ProblemPage page(Problem problem, Visit visit) {
    return new ProblemPage(
        Frame.of(problem.title() + " - 学图", problem.detail(), Optional.empty(), visit),
        problem.status(),
        problem.title(),
        problem.detail(),
        problem.parameter(),
        problem.value(),
        problem.requestId());
  }
}
