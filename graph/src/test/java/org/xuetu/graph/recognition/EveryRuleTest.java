package org.xuetu.graph.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.BundledData;
import org.xuetu.graph.pathway.model.RecognitionRule;

/// Each of the rules in the data is decided by the program, or it is listed here with the reason why
/// it is told in words only.
class EveryRuleTest {
  private static final List<RecognitionRule> RULES = BundledData.records().rules().rules();

  /// Decided elsewhere than by `RuleRulings`.
  private static final Map<String, List<String>> ELSEWHERE =
      Map.of(
          "limits on exemptions", List.of("RR239", "RR240", "RR243", "RR254", "RR255"),
          "what is never exempted", List.of("RR074", "RR075", "RR241"),
          "the lead before graduation, in the clock of the province", List.of("RR076", "RR244"),
          "the table of substitutions, by major",
              List.of("RR069", "RR070", "RR071", "RR072", "RR073", "RR245"),
          "the additional courses of the programme", List.of("RR086", "RR087", "RR088", "RR089"),
          "no additional courses: the field of the diploma", List.of("RR085"),
          "the course itself: the code is the same", List.of("RR052"));

  /// Told in words only.
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "corrected by another rule",
              List.of("RR005", "RR006", "RR007", "RR008", "RR046", "RR049", "RR050"),
          "names no course: an authority decides course by course",
              List.of(
                  "RR045", "RR051", "RR053", "RR054", "RR063", "RR064", "RR234", "RR235", "RR236",
                  "RR237", "RR238", "RR247", "RR248", "RR249", "RR250", "RR251", "RR252", "RR253"),
          "its source courses are not listed", List.of("RR039", "RR040", "RR041", "RR042", "RR242"),
          "asks for work or a diploma, without a number of years", List.of("RR068"),
          "withdraws other rules, which carry the correction themselves", List.of("RR246"),
          "about a transition of a province without programmes here", List.of("RR062"));

  private static List<String> keys(Map<String, List<String>> lists) {
    return lists.values().stream().flatMap(List::stream).sorted().toList();
  }

  @Test
  void thereAre180() {
    assertThat(RULES).hasSize(180);
  }

  @Test
  void everyRuleForSelfTaughtProgrammesIsDecidedOrListed() {
    List<String> open = new ArrayList<>();
    for (RecognitionRule rule : RULES) {
      boolean decided = RuleRulings.decides(rule) && !rule.validity().corrected();
      if (rule.scope().area().equals("self-taught") && !decided) {
        open.add(rule.key());
      }
    }
    assertThat(open)
        .containsExactlyElementsOf(
            new TreeSet<>(Stream.concat(keys(ELSEWHERE).stream(), keys(WORDS).stream()).toList()));
  }

  @Test
  void theOthersConcernOtherFormsOfStudy() {
    Map<String, Integer> areas = new TreeMap<>();
    RULES.forEach(rule -> areas.merge(rule.scope().area(), 1, Integer::sum));
    assertThat(areas)
        .containsOnlyKeys(
            "self-taught",
            "open-education",
            "adult-education",
            "credit-bank",
            "degree",
            "one-plus-x");
  }
}
