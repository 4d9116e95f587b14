package org.xuetu.api.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.xuetu.api.config.AppConfig;

/// The server: loopback unless told otherwise, one virtual thread for each request.
public final class HttpServer implements AutoCloseable {
  private final Javalin javalin;
  private final AppConfig.Listen listen;

  HttpServer(AppConfig.Listen listen, RouteTable table, RouteRunner runner, JsonCodec json) {
    this.listen = listen;
    this.javalin = Javalin.create(config -> configure(config, table, runner, json));
  }

  /// Starts to listen.
  ///
  /// @throws ListenException when it cannot listen there
  public void start() {
    // Asked beforehand, because the server would complain in its own words and at length.
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(listen.host(), listen.port()));
    } catch (IOException | IllegalArgumentException failed) {
      throw ListenException.of(failed, listen);
    }
    try {
      javalin.start(listen.host(), listen.port());
    } catch (RuntimeException failed) {
      throw ListenException.of(failed, listen);
    }
  }

  /// The real port, also where 0 was asked for.
  public int port() {
    return javalin.port();
  }

  /// Waits for running requests, then leaves.
  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config, RouteTable table, RouteRunner runner, JsonCodec json) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(true);
        });
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(5_000);
          server.setErrorHandler(new RawErrorHandler(json));
        });
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new RawErrorHandler(json)));
    for (var route : table.routes()) {
      for (var method : HandlerType.commonHttp()) {
        if (serves(route, method)) {
          config.routes.addHttpHandler(method, route.path(), it -> runner.run(it, route));
        }
      }
    }
    for (var method : HandlerType.commonHttp()) {
      config.routes.addHttpHandler(method, "/*", runner::runUnknown);
    }
    // Methods nobody has heard of find no route at all.
    config.routes.exception(
        HttpResponseException.class, (fault, context) -> runner.runRefused(context, fault));
  }

  private static boolean serves(Route route, HandlerType method) {
    return method.name().equals(route.method().name())
        || method.equals(HandlerType.HEAD) && route.method() == Route.Method.GET;
  }
}
