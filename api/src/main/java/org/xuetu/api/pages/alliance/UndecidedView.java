package org.xuetu.api.pages.alliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Shown;
import org.xuetu.api.pages.Tongue;
import org.xuetu.graph.alliance.Definitions;
import org.xuetu.graph.alliance.UndecidedRule;
import org.xuetu.graph.alliance.UndecidedRule.Gain;

/// Rules that wait for somebody, those whose decision would free most first.
///
/// @param planned by credits that a decision would free
/// @param atMost by credits that wait, of which no more than these can be freed
/// @param unknown how many there are that nothing can be worked out for
public record UndecidedView(
    List<Bar> planned, List<Bar> atMost, long unknown, Figures table, List<String> definitions) {
  private static final int BARS = 12;

  public static UndecidedView of(List<UndecidedRule> rules, Tongue tongue) {
    return new UndecidedView(
        bars(rules, Gain.Planned.class, tongue),
        bars(rules, Gain.AtMost.class, tongue),
        rules.stream().filter(it -> it.gain() instanceof Gain.Unknown).count(),
        table(rules, tongue),
        Definitions.UNDECIDED);
  }

  /// Each way of counting is drawn by itself: a limit beside a difference would say too much.
  private static List<Bar> bars(
      List<UndecidedRule> rules, Class<? extends Gain> way, Tongue tongue) {
    var shown =
        rules.stream()
            .filter(it -> way.isInstance(it.gain()) && credits(it.gain()).signum() > 0)
            .limit(BARS)
            .toList();
    var widest = shown.stream().map(it -> credits(it.gain())).max(BigDecimal::compareTo);
    return shown.stream().map(it -> bar(it, widest.orElseThrow(), tongue)).toList();
  }

  private static Bar bar(UndecidedRule rule, BigDecimal widest, Tongue tongue) {
    var credits = credits(rule.gain());
    int length = Bar.length(credits, widest);
    boolean limit = rule.gain() instanceof Gain.AtMost;
    var figure = credits.toPlainString() + tongue.say(" 学分", " credits");
    return new Bar(
        rule.name(),
        address(rule),
        limit ? tongue.say("至多 ", "at most ") + figure : figure,
        limit ? 0 : length,
        limit ? length : 0);
  }

  private static BigDecimal credits(Gain gain) {
    return switch (gain) {
      case Gain.Planned planned -> planned.credits();
      case Gain.AtMost most -> most.credits().value();
      case Gain.Unknown _ -> BigDecimal.ZERO;
    };
  }

  /// An entry of a table of substitutions has no page of its own.
  private static Optional<String> address(UndecidedRule rule) {
    return rule.area().equals("substitution")
        ? Optional.empty()
        : Optional.of("/id/rule/" + Addresses.encode(rule.key()));
  }

  private static Figures table(List<UndecidedRule> rules, Tongue tongue) {
    return new Figures(
        "undecided",
        List.of(
            tongue.say("规则", "Rule"),
            tongue.say("名称", "Name"),
            tongue.say("等待什么", "Waits for"),
            tongue.say("学分", "Credits"),
            tongue.say("课程门数", "Papers or courses"),
            tongue.say("提前月数合计", "Months earlier, in all"),
            tongue.say("涉及计划", "Programmes"),
            tongue.say("说明", "Remark")),
        rules.stream().map(it -> row(it, tongue)).toList(),
        Figures.downloads("/api/alliance/undecided"));
  }

  private static List<Shown> row(UndecidedRule rule, Tongue tongue) {
    List<String> cells = new ArrayList<>(List.of(rule.name(), rule.waitsFor().zh()));
    cells.addAll(
        switch (rule.gain()) {
          case Gain.Planned planned ->
              List.of(
                  planned.credits().toPlainString(),
                  String.valueOf(planned.papers()),
                  String.valueOf(planned.months()),
                  String.valueOf(planned.programmes()),
                  rule.effect());
          case Gain.AtMost most ->
              List.of(
                  tongue.say("至多 ", "at most ") + most.credits(),
                  tongue.say("至多 ", "at most ") + most.courses(),
                  "",
                  String.valueOf(most.programmes()),
                  rule.effect());
          case Gain.Unknown(String reason) ->
              List.of(tongue.say("算不出来", "not known"), "", "", "", reason);
        });
    List<Shown> row = new ArrayList<>();
    row.add(new Shown(rule.key(), address(rule)));
    cells.forEach(text -> row.add(Figures.plain(text)));
    return row;
  }
}
