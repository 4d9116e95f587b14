package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xuetu.graph.pathway.RecognitionResult;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;

/// What each achievement is worth toward each programme.
public record RecognitionBody(String release, String asOf, List<Target> targets, long tookMs) {

  /// @param choices what was used for what where there was a choice
  public record Target(
      String programme,
      String name,
      String province,
      BigDecimal required,
      BigDecimal recognised,
      Exemptions exemptions,
      List<String> choices,
      List<Worth> achievements) {}

  /// @param courses exempted, a written course and its practical part being one
  /// @param most courses that may be exempted
  public record Exemptions(
      int courses,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) OptionalInt most,
      List<Rule> limits) {}

  public record Rule(String key, String name, String source, String certainty) {
    static Rule of(RecognitionRule rule) {
      return new Rule(
          rule.key(), rule.name(), rule.citation().source(), rule.citation().certainty().key());
    }
  }

  /// One achievement in exactly one state, with all that was found about it.
  public record Worth(
      String type,
      String key,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> score,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> date,
      String state,
      String stateLabel,
      BigDecimal credits,
      String reason,
      List<RecognisedBody> details) {
    static Worth of(RecognitionResult.Worth worth) {
      Achievement achievement = worth.achievement();
      return new Worth(
          type(achievement.kind()),
          achievement.id(),
          worth.name(),
          achievement.score(),
          achievement.date().map(LocalDate::toString),
          worth.state().key(),
          worth.state().zh(),
          worth.credits().value(),
          worth.details().getFirst().reason(),
          worth.details().stream().map(RecognisedBody::of).toList());
    }

    private static String type(Achievement.Kind kind) {
      return switch (kind) {
        case COURSE, SCHOOL_COURSE -> "course";
        case CERTIFICATE -> "credential";
        case DIPLOMA -> "diploma";
        case TRAINING -> "training";
        case WORK -> "work";
      };
    }
  }

  public static RecognitionBody of(String release, RecognitionResult result, long tookMs) {
    return new RecognitionBody(
        release,
        result.asOf().toString(),
        result.targets().stream().map(RecognitionBody::target).toList(),
        tookMs);
  }

  private static Target target(RecognitionResult.Target target) {
    Credits required = target.programme().minCredits();
    return new Target(
        target.programme().key(),
        target.programme().name(),
        target.programme().province().zh(),
        required.value(),
        target.recognised().value(),
        new Exemptions(
            target.exempted(),
            target.mostExempted(),
            target.limits().stream().map(Rule::of).toList()),
        target.choices(),
        target.worths().stream().map(Worth::of).toList());
  }
}
