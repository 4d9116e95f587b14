package org.xuetu.api.pages.alliance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Badge;
import org.xuetu.api.pages.Shown;
import org.xuetu.api.pages.Tongue;
import org.xuetu.graph.alliance.AllianceReports;
import org.xuetu.graph.alliance.CourseFate;
import org.xuetu.graph.alliance.CreditLoss;
import org.xuetu.graph.alliance.Definitions;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.Programme;

/// Credits between two programmes that the reader chooses. All pairs together take long to work out
/// and are too many to read, so they are given as a file only.
///
/// @param from key of the programme chosen; empty where none is
/// @param to key of the programme chosen; empty where none is
/// @param pair present where both are chosen
public record LossView(
    ProgrammeChoice choice, String from, String to, Optional<Pair> pair, List<String> definitions) {
  /// @param title both programmes
  /// @param completed credits of the first programme
  /// @param bars by what becomes of the credits; empty where no way to graduate is known
  public record Pair(
      String title, String completed, String recognised, List<Bar> bars, Figures courses) {}

  public static LossView of(
      AllianceReports reports, Optional<Programme> from, Optional<Programme> to, Tongue tongue) {
    return new LossView(
        ProgrammeChoice.of(reports.records()),
        from.map(Programme::key).orElse(""),
        to.map(Programme::key).orElse(""),
        from.flatMap(first -> to.map(second -> pair(reports, first, second, tongue))),
        Definitions.LOSSES);
  }

  private static Pair pair(AllianceReports reports, Programme from, Programme to, Tongue tongue) {
    var loss = reports.loss(from, to);
    return new Pair(
        ProgrammeChoice.label(from) + " → " + ProgrammeChoice.label(to),
        loss.map(CreditLoss::completed).orElse(Credits.ZERO).toString(),
        loss.map(CreditLoss::recognised).orElse(Credits.ZERO).toString(),
        loss.map(it -> bars(it, tongue)).orElse(List.of()),
        new Figures(
            "pair",
            List.of(
                tongue.say("课程或成果", "Course or achievement"),
                tongue.say("名称", "Name"),
                tongue.say("学分", "Credits"),
                tongue.say("结果", "Result"),
                tongue.say("对应课程", "Stands for"),
                tongue.say("依据", "Under"),
                tongue.say("把握", "Certainty"),
                tongue.say("理由", "Reason")),
            reports.fates(from, to).stream().map(it -> row(it, tongue)).toList(),
            Figures.downloads(
                "/api/alliance/losses?from="
                    + Addresses.encode(from.key())
                    + "&to="
                    + Addresses.encode(to.key()))));
  }

  private static List<Bar> bars(CreditLoss loss, Tongue tongue) {
    var whole = loss.completed();
    return List.of(
        bar(tongue.say("计入", "Counts"), loss.counts(), whole, tongue),
        bar(tongue.say("满足条件后可计入", "Counts on a condition"), loss.conditional(), whole, tongue),
        bar(tongue.say("待定", "Undecided"), loss.undecided(), whole, tongue),
        bar(tongue.say("不计入", "Lost"), loss.refused(), whole, tongue));
  }

  private static Bar bar(String label, Credits part, Credits whole, Tongue tongue) {
    return new Bar(
        label,
        Optional.empty(),
        part + " / " + whole + tongue.say(" 学分", " credits"),
        Bar.length(part.value(), whole.value()),
        Bar.length(BigDecimal.ONE, BigDecimal.ONE));
  }

  private static List<Shown> row(CourseFate fate, Tongue tongue) {
    return List.of(
        Figures.plain(fate.course()),
        Figures.plain(fate.name()),
        Figures.plain(fate.credits().toString()),
        Figures.plain(fate.state().zh()),
        Figures.plain(fate.targetName().orElse("") + fate.target().map(" "::concat).orElse("")),
        Figures.plain(fate.rule().orElse("")),
        Figures.plain(
            fate.citation().map(it -> Badge.of(it.certainty(), tongue).text()).orElse("")),
        Figures.plain(fate.reason()));
  }
}
