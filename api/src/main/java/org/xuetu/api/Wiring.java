package org.xuetu.api;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.xuetu.api.cli.BuildVerb;
import org.xuetu.api.cli.PathwayVerb;
import org.xuetu.api.cli.Program;
import org.xuetu.api.cli.RehearseVerb;
import org.xuetu.api.cli.ReleasesVerb;
import org.xuetu.api.cli.SearchVerb;
import org.xuetu.api.cli.ServeVerb;
import org.xuetu.api.cli.SparqlVerb;
import org.xuetu.api.cli.ValidateVerb;
import org.xuetu.api.cli.Workshop;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.ConfigLoader;
import org.xuetu.api.http.JsonCodec;
import org.xuetu.api.http.Site;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.release.BuildPolicy;
import org.xuetu.indexer.release.BuildProgress;
import org.xuetu.indexer.release.DataFolder;
import org.xuetu.indexer.release.Release;
import org.xuetu.indexer.release.ReleaseBuilder;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;
import org.xuetu.indexer.source.SourceFolder;

/// The one place where the parts are put together.
public final class Wiring implements Workshop {
  private Wiring() {}

  public static Program program(Map<String, String> environment, boolean terminal) {
    var workshop = new Wiring();
    return new Program(
        new ConfigLoader(ConfigLoader.home(), environment),
        List.of(
            new ServeVerb(workshop),
            new BuildVerb(workshop),
            new ValidateVerb(workshop),
            new SearchVerb(workshop),
            new SparqlVerb(workshop),
            new PathwayVerb(workshop),
            new ReleasesVerb(workshop),
            new RehearseVerb(workshop)),
        terminal);
  }

  @Override
  public JsonCodec json() {
    return new JsonCodec();
  }

  @Override
  public Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Override
  public DataFolder data(AppConfig config) {
    return new DataFolder(config.data());
  }

  @Override
  public ReleaseStore store(AppConfig config) {
    return new ReleaseStore(config.releases());
  }

  @Override
  public Release release(AppConfig config) throws IOException, ReleaseException {
    return store(config).openCurrent();
  }

  @Override
  public ReleaseBuilder builder(
      AppConfig config, List<SourceFolder> imports, BuildPolicy policy, BuildProgress progress) {
    return new ReleaseBuilder(
        new DataFolder(config.data(), imports),
        store(config),
        new Iris(config.base().toString()),
        policy,
        clock(),
        progress);
  }

  @Override
  public ReleaseHolder holder(AppConfig config) {
    return new ReleaseHolder(store(config));
  }

  @Override
  public Site site(AppConfig config, ReleaseHolder holder) {
    return new Site(config, holder);
  }
}
