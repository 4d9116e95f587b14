package org.xuetu.api.alliance;

import static org.xuetu.api.alliance.ReportSheet.number;
import static org.xuetu.api.alliance.ReportSheet.text;

import java.util.List;
import java.util.stream.Collectors;
import org.xuetu.api.wire.LossesBody;
import org.xuetu.api.wire.ReportOrigin;
import org.xuetu.graph.alliance.CourseFate;
import org.xuetu.graph.alliance.CreditLoss;
import org.xuetu.graph.alliance.SchoolLoss;
import org.xuetu.graph.sparql.Cell;

/// Credit losses as tables: between programmes, between schools, course by course.
public final class LossSheet {
  private static final String NAME = "xuetu-losses";

  private LossSheet() {}

  public static ReportSheet programmes(ReportOrigin origin, List<CreditLoss> losses) {
    return new ReportSheet(
        NAME,
        "专业计划之间的学分损失",
        List.of(
            "从",
            "从的名称",
            "到",
            "到的名称",
            "修完学分",
            "计入",
            "满足条件后可计入",
            "待定",
            "不计入",
            "计入比例",
            "对方认定学分",
            "对方要求学分",
            "对方认定比例",
            "依据"),
        losses.stream().map(LossSheet::row).toList(),
        origin);
  }

  private static List<Cell> row(CreditLoss loss) {
    return List.of(
        text(loss.from().key()),
        text(loss.from().name()),
        text(loss.to().key()),
        text(loss.to().name()),
        number(loss.completed().value()),
        number(loss.counts().value()),
        number(loss.conditional().value()),
        number(loss.undecided().value()),
        number(loss.refused().value()),
        number(LossesBody.share(loss.counts(), loss.completed())),
        number(loss.recognised().value()),
        number(loss.to().minCredits().value()),
        number(LossesBody.share(loss.recognised(), loss.to().minCredits())),
        text(
            loss.rules().stream()
                .map(
                    use ->
                        use.effect()
                            + use.rule().map(" "::concat).orElse("")
                            + " "
                            + use.credits()
                            + " 学分")
                .collect(Collectors.joining("；"))));
  }

  public static ReportSheet schools(ReportOrigin origin, List<SchoolLoss> losses) {
    return new ReportSheet(
        "xuetu-losses-schools",
        "学校之间的学分损失",
        List.of(
            "从",
            "从的名称",
            "到",
            "到的名称",
            "计划对数",
            "修完学分",
            "计入",
            "满足条件后可计入",
            "待定",
            "不计入",
            "计入比例",
            "对方认定学分",
            "对方要求学分",
            "对方认定比例"),
        losses.stream().map(LossSheet::row).toList(),
        origin);
  }

  private static List<Cell> row(SchoolLoss loss) {
    return List.of(
        text(loss.from()),
        text(loss.fromName()),
        text(loss.to()),
        text(loss.toName()),
        number(loss.pairs()),
        number(loss.completed().value()),
        number(loss.counts().value()),
        number(loss.conditional().value()),
        number(loss.undecided().value()),
        number(loss.refused().value()),
        number(LossesBody.share(loss.counts(), loss.completed())),
        number(loss.recognised().value()),
        number(loss.required().value()),
        number(LossesBody.share(loss.recognised(), loss.required())));
  }

  public static ReportSheet courses(ReportOrigin origin, List<CourseFate> fates) {
    return new ReportSheet(
        NAME,
        "一对专业计划之间的学分损失，逐门",
        List.of("课程或成果", "名称", "学分", "结果", "对应课程", "对应课程名称", "对方认定学分", "依据", "确信程度", "来源", "理由"),
        fates.stream().map(LossSheet::row).toList(),
        origin);
  }

  private static List<Cell> row(CourseFate fate) {
    return List.of(
        text(fate.course()),
        text(fate.name()),
        number(fate.credits().value()),
        text(fate.state().zh()),
        text(fate.target().orElse("")),
        text(fate.targetName().orElse("")),
        number(fate.recognised().value()),
        text(fate.rule().orElse("")),
        text(fate.citation().map(citation -> citation.certainty().key()).orElse("")),
        text(fate.citation().map(citation -> citation.source()).orElse("")),
        text(fate.reason()));
  }
}
