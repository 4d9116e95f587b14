package org.xuetu.api.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import org.xuetu.api.wire.ChangesBody;
import org.xuetu.graph.change.GraphChanges;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "releases", description = "列出、比较、固定、退回、清理、校验发布版")
public final class ReleasesVerb implements Verb {
  /// What can be done with releases.
  enum Act {
    LIST,
    DIFF,
    PIN,
    UNPIN,
    ROLLBACK,
    PRUNE,
    VERIFY
  }

  private final Workshop workshop;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "<动作>",
      description = "list（默认）、diff、pin、unpin、rollback、prune、verify")
  private Act act = Act.LIST;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "<编号>",
      description = "pin、verify 的发布版编号；diff 从哪一版起（默认上一版）")
  private @Nullable String id;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "<编号>",
      description = "diff 到哪一版为止（默认当前的发布版）")
  private @Nullable String other;

  @Option(names = "--limit", paramLabel = "<条数>", description = "diff 最多列出几条（默认 ${DEFAULT-VALUE}）")
  private int limit = 20;

  @Option(names = "--json", description = "diff 输出与 /api/changes 相同的 JSON")
  private boolean json;

  @Option(
      names = "--keep",
      paramLabel = "<个数>",
      description = "prune 时除当前发布版外再留几个（默认 ${DEFAULT-VALUE}）")
  private int keep = 2;

  public ReleasesVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.RELEASES);
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    var store = workshop.store(loader.get());
    switch (act) {
      case LIST -> list(store, console);
      case DIFF -> {
        if (limit < 0) {
          console.complain("--limit 请写 0 或更大的整数。");
          return ExitCode.USAGE;
        }
        diff(store, console);
      }
      case PIN -> {
        if (id == null) {
          console.complain("请写明要固定的发布版编号：xuetu releases pin <编号>。");
          return ExitCode.USAGE;
        }
        store.pin(id);
        console.line("已固定发布版 " + id + "；以后的构建不会替换它，直到 xuetu releases unpin。");
      }
      case UNPIN -> {
        store.unpin();
        console.line("已解除固定；下一次构建将对外服务。");
      }
      case ROLLBACK -> console.line("已退回发布版 " + store.rollback() + "。");
      case PRUNE -> {
        if (keep < 0) {
          console.complain("--keep 请写 0 或更大的整数。");
          return ExitCode.USAGE;
        }
        var deleted = store.prune(keep);
        console.line(deleted.isEmpty() ? "没有要清理的发布版。" : "已删除 " + String.join("、", deleted) + "。");
      }
      case VERIFY -> verify(store, console);
    }
    return ExitCode.OK;
  }

  private static void list(ReleaseStore store, Console console) throws Exception {
    var entries = store.list();
    if (entries.isEmpty()) {
      console.line("还没有发布版；请先运行 xuetu build。");
    }
    for (var entry : entries) {
      var mark = entry.pinned() ? "（当前，已固定）" : entry.current() ? "（当前）" : "";
      console.line(
          "%s  %s  %,d 个实体  %s%s"
              .formatted(
                  entry.id(), entry.builtAt(), entry.entities(), Sizes.words(entry.bytes()), mark));
    }
  }

  private void diff(ReleaseStore store, Console console) throws Exception {
    var last = other == null ? current(store) : other;
    var first = id == null ? previous(store, last) : id;
    try (var comparison = store.compare(first, last)) {
      if (json) {
        var page = new ChangesBody.Page(1, limit, false);
        var all = new GraphChanges.Filter(Set.of(), Set.of());
        console.line(workshop.json().writeText(ChangesBody.of(comparison, all, page)));
      } else {
        ChangeText.of(comparison, limit).forEach(console::line);
      }
    }
  }

  private static String previous(ReleaseStore store, String last)
      throws IOException, ReleaseException {
    return store
        .findComparable(last)
        .orElseThrow(
            () ->
                new ReleaseException(
                    ReleaseException.Reason.NOT_FOUND,
                    "没有更早的发布版可以比较；请写明两个编号：xuetu releases diff <旧> <新>。"));
  }

  private static String current(ReleaseStore store) throws IOException, ReleaseException {
    return store
        .findCurrent()
        .orElseThrow(
            () ->
                new ReleaseException(
                    ReleaseException.Reason.NOT_FOUND, "还没有发布版，请先运行 xuetu build。"));
  }

  private void verify(ReleaseStore store, Console console) throws Exception {
    var ids =
        Optional.ofNullable(id)
            .map(List::of)
            .orElse(store.list().stream().map(ReleaseStore.Entry::id).toList());
    for (var one : ids) {
      store.verify(one);
      console.line("发布版 " + one + " 完好。");
    }
  }
}
