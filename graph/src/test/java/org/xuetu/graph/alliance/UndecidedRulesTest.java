package org.xuetu.graph.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.alliance.UndecidedRule.Gain;
import org.xuetu.graph.alliance.UndecidedRule.Wait;
import org.xuetu.graph.delay.Decided;
import org.xuetu.graph.pathway.BundledData;
import org.xuetu.graph.pathway.SmallWorld;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.RecognitionRule;
import org.xuetu.graph.pathway.model.SubstitutionDraft;

/// Which undecided rules would free most.
class UndecidedRulesTest {
  private static final PlanningRecords RECORDS = BundledData.records();

  private static List<UndecidedRule> undecided(SubstitutionDraft... drafts) {
    return new AllianceReports(SmallWorld.records(drafts), SmallWorld.START).undecided();
  }

  /// One made-up paper of four credits instead of another.
  @Test
  void anUnconfirmedSubstitutionFreesThePaperOfWhoHasPassedTheOldOne() {
    var rules = undecided(SubstitutionDraft.of("x", "b").uncertain());
    assertThat(rules).hasSize(1);
    assertThat(rules.getFirst().gain())
        .isInstanceOfSatisfying(
            Gain.Planned.class,
            gain -> {
              assertThat(gain.tried()).isEqualTo(1);
              assertThat(gain.cases()).isEqualTo(1);
              assertThat(gain.programmes()).isEqualTo(1);
              assertThat(gain.credits()).isEqualByComparingTo(BigDecimal.valueOf(4));
              assertThat(gain.papers()).isEqualTo(1);
              assertThat(gain.examples().getFirst().learner()).isEqualTo("考过 x");
            });
  }

  @Test
  void aConfirmedOneIsNotUndecided() {
    assertThat(undecided(SubstitutionDraft.of("x", "b"))).isEmpty();
  }

  @Test
  void theOneThatFreesMoreComesFirst() {
    var rules =
        undecided(
            SubstitutionDraft.of("x", "y").uncertain(),
            SubstitutionDraft.of("y", "a").exempting("ap").uncertain(),
            SubstitutionDraft.of("x", "b").uncertain());
    assertThat(rules).extracting(UndecidedRule::name).containsExactly("y → a", "x → b", "x → y");
    assertThat(rules.getLast().gain())
        .isInstanceOfSatisfying(Gain.Planned.class, gain -> assertThat(gain.cases()).isZero());
  }

  /// Every rule of the data that is not certain, and nothing that is or has been corrected.
  @Test
  void allUncertainRulesOfTheDataAreListed() {
    List<String> uncertain =
        RECORDS.rules().rules().stream()
            .filter(rule -> !rule.isCertain() && !rule.validity().corrected())
            .map(RecognitionRule::key)
            .toList();
    List<UndecidedRule> rules = new AllianceReports(RECORDS, YearMonth.of(2026, 9)).undecided();
    assertThat(rules)
        .filteredOn(rule -> rule.waitsFor() == Wait.CONFIRMATION)
        .extracting(UndecidedRule::key)
        .containsExactlyInAnyOrderElementsOf(uncertain);
    assertThat(rules)
        .filteredOn(rule -> rule.waitsFor() == Wait.CASE_BY_CASE)
        .extracting(UndecidedRule::key)
        .containsExactly("RR045");
    assertThat(rules.getFirst().key()).isEqualTo("RR045");
  }

  @Test
  void toDecideOneRuleChangesNoOther() {
    RecognitionRule rule = RECORDS.rules().findRule("RR019").orElseThrow();
    PlanningRecords decided = Decided.of(rule, RECORDS);
    for (RecognitionRule each : decided.rules().rules()) {
      if (each.key().equals("RR019")) {
        assertThat(each.isCertain()).isTrue();
        assertThat(each.effect()).isEqualTo(rule.effect());
      } else {
        assertThat(RECORDS.rules().findRule(each.key())).contains(each);
      }
    }
    assertThat(decided.rules().rules()).hasSize(RECORDS.rules().rules().size());
  }
}
