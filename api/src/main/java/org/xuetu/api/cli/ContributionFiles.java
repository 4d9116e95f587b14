package org.xuetu.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.wire.ContributionBody;
import org.xuetu.indexer.contribution.ContributedFile;
import org.xuetu.indexer.contribution.ContributionCheck;
import org.xuetu.indexer.contribution.UnusableFile;
import org.xuetu.indexer.release.Release;

/// Checks files that schools send, one after the other, and writes the workbook they fill in.
record ContributionFiles(Workshop workshop, Console console, boolean json) {

  ExitCode check(AppConfig config, List<Path> paths, Optional<Path> template) throws Exception {
    for (var path : paths) {
      if (!Files.isRegularFile(path)) {
        console.complain("没有文件 " + path + "；请写一个数据文件夹，或几份课程文件。");
        return ExitCode.USAGE;
      }
    }
    try (var release = workshop.release(config)) {
      var check = release.contributions();
      if (check.isEmpty()) {
        console.complain("当前发布版里没有课程标准；请用带有 data/standard 的数据重新构建（xuetu build）。");
        return ExitCode.USAGE;
      }
      if (template.isPresent()) {
        Files.write(template.get(), check.get().template());
        console.line("已写出填报表 " + template.get() + "。");
      }
      var worst = ExitCode.OK;
      for (var path : paths) {
        if (!conforms(path, config, release, check.get())) {
          worst = ExitCode.REFUSED;
        }
      }
      return worst;
    }
  }

  /// Whether nothing in the file must be mended.
  private boolean conforms(Path path, AppConfig config, Release release, ContributionCheck check)
      throws IOException {
    var limits = config.limits().contributions();
    var name = String.valueOf(path.getFileName());
    try (var in = Files.newInputStream(path)) {
      long started = System.nanoTime();
      // One byte more than is allowed, so that the check itself sees that it is too many.
      var bytes = in.readNBytes(limits.bytes() + 1);
      var report = check.check(new ContributedFile(name, Optional.empty(), bytes), limits);
      long tookMs = (System.nanoTime() - started) / 1_000_000;
      if (json) {
        var body = ContributionBody.of(release.id(), report, tookMs);
        console.line(workshop.json().writeText(body));
      } else {
        ContributionText.lines(report).forEach(console::line);
      }
      return report.conforms();
    } catch (UnusableFile fault) {
      console.complain(name + "：" + fault.sentence() + " [" + fault.code() + "]");
      return false;
    }
  }
}
