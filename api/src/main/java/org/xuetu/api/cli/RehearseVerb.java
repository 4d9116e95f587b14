package org.xuetu.api.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import org.xuetu.indexer.release.BuildPolicy;
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
          "/api/suggest?q=hanben",
          "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D");

  private final Workshop workshop;

  public RehearseVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.DATA, Setting.RELEASES, Setting.PORT);
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    var config = loader.get();
    try (var holder = workshop.holder(config);
        var site = workshop.site(config, holder)) {
      Builds.run(workshop, config, BuildPolicy.SKIP, console);
      site.start();
      holder.open();
      try (var client = HttpClient.newHttpClient()) {
        for (var path : REQUESTS) {
          var address = URI.create("http://" + config.listen().host() + ":" + site.port() + path);
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        }
      }
    }
    return ExitCode.OK;
  }
}
