package org.xuetu.api.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.http.JsonCodec;
import org.xuetu.api.http.Site;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.indexer.release.BuildPolicy;
import org.xuetu.indexer.release.BuildProgress;
import org.xuetu.indexer.release.DataFolder;
import org.xuetu.indexer.release.Release;
import org.xuetu.indexer.release.ReleaseBuilder;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;
import org.xuetu.indexer.source.SourceFolder;

/// Makes what the verbs work with, once the configuration is known.
public interface Workshop {
  JsonCodec json();

  Clock clock();

  DataFolder data(AppConfig config);

  ReleaseStore store(AppConfig config);

  /// The served release, opened and ready to be asked.
  Release release(AppConfig config) throws IOException, ReleaseException;

  /// @param imports sources that are added to those of the data folder
  ReleaseBuilder builder(
      AppConfig config, List<SourceFolder> imports, BuildPolicy policy, BuildProgress progress);

  ReleaseHolder holder(AppConfig config);

  Site site(AppConfig config, ReleaseHolder holder);
}
