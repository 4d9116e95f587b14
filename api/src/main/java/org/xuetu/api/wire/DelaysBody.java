package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.delay.Hindrance;
import org.xuetu.graph.delay.LearnerDelays;
import org.xuetu.graph.delay.ProgrammeDelays.Bottleneck;

/// Which single course and which single rule cost a learner most.
public record DelaysBody(
    String release,
    String programme,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> finish,
    int papers,
    List<Course> courses,
    List<Rule> rules) {

  /// @param finish the earliest graduation with the course passed
  public record Course(
      String course,
      String name,
      BigDecimal credits,
      String finish,
      int monthsSaved,
      int papersSaved) {
    static Course of(Bottleneck bottleneck) {
      return new Course(
          bottleneck.course().course(),
          bottleneck.course().name(),
          bottleneck.course().credits().value(),
          bottleneck.delay().finish().toString(),
          bottleneck.delay().months(),
          bottleneck.delay().papers());
    }
  }

  /// @param finish the earliest graduation without it
  public record Rule(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> rule,
      String cause,
      String label,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> achievement,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> state,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> certainty,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> source,
      String finish,
      int monthsSaved,
      int papersSaved,
      String detail) {
    static Rule of(Hindrance hindrance) {
      Optional<Hindrance.Refusal> refusal =
          switch (hindrance) {
            case Hindrance.Refusal it -> Optional.of(it);
            case Hindrance.Constraint _ -> Optional.empty();
          };
      return new Rule(
          refusal.map(Hindrance.Refusal::rule),
          hindrance.delay().cause().key(),
          hindrance.label(),
          refusal.map(it -> String.join("、", it.achievements())),
          refusal.map(it -> it.state().key()),
          refusal.map(it -> it.citation().certainty().key()),
          refusal.map(it -> it.citation().source()),
          hindrance.delay().finish().toString(),
          hindrance.delay().months(),
          hindrance.delay().papers(),
          hindrance.delay().detail());
    }
  }

  public static DelaysBody of(String release, LearnerDelays delays) {
    return new DelaysBody(
        release,
        delays.programme().key(),
        delays.finish().map(YearMonth::toString),
        delays.papers(),
        delays.courses().stream().map(Course::of).toList(),
        delays.rules().stream().map(Rule::of).toList());
  }
}
