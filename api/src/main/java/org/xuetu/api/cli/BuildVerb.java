package org.xuetu.api.cli;

import java.util.List;
import java.util.function.Supplier;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import org.xuetu.indexer.release.BuildPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "build", description = "从数据构建一个发布版并发布；数据没有变化时什么也不做")
public final class BuildVerb implements Verb {
  private final Workshop workshop;

  @Option(names = "--skip-bad-rows", description = "略过有问题的行照样发布（默认：有问题就不发布）")
  private boolean skipBadRows;

  @Mixin private final ImportOption imports = new ImportOption();

  public BuildVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.DATA, Setting.RELEASES, Setting.BASE);
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    var missing = imports.missing();
    if (missing.isPresent()) {
      console.complain("--with：没有文件夹 " + missing.get() + "。");
      return ExitCode.USAGE;
    }
    var policy = skipBadRows ? BuildPolicy.SKIP : BuildPolicy.STOP;
    var report = Builds.run(workshop, loader.get(), imports.sources(), policy, console);
    return switch (report.outcome()) {
      case BUILT, UNCHANGED -> ExitCode.OK;
      case REFUSED -> ExitCode.REFUSED;
    };
  }
}
