package org.xuetu.api.alliance;

import static org.xuetu.api.alliance.ReportSheet.number;
import static org.xuetu.api.alliance.ReportSheet.text;

import java.util.ArrayList;
import java.util.List;
import org.xuetu.api.wire.ReportOrigin;
import org.xuetu.graph.alliance.UndecidedRule;
import org.xuetu.graph.alliance.UndecidedRule.Gain;
import org.xuetu.graph.sparql.Cell;

/// Undecided rules as a table.
public final class UndecidedSheet {
  private UndecidedSheet() {}

  public static ReportSheet of(ReportOrigin origin, List<UndecidedRule> rules) {
    return new ReportSheet(
        "xuetu-undecided",
        "待定的规则，如果定下来",
        List.of(
            "规则", "名称", "作用", "确信程度", "等待什么", "算法", "情形", "计划", "学分", "门数", "提前月数合计", "来源", "说明"),
        rules.stream().map(UndecidedSheet::row).toList(),
        origin);
  }

  private static List<Cell> row(UndecidedRule rule) {
    List<Cell> row = new ArrayList<>();
    row.add(text(rule.key()));
    row.add(text(rule.name()));
    row.add(text(rule.effect()));
    row.add(text(rule.citation().certainty().key()));
    row.add(text(rule.waitsFor().zh()));
    Cell none = new Cell.Empty();
    switch (rule.gain()) {
      case Gain.Planned planned -> {
        row.addAll(
            List.of(
                text("规划两次之差"),
                number(planned.cases()),
                number(planned.programmes()),
                number(planned.credits()),
                number(planned.papers()),
                number(planned.months())));
      }
      case Gain.AtMost most -> {
        row.addAll(
            List.of(
                text("上限"),
                number(most.cases()),
                number(most.programmes()),
                number(most.credits().value()),
                number(most.courses()),
                none));
      }
      case Gain.Unknown _ -> row.addAll(List.of(text("算不出来"), none, none, none, none, none));
    }
    row.add(text(rule.citation().source()));
    row.add(rule.gain() instanceof Gain.Unknown(String reason) ? text(reason) : none);
    return List.copyOf(row);
  }
}
