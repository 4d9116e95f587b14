package org.xuetu.api.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import org.xuetu.graph.sparql.QueryLimits;
import org.xuetu.graph.sparql.ResultFormat;
import org.xuetu.graph.sparql.SparqlException;
import org.xuetu.graph.sparql.SparqlQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sparql", description = "对当前发布版运行一个 SPARQL 查询")
public final class SparqlVerb implements Verb {
  private final Workshop workshop;

  @Parameters(arity = "1", paramLabel = "<文件或查询>", description = "查询文件（.rq），或查询本身")
  private String query = "";

  @Option(
      names = "--format",
      paramLabel = "<格式>",
      description = "表格：csv（默认）、tsv、srj、srx；图：ttl（默认）、nt、jsonld、rdf、trig、nq")
  private @Nullable String format;

  public SparqlVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.RELEASES, Setting.SPARQL_TIMEOUT);
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    var config = loader.get();
    boolean inline = query.contains("{");
    var text = inline ? query : Files.readString(Path.of(query));
    try {
      var parsed = SparqlQuery.parse(text, List.of(), List.of());
      var chosen = choose(parsed.shape());
      if (chosen.isEmpty()) {
        console.complain(
            "这种查询的结果格式可以是："
                + ResultFormat.list(parsed.shape()).stream()
                    .map(ResultFormat::extension)
                    .collect(Collectors.joining("、"))
                + "。");
        return ExitCode.USAGE;
      }
      try (var release = workshop.release(config)) {
        var out = new ByteArrayOutputStream();
        var limits = QueryLimits.alone(config.limits().sparql().time());
        release.sparql().write(parsed, chosen.get(), limits, out);
        console.print(out.toString(StandardCharsets.UTF_8));
      }
      return ExitCode.OK;
    } catch (SparqlException fault) {
      console.complain(fault.sentence());
      return ExitCode.USAGE;
    }
  }

  private Optional<ResultFormat> choose(ResultFormat.Shape shape) {
    var word =
        Optional.ofNullable(format)
            .orElse(
                switch (shape) {
                  case TABLE -> ResultFormat.CSV.extension();
                  case GRAPH -> ResultFormat.TURTLE.extension();
                });
    return ResultFormat.list(shape).stream().filter(it -> it.extension().equals(word)).findFirst();
  }
}
