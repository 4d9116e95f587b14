package org.xuetu.api.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.release.BuildReport;
import org.xuetu.indexer.release.ReleaseManifest;
import org.xuetu.indexer.source.Finding;
import org.xuetu.indexer.source.TableReport;

/// A build's report on one screen.
final class ReportText {
  private static final int FINDINGS_SHOWN = 20;

  private ReportText() {}

  static List<String> lines(BuildReport report, Set<String> imports) {
    var lines = new ArrayList<String>();
    lines.add(
        switch (report.outcome()) {
          case BUILT ->
              "已构建发布版 " + report.id() + (report.served() ? "，现在对外服务。" : "；另一个发布版被固定，暂不对外服务。");
          case UNCHANGED -> "数据没有变化，沿用发布版 " + report.id() + "。";
          case REFUSED -> "数据有误，没有构建；已发布的内容没有改动。加 --skip-bad-rows 可以略过这些行。";
        });
    report.manifest().ifPresent(manifest -> counts(manifest, lines));
    if (!report.times().isEmpty()) {
      var times = new ArrayList<String>();
      report.times().forEach((stage, time) -> times.add(took(stage.zh(), time)));
      lines.add("用时：" + String.join("，", times));
      var work = new ArrayList<String>();
      report.processorTimes().forEach((sort, time) -> work.add(took(sort.zh(), time)));
      lines.add("处理器：" + String.join("，", work));
    }
    tables(report.tables(), imports, lines);
    findings(report.findings(), lines);
    return lines;
  }

  private static String took(String what, Duration time) {
    return what + " " + time.toMillis() + " ms";
  }

  private static void counts(ReleaseManifest manifest, List<String> lines) {
    manifest
        .entities()
        .forEach(
            (type, count) ->
                lines.add(
                    "  %s %,d"
                        .formatted(EntityType.find(type).map(EntityType::zh).orElse(type), count)));
    long bytes = manifest.files().stream().mapToLong(ReleaseManifest.FileEntry::size).sum();
    lines.add(
        "合计 %,d 个实体、%,d 条陈述；读入 %,d 行，拒绝 %,d 行；大小 %s。"
            .formatted(
                manifest.entityCount(),
                manifest.triples(),
                manifest.rows(),
                manifest.rejected(),
                Sizes.words(bytes)));
  }

  /// What became of each table's rows: of all tables of these sources, and of any other that did not
  /// use every row.
  static void tables(List<TableReport> tables, Set<String> sources, List<String> lines) {
    for (var table : tables) {
      if (!sources.contains(table.source())
          && table.skipped().isEmpty()
          && table.findings().isEmpty()) {
        continue;
      }
      var sheet = table.sheet().isEmpty() ? "" : "「" + table.sheet() + "」";
      lines.add(
          "%s/%s%s → %s：读 %,d 行，成 %,d 条记录，略过 %,d 行，不能用 %,d 行"
              .formatted(
                  table.source(),
                  table.file(),
                  sheet,
                  table.kind(),
                  table.rows(),
                  table.records(),
                  table.skippedRows(),
                  table.rejected()));
      table
          .skipped()
          .forEach((reason, count) -> lines.add("  略过 %,d 行：%s".formatted(count, reason)));
      table
          .findings()
          .forEach(
              (code, fault) ->
                  lines.add("  %s %,d 处，如 %s".formatted(code, fault.count(), fault.example())));
    }
  }

  /// How many there are of each sort, then the first of them.
  static void findings(List<Finding> findings, List<String> lines) {
    if (findings.isEmpty()) {
      return;
    }
    var byCode = new TreeMap<String, Long>();
    findings.forEach(finding -> byCode.merge(finding.code().key(), 1L, Long::sum));
    lines.add("发现问题 " + findings.size() + " 处：");
    byCode.forEach((code, count) -> lines.add("  " + code + " " + count));
    findings.stream().limit(FINDINGS_SHOWN).map(Finding::line).forEach(lines::add);
    if (findings.size() > FINDINGS_SHOWN) {
      lines.add("……另有 " + (findings.size() - FINDINGS_SHOWN) + " 处。");
    }
  }
}
