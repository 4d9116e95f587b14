package org.xuetu.graph.alliance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xuetu.graph.pathway.model.Citation;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.Programme;

/// A rule that nobody may rest a plan on yet, and what its decision would free.
///
/// @param area concept key: the form of study that it is about; `substitution` for an entry of a table
///     of substitutions
/// @param provinces concept keys
/// @param effect in Chinese: what the rule does
public record UndecidedRule(
    String key,
    String name,
    String area,
    List<String> provinces,
    String effect,
    Citation citation,
    Wait waitsFor,
    Gain gain) {
  public UndecidedRule {
    provinces = List.copyOf(provinces);
  }

  /// What is waited for.
  public enum Wait {
    /// It is of low certainty, or a hypothesis: somebody has to confirm that it is in force.
    CONFIRMATION("confirmation", "等待核实"),
    /// It is in force, and an institution decides course by course.
    CASE_BY_CASE("case-by-case", "由考试院逐门审核");

    private final String key;
    private final String zh;

    Wait(String key, String zh) {
      this.key = key;
      this.zh = zh;
    }

    public String key() {
      return key;
    }

    public String zh() {
      return zh;
    }
  }

  /// What its decision would free, over all cases: pairs of a reference learner and a programme.
  public sealed interface Gain {
    /// Every case was planned twice, as the rule stands and as decided.
    ///
    /// @param tried cases that the rule could touch
    /// @param months sum of the months by which graduation is earlier
    /// @param examples where most is freed
    record Planned(
        int tried,
        int cases,
        int programmes,
        BigDecimal credits,
        int papers,
        int months,
        List<Example> examples)
        implements Gain {
      public Planned {
        examples = List.copyOf(examples);
      }
    }

    /// What waits for a decision, before any limit on exemptions: no more than this can be freed.
    ///
    /// @param mostExempted by programme there may be a limit; the lowest one, where one is known
    record AtMost(
        int cases, int programmes, Credits credits, int courses, Optional<Integer> mostExempted)
        implements Gain {}

    /// Nothing can be worked out.
    ///
    /// @param reason in Chinese
    record Unknown(String reason) implements Gain {}
  }

  /// One case.
  ///
  /// @param learner in Chinese: the reference learner
  public record Example(
      String learner, Programme programme, BigDecimal credits, int papers, int months) {}
}
