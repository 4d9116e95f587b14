package org.xuetu.api.cli;

import java.io.IOException;
import org.xuetu.api.config.AppConfig;
import org.xuetu.indexer.release.BuildPolicy;
import org.xuetu.indexer.release.BuildReport;
import org.xuetu.indexer.release.ReleaseException;

/// A build in front of a person: progress while it runs, the report at its end.
final class Builds {
  private Builds() {}

  static BuildReport run(Workshop workshop, AppConfig config, BuildPolicy policy, Console console)
      throws IOException, ReleaseException {
    BuildReport report;
    try (var progress = Progress.on(console)) {
      report = workshop.builder(config, policy, progress).build();
    }
    ReportText.lines(report).forEach(console::line);
    return report;
  }
}
