package org.xuetu.api.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.EffectiveValue;
import org.xuetu.api.config.Setting;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.release.ReleaseManifest;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "启动服务；还没有发布版，或它是旧程序做的，就先从数据构建一个")
public final class ServeVerb implements Verb {
  private final Workshop workshop;

  public ServeVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.values());
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    var config = loader.get();
    config.effective().stream().map(EffectiveValue::line).forEach(console::line);
    try (var stop = new StopSignal();
        var holder = workshop.holder(config);
        var site = workshop.site(config, holder)) {
      // The port first: a fault there is told before any long work.
      site.start();
      if (!Builds.prepare(workshop, config, console)) {
        return ExitCode.REFUSED;
      }
      holder.open();
      holder.watch(config.limits().releaseCheck());
      var store = workshop.store(config);
      greet(console, config, site.port(), store.getManifest(store.findCurrent().orElseThrow()));
      stop.await();
      console.line("正在停止。");
    }
    return ExitCode.OK;
  }

  private static void greet(Console console, AppConfig config, int port, ReleaseManifest manifest) {
    console.line("");
    console.line("发布版 " + manifest.id() + "，共 " + manifest.entityCount() + " 个实体：");
    console.line(
        "  "
            + String.join(
                "、",
                Arrays.stream(EntityType.values())
                    .filter(type -> manifest.entities().getOrDefault(type.key(), 0L) > 0)
                    .map(type -> type.zh() + " " + manifest.entities().get(type.key()))
                    .toList()));
    console.line("已就绪：http://" + config.listen().host() + ":" + port + "/  （按 Ctrl+C 停止）");
  }
}
