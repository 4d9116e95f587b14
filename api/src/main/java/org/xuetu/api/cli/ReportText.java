package org.xuetu.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.release.BuildReport;
import org.xuetu.indexer.release.ReleaseManifest;
import org.xuetu.indexer.source.Finding;

/// A build's report on one screen.
final class ReportText {
  private static final int FINDINGS_SHOWN = 20;

  private ReportText() {}

  static List<String> lines(BuildReport report) {
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
      report
          .times()
          .forEach((stage, time) -> times.add(stage.zh() + " " + time.toMillis() + " ms"));
      lines.add("用时：" + String.join("，", times));
    }
    findings(report.findings(), lines);
    return lines;
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
