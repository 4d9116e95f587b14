package org.xuetu.api.pages.alliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Shown;
import org.xuetu.api.pages.Tongue;
import org.xuetu.graph.alliance.AllianceReports;
import org.xuetu.graph.alliance.Definitions;
import org.xuetu.graph.delay.Delay;
import org.xuetu.graph.delay.ProgrammeDelays;
import org.xuetu.graph.delay.ProgrammeDelays.Bottleneck;
import org.xuetu.graph.pathway.model.Programme;

/// What holds one programme up.
///
/// @param programme key of the programme chosen; empty where none is
/// @param one present where one is chosen
public record DelayView(
    ProgrammeChoice choice, String programme, Optional<One> one, List<String> definitions) {
  /// @param finish the earliest graduation and how long it takes; absent where none is known
  public record One(String title, Optional<String> finish, List<Bar> bars, Figures table) {}

  public static DelayView of(
      AllianceReports reports, Optional<Programme> programme, Tongue tongue) {
    return new DelayView(
        ProgrammeChoice.of(reports.records()),
        programme.map(Programme::key).orElse(""),
        programme.map(it -> one(it, reports.delays(it), tongue)),
        Definitions.BOTTLENECKS);
  }

  private static One one(Programme programme, Optional<ProgrammeDelays> delays, Tongue tongue) {
    return new One(
        ProgrammeChoice.label(programme),
        delays.map(it -> finish(it, tongue)),
        delays.map(it -> bars(it, tongue)).orElse(List.of()),
        new Figures(
            "held-up",
            List.of(
                tongue.say("范围", "What"),
                tongue.say("没有它最早毕业", "Earliest graduation without it"),
                tongue.say("推迟月数", "Months of delay"),
                tongue.say("原因", "Cause")),
            delays.map(it -> rows(it, tongue)).orElse(List.of()),
            Figures.downloads(
                "/api/alliance/bottlenecks?programme=" + Addresses.encode(programme.key()))));
  }

  private static String finish(ProgrammeDelays delays, Tongue tongue) {
    return tongue.say(
        "从零开始，最早 %s 毕业，共 %d 个月，笔试 %d 门。"
            .formatted(delays.finish(), delays.months(), delays.papers()),
        "From nothing, the earliest graduation is %s, after %d months and %d written papers."
            .formatted(delays.finish(), delays.months(), delays.papers()));
  }

  private static List<Bar> bars(ProgrammeDelays delays, Tongue tongue) {
    var whole = BigDecimal.valueOf(delays.months());
    return delays.bottlenecks().stream()
        .map(
            it ->
                new Bar(
                    it.course().name(),
                    Optional.of(address(it)),
                    it.delay().months() + tongue.say(" 个月", " months"),
                    Bar.length(BigDecimal.valueOf(it.delay().months()), whole),
                    0))
        .toList();
  }

  private static List<List<Shown>> rows(ProgrammeDelays delays, Tongue tongue) {
    List<List<Shown>> rows = new ArrayList<>();
    for (var delay : delays.overall()) {
      rows.add(row(Figures.plain(tongue.say("整个计划", "The whole programme")), delay, words(delay)));
    }
    for (var bottleneck : delays.bottlenecks()) {
      var causes =
          bottleneck.causes().stream()
              .map(it -> words(it) + "，提前 " + it.months() + " 个月")
              .collect(Collectors.joining("；"));
      rows.add(
          row(
              Figures.link(bottleneck.course().name(), address(bottleneck)),
              bottleneck.delay(),
              causes));
    }
    return rows;
  }

  private static List<Shown> row(Shown what, Delay delay, String cause) {
    return List.of(
        what,
        Figures.plain(delay.finish().toString()),
        Figures.plain(String.valueOf(delay.months())),
        Figures.plain(cause));
  }

  private static String words(Delay delay) {
    return delay.cause().zh() + "：" + delay.detail();
  }

  private static String address(Bottleneck bottleneck) {
    return "/id/course/" + Addresses.encode(bottleneck.course().course());
  }
}
