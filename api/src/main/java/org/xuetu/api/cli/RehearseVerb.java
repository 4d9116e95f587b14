package org.xuetu.api.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import picocli.CommandLine.Command;

/// Goes once through what a start does, so that the JVM can record it for quicker starts.
@Command(name = "rehearse", hidden = true, description = "为快速启动预演一次启动")
public final class RehearseVerb implements Verb {
  private static final List<String> REQUESTS =
      List.of(
          "/",
          "/health/ready",
          "/api/stats",
          "/search?q=%E8%8B%B1%E8%AF%AD",
          "/api/search?q=hanyuyan&facets=type",
          "/api/suggest?q=hanben",
          "/id/course/13000",
          "/api/entities/major/050101",
          "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D");

  /// A request like any other; it need not be answerable on every release.
  private static final String PATHWAY = "{\"targets\":[\"JS-050101-2024\"]}";

  private final Workshop workshop;

  public RehearseVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.values());
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    var config = loader.get().onAnyPort();
    try (var holder = workshop.holder(config);
        var site = workshop.site(config, holder)) {
      if (!Builds.prepare(workshop, config, console)) {
        return ExitCode.REFUSED;
      }
      site.start();
      holder.open();
      var at = URI.create("http://" + config.listen().host() + ":" + site.port());
      try (var client = HttpClient.newHttpClient()) {
        for (var path : REQUESTS) {
          client.send(
              HttpRequest.newBuilder(at.resolve(path)).build(),
              HttpResponse.BodyHandlers.discarding());
        }
        client.send(
            HttpRequest.newBuilder(at.resolve("/api/pathways"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(PATHWAY))
                .build(),
            HttpResponse.BodyHandlers.discarding());
      }
    }
    return ExitCode.OK;
  }
}
