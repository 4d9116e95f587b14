package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.alliance.CourseFate;
import org.xuetu.graph.alliance.CreditLoss;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.DegreeBook;

/// What becomes of the credits of graduates who go on to another programme.
///
/// @param start the reference month
/// @param definitions how the figures are worked out, in Chinese
/// @param courses course by course, where one pair was asked for
public record LossesBody(
    String release,
    String start,
    List<String> definitions,
    int total,
    List<Loss> losses,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<Course>> courses) {

  /// `counts`, `conditional`, `undecided` and `refused` are together `completed`.
  ///
  /// @param share `counts` of `completed`, 0 to 1
  /// @param recognised credits that count in the second programme, in its own credits
  /// @param recognisedShare of the credits that the second programme asks for, 0 to 1
  public record Loss(
      ProgrammeBody from,
      ProgrammeBody to,
      BigDecimal completed,
      BigDecimal counts,
      BigDecimal conditional,
      BigDecimal undecided,
      BigDecimal refused,
      BigDecimal share,
      BigDecimal recognised,
      BigDecimal recognisedShare,
      List<Rule> rules) {
    static Loss of(CreditLoss loss, DegreeBook book) {
      return new Loss(
          ProgrammeBody.of(loss.from(), book),
          ProgrammeBody.of(loss.to(), book),
          loss.completed().value(),
          loss.counts().value(),
          loss.conditional().value(),
          loss.undecided().value(),
          loss.refused().value(),
          LossesBody.share(loss.counts(), loss.completed()),
          loss.recognised().value(),
          LossesBody.share(loss.recognised(), loss.to().minCredits()),
          loss.rules().stream().map(Rule::of).toList());
    }
  }

  /// @param rule absent where the course itself is in both programmes
  /// @param credits of the passed courses that count under it
  public record Rule(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> rule,
      String effect,
      String certainty,
      String source,
      int courses,
      BigDecimal credits) {
    static Rule of(CreditLoss.RuleUse use) {
      return new Rule(
          use.rule(),
          use.effect(),
          use.citation().certainty().key(),
          use.citation().source(),
          use.courses(),
          use.credits().value());
    }
  }

  /// @param credits in the first programme; 0 for certificates and the diploma
  public record Course(
      String course,
      String name,
      BigDecimal credits,
      String state,
      String stateLabel,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> target,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> targetName,
      BigDecimal recognised,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> rule,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> certainty,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> source,
      String reason) {
    static Course of(CourseFate fate) {
      return new Course(
          fate.course(),
          fate.name(),
          fate.credits().value(),
          fate.state().key(),
          fate.state().zh(),
          fate.target(),
          fate.targetName(),
          fate.recognised().value(),
          fate.rule(),
          fate.citation().map(citation -> citation.certainty().key()),
          fate.citation().map(citation -> citation.source()),
          fate.reason());
    }
  }

  /// A share, 0 to 1, of four digits; 0 of nothing.
  public static BigDecimal share(Credits part, Credits whole) {
    return whole.equals(Credits.ZERO)
        ? BigDecimal.ZERO
        : part.value().divide(whole.value(), 4, RoundingMode.HALF_UP);
  }

  public static LossesBody of(
      ReportOrigin origin, List<CreditLoss> losses, Optional<List<CourseFate>> fates) {
    return new LossesBody(
        origin.release(),
        origin.start().toString(),
        origin.definitions(),
        losses.size(),
        losses.stream().map(loss -> Loss.of(loss, origin.book())).toList(),
        fates.map(all -> all.stream().map(Course::of).toList()));
  }
}
