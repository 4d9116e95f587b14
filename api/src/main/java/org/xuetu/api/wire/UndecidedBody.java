package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.alliance.UndecidedRule;
import org.xuetu.graph.alliance.UndecidedRule.Gain;
import org.xuetu.graph.pathway.model.DegreeBook;

/// Undecided rules, those whose decision would free most first.
public record UndecidedBody(
    String release, String start, List<String> definitions, int total, List<Rule> rules) {

  /// @param area concept key of what the rule is about
  /// @param provinces concept keys
  /// @param waitsFor `confirmation` or `case-by-case`
  public record Rule(
      String rule,
      String name,
      String area,
      List<String> provinces,
      String effect,
      String certainty,
      String source,
      String waitsFor,
      String waitsForLabel,
      Freed gain) {
    static Rule of(UndecidedRule rule, DegreeBook book) {
      return new Rule(
          rule.key(),
          rule.name(),
          rule.area(),
          rule.provinces(),
          rule.effect(),
          rule.citation().certainty().key(),
          rule.citation().source(),
          rule.waitsFor().key(),
          rule.waitsFor().zh(),
          Freed.of(rule.gain(), book));
    }
  }

  /// @param measure `planned`: every case planned twice; `at-most`: what waits, before any limit;
  ///     `unknown`: nothing can be worked out, `reason` says why
  /// @param tried cases that the rule could touch
  /// @param cases cases in which something is freed
  public record Freed(
      String measure,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Integer> tried,
      int cases,
      int programmes,
      BigDecimal credits,
      int courses,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Integer> months,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Integer> mostExempted,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> reason,
      List<Example> examples) {
    static Freed of(Gain gain, DegreeBook book) {
      return switch (gain) {
        case Gain.Planned planned ->
            new Freed(
                "planned",
                Optional.of(planned.tried()),
                planned.cases(),
                planned.programmes(),
                planned.credits(),
                planned.papers(),
                Optional.of(planned.months()),
                Optional.empty(),
                Optional.empty(),
                planned.examples().stream().map(each -> Example.of(each, book)).toList());
        case Gain.AtMost most ->
            new Freed(
                "at-most",
                Optional.empty(),
                most.cases(),
                most.programmes(),
                most.credits().value(),
                most.courses(),
                Optional.empty(),
                most.mostExempted(),
                Optional.empty(),
                List.of());
        case Gain.Unknown(String reason) ->
            new Freed(
                "unknown",
                Optional.empty(),
                0,
                0,
                BigDecimal.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                List.of());
      };
    }
  }

  /// @param learner in Chinese: the reference learner
  public record Example(
      String learner, ProgrammeBody programme, BigDecimal credits, int courses, int months) {
    static Example of(UndecidedRule.Example example, DegreeBook book) {
      return new Example(
          example.learner(),
          ProgrammeBody.of(example.programme(), book),
          example.credits(),
          example.papers(),
          example.months());
    }
  }

  public static UndecidedBody of(ReportOrigin origin, List<UndecidedRule> rules) {
    return new UndecidedBody(
        origin.release(),
        origin.start().toString(),
        origin.definitions(),
        rules.size(),
        rules.stream().map(each -> Rule.of(each, origin.book())).toList());
  }
}
