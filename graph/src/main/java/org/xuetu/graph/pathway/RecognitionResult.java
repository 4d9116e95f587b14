package org.xuetu.graph.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.RecognisedCredit;

/// What achievements are worth toward programmes.
public record RecognitionResult(LocalDate asOf, List<Target> targets) {
  public RecognitionResult {
    targets = List.copyOf(targets);
  }

  /// What they are worth toward one programme.
  ///
  /// @param recognised credits that count
  /// @param exempted courses exempted, a written course and its practical part being one
  /// @param mostExempted courses that may be exempted; absent where no limit is known
  /// @param limits the rules that limit exemptions
  /// @param choices in Chinese: what was used for what where there was a choice
  /// @param worths one for each achievement, in the order of the request
  public record Target(
      Programme programme,
      Credits recognised,
      int exempted,
      OptionalInt mostExempted,
      List<RecognitionRule> limits,
      List<String> choices,
      List<Worth> worths) {
    public Target {
      limits = List.copyOf(limits);
      choices = List.copyOf(choices);
      worths = List.copyOf(worths);
    }
  }

  /// What one achievement is worth: exactly one state, and all that was found about it.
  ///
  /// @param name as it is known, or as it was given
  /// @param credits those that count
  /// @param details the state's reasons first
  public record Worth(
      Achievement achievement,
      String name,
      CreditState state,
      Credits credits,
      List<RecognisedCredit> details) {
    public Worth {
      details = List.copyOf(details);
    }
  }
}
