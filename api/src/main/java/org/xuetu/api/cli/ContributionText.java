package org.xuetu.api.cli;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.indexer.contribution.ContributionFinding;
import org.xuetu.indexer.contribution.ContributionReport;
import org.xuetu.indexer.contribution.Preview;

/// The check of one contribution, for the person who filled it in.
final class ContributionText {
  private ContributionText() {}

  static List<String> lines(ContributionReport report) {
    var lines = new ArrayList<String>();
    var counts = report.counts();
    lines.add(
        "%s：%d 条记录；必须改 %d 处，建议改 %d 处，提示 %d 处。"
            .formatted(
                report.file(),
                report.records(),
                counts.violations(),
                counts.warnings(),
                counts.infos()));
    report.findings().stream().map(ContributionFinding::line).forEach(lines::add);
    if (counts.all() > report.findings().size()) {
      lines.add(
          "……另有 " + (counts.all() - report.findings().size()) + " 处没有列出，各类的数目：" + report.codes());
    }
    report
        .score()
        .ifPresent(
            score ->
                lines.add(
                    "得分 %s（合格率 %s，完整率 %s）；标准版本 %s，%s"
                        .formatted(
                            score.total(report.weights()),
                            score.conformance(),
                            score.completeness(),
                            report.standard().version(),
                            report.standard().title())));
    if (report.schools().size() > 1) {
      for (var school : report.schools()) {
        lines.add(
            "  %s %s（%d 条）"
                .formatted(
                    school.name().or(school::school).orElse("未填学校"),
                    school.score().total(report.weights()),
                    school.score().rows()));
      }
    }
    var preview = report.preview().counts();
    lines.add(
        "若收入图谱：新增 %d 条，改动 %d 条，不变 %d 条，%d 条因有必须改的问题不收。"
            .formatted(
                preview.getOrDefault(Preview.Change.NEW, 0L),
                preview.getOrDefault(Preview.Change.CHANGED, 0L),
                preview.getOrDefault(Preview.Change.UNCHANGED, 0L),
                preview.getOrDefault(Preview.Change.HELD_BACK, 0L)));
    return lines;
  }
}
