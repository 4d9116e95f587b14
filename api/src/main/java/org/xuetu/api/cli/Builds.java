package org.xuetu.api.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.xuetu.api.config.AppConfig;
import org.xuetu.indexer.release.BuildPolicy;
import org.xuetu.indexer.release.BuildReport;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.source.SourceFolder;

/// A build in front of a person: progress while it runs, the report at its end.
final class Builds {
  private Builds() {}

  /// Makes the first release where there is none, and a new one where an older program made it.
  ///
  /// @return whether there is a release to serve
  static boolean prepare(Workshop workshop, AppConfig config, Console console)
      throws IOException, ReleaseException {
    var store = workshop.store(config);
    if (!store.needsBuild()) {
      return true;
    }
    console.line(
        store.findCurrent().map(id -> "发布版 " + id + " 是旧程序做的，").orElse("还没有发布版，")
            + "先从 "
            + config.data()
            + " 构建。");
    return run(workshop, config, List.of(), BuildPolicy.STOP, console).manifest().isPresent();
  }

  static BuildReport run(
      Workshop workshop,
      AppConfig config,
      List<SourceFolder> imports,
      BuildPolicy policy,
      Console console)
      throws IOException, ReleaseException {
    var names = imports.stream().map(SourceFolder::name).collect(Collectors.toSet());
    BuildReport report;
    try (var progress = Progress.on(console)) {
      report = workshop.builder(config, imports, policy, progress).build();
    }
    ReportText.lines(report, names).forEach(console::line);
    return report;
  }
}
