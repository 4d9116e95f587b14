package org.xuetu.api.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import org.xuetu.api.wire.SearchBody;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.search.Correction;
import org.xuetu.indexer.search.InvalidSearchException;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.search.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "在当前发布版里检索")
public final class SearchVerb implements Verb {
  private final Workshop workshop;

  @Parameters(arity = "1..*", paramLabel = "<检索词>", description = "名称、代码、简称、拼音，或一句话")
  private List<String> words = List.of();

  @Option(names = "--type", paramLabel = "<类型>", description = "只要这些类型，可写多次，如 course、rule")
  private List<String> types = List.of();

  @Option(names = "--size", paramLabel = "<条数>", description = "最多几条（默认 ${DEFAULT-VALUE}）")
  private int size = 10;

  @Option(names = "--explain", description = "说明每条得分的由来")
  private boolean explain;

  @Option(names = "--json", description = "输出与 /api/search 相同的 JSON")
  private boolean json;

  public SearchVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.RELEASES);
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    for (var type : types) {
      if (EntityType.find(type).isEmpty()) {
        console.complain(
            "没有类型 "
                + type
                + "；有的是："
                + List.of(EntityType.values()).stream()
                    .map(EntityType::key)
                    .collect(Collectors.joining("、"))
                + "。");
        return ExitCode.USAGE;
      }
    }
    try (var release = workshop.release(loader.get())) {
      var request = SearchRequest.of(String.join(" ", words)).withPage(1, size);
      if (!types.isEmpty()) {
        request = request.withFilter("type", types.toArray(String[]::new));
      }
      if (explain) {
        request = request.withExplain();
      }
      var result = release.searcher().search(request);
      if (json) {
        var body = SearchBody.of(release.id(), release.iris(), request, result);
        console.line(workshop.json().writeText(body));
      } else {
        tell(result, console);
      }
      return ExitCode.OK;
    } catch (InvalidSearchException fault) {
      console.complain(
          "参数 --" + fault.parameter() + " 的值“" + fault.value() + "”：" + fault.hint() + "。");
      return ExitCode.USAGE;
    }
  }

  private static void tell(SearchResult result, Console console) {
    result
        .reading()
        .corrected()
        .ifPresent(
            it -> console.line("“%s”按“%s”查找（%s）。".formatted(it.from(), it.to(), it.kind().zh())));
    if (!result.reading().offered().isEmpty()) {
      console.line(
          "也许要找："
              + result.reading().offered().stream()
                  .map(Correction::q)
                  .collect(Collectors.joining("、"))
              + "。");
    }
    if (!result.reading().letGo().isEmpty()) {
      console.line("没有同时符合全部条件的结果，放宽了：" + String.join("、", result.reading().letGo()) + "。");
    }
    console.line(result.total() == 0 ? "没有找到；换一个说法，或少写几个词再试。" : "共 " + result.total() + " 条：");
    for (var hit : result.hits()) {
      var certainty =
          hit.certainty()
              .map(
                  it ->
                      switch (it) {
                        case HIGH, MEDIUM -> "";
                        case LOW -> "（待核实）";
                      })
              .orElse("");
      var matched = hit.matched().map(it -> "  " + it.relation().zh() + "：" + it.text()).orElse("");
      console.line(
          "  [%s] %s  %s/%s%s%s"
              .formatted(
                  hit.type().zh(), hit.name(), hit.type().key(), hit.key(), certainty, matched));
      hit.remarks().forEach(remark -> console.line("      " + remark));
      for (var reason : hit.reasons()) {
        console.line("      %.3f %s（%s）".formatted(reason.score(), reason.zh(), reason.what()));
      }
    }
  }
}
