package org.xuetu.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.indexer.release.DataFolder;
import org.xuetu.indexer.source.SourceReader;
import org.xuetu.indexer.source.TableReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    description = {"检查数据源，逐行列出问题，不构建也不发布；", "或检查各校送来的课程文件（CSV、XLSX、XLS、JSON-LD、Turtle）是否合乎统一课程标准"})
public final class ValidateVerb implements Verb {
  private final Workshop workshop;

  @Parameters(
      arity = "0..*",
      paramLabel = "<文件夹或文件>",
      description = "一个数据文件夹（含 schema 和 sources，默认是配置的那个），或几份课程文件")
  private List<Path> paths = List.of();

  @Mixin private final ImportOption imports = new ImportOption();

  @Option(names = "--report", paramLabel = "<文件>", description = "检查数据源时，把逐表的报告和全部问题写成 JSON 文件")
  private @Nullable Path report;

  @Option(names = "--template", paramLabel = "<文件>", description = "把课程填报表（.xlsx）写到这个文件")
  private @Nullable Path template;

  @Option(names = "--json", description = "每份课程文件输出一行与 /api/contributions/validate 相同的 JSON")
  private boolean json;

  public ValidateVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.DATA,
        Setting.RELEASES,
        Setting.CONTRIBUTION_BYTES,
        Setting.CONTRIBUTION_ROWS,
        Setting.CONTRIBUTION_TRIPLES,
        Setting.CONTRIBUTION_FINDINGS);
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    if (template != null || paths.stream().anyMatch(Files::isRegularFile)) {
      return new ContributionFiles(workshop, console, json)
          .check(loader.get(), paths, Optional.ofNullable(template));
    }
    if (paths.size() > 1) {
      console.complain("一次只检查一个数据文件夹。");
      return ExitCode.USAGE;
    }
    return folder(loader, console);
  }

  private ExitCode folder(Supplier<AppConfig> loader, Console console) throws IOException {
    var data =
        paths.stream()
            .findFirst()
            .map(DataFolder::new)
            .orElseGet(() -> workshop.data(loader.get()));
    for (var needed : List.of(data.schema(), data.sources())) {
      if (!Files.isDirectory(needed)) {
        console.complain("没有文件夹 " + needed + "；请指明含有 schema 和 sources 的数据文件夹，或课程文件。");
        return ExitCode.USAGE;
      }
    }
    var missing = imports.missing();
    if (missing.isPresent()) {
      console.complain("--with：没有文件夹 " + missing.get() + "。");
      return ExitCode.USAGE;
    }
    var all = new DataFolder(data.root(), imports.sources());
    var result = SourceReader.read(all.allSources(), SchemaReader.read(data.schema()));
    if (report != null) {
      Files.write(report, workshop.json().write(SourceReport.of(result)));
    }
    var lines = new ArrayList<String>();
    ReportText.tables(result.tables(), imports.names(), lines);
    ReportText.findings(result.findings(), lines);
    lines.forEach(console::line);
    console.line(
        "读入 %,d 行，合格 %,d 行，问题 %,d 处。"
            .formatted(
                result.rows(),
                result.tables().stream().mapToLong(TableReport::records).sum(),
                result.findings().size()));
    return result.findings().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
  }
}
