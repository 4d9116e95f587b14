package org.xuetu.api.alliance;

import static org.xuetu.api.alliance.ReportSheet.number;
import static org.xuetu.api.alliance.ReportSheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xuetu.api.wire.ReportOrigin;
import org.xuetu.graph.delay.Delay;
import org.xuetu.graph.delay.ProgrammeDelays;
import org.xuetu.graph.sparql.Cell;

/// What holds programmes up as a table: a row for each programme, for each delay of it as a whole and
/// for each course that delays it.
public final class BottleneckSheet {
  private BottleneckSheet() {}

  public static ReportSheet of(ReportOrigin origin, List<ProgrammeDelays> programmes) {
    List<List<Cell>> rows = new ArrayList<>();
    programmes.forEach(each -> add(each, rows));
    return new ReportSheet(
        "xuetu-bottlenecks",
        "各专业计划的瓶颈",
        List.of("计划", "名称", "范围", "课程", "课程名称", "学分", "类型", "最早毕业", "推迟月数", "原因"),
        rows,
        origin);
  }

  private static void add(ProgrammeDelays delays, List<List<Cell>> rows) {
    var programme = delays.programme();
    rows.add(
        List.of(
            text(programme.key()),
            text(programme.name()),
            text("现状"),
            new Cell.Empty(),
            new Cell.Empty(),
            new Cell.Empty(),
            new Cell.Empty(),
            text(delays.finish().toString()),
            new Cell.Empty(),
            text("笔试 " + delays.papers() + " 门，共 " + delays.months() + " 个月")));
    for (Delay delay : delays.overall()) {
      rows.add(
          List.of(
              text(programme.key()),
              text(programme.name()),
              text("整个计划"),
              new Cell.Empty(),
              new Cell.Empty(),
              new Cell.Empty(),
              new Cell.Empty(),
              text(delay.finish().toString()),
              number(delay.months()),
              text(words(delay))));
    }
    for (ProgrammeDelays.Bottleneck bottleneck : delays.bottlenecks()) {
      rows.add(
          List.of(
              text(programme.key()),
              text(programme.name()),
              text("一门课"),
              text(bottleneck.course().course()),
              text(bottleneck.course().name()),
              number(bottleneck.course().credits().value()),
              text(bottleneck.course().kind().zh()),
              text(bottleneck.delay().finish().toString()),
              number(bottleneck.delay().months()),
              text(
                  bottleneck.causes().stream()
                      .map(cause -> words(cause) + "，提前 " + cause.months() + " 个月")
                      .collect(Collectors.joining("；")))));
    }
  }

  private static String words(Delay delay) {
    return delay.cause().zh() + "：" + delay.detail();
  }
}
