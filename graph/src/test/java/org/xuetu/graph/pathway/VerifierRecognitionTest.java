package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.SubstitutionDraft;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;
import org.xuetu.graph.recognition.Merit;
import org.xuetu.graph.recognition.RecognisedCredit;

/// Credits that a plan must not count, on the made-up [SmallWorld].
class VerifierRecognitionTest {
  private static final SubstitutionDraft X_TO_A = SubstitutionDraft.of("x", "a");

  private static PathwayRequest request(Achievement... passed) {
    return PathwayRequest.of(SmallWorld.PROGRAMME, SmallWorld.START, List.of(passed));
  }

  private static Plan plan(PlanningRecords records, PathwayRequest request) throws UnusableRequest {
    return new PathwayFinder(records).find(request).plans().getFirst();
  }

  private static List<String> codes(PlanningRecords records, PathwayRequest request, Plan plan) {
    return new PlanVerifier(records)
        .verify(request, plan).stream().map(PlanVerifier.Breach::code).toList();
  }

  /// A plan that rests on `good` is checked against records that say `altered`.
  private static List<String> codesWhen(
      SubstitutionDraft good, SubstitutionDraft altered, Achievement... passed)
      throws UnusableRequest {
    PathwayRequest request = request(passed);
    PlanningRecords before = SmallWorld.records(good);
    Plan plan = plan(before, request);
    assertThat(codes(before, request, plan)).isEmpty();
    return codes(SmallWorld.records(altered), request, plan);
  }

  private static Achievement on(String course, String day) {
    return Achievement.course(course, LocalDate.parse(day));
  }

  @Test
  void rulesThatAreUncertainOrOverOrOfAnotherMajor() throws UnusableRequest {
    Achievement x = Achievement.course("x");
    assertThat(codesWhen(X_TO_A, X_TO_A.uncertain(), x)).containsExactly("uncertain-rule");
    assertThat(codesWhen(X_TO_A, X_TO_A.validUntil("2029-12-31"), x)).containsExactly("rule-over");
    assertThat(codesWhen(X_TO_A, X_TO_A.validUntil("2030-01-01"), x)).isEmpty();
    assertThat(codesWhen(X_TO_A, X_TO_A.inMajor("888888"), x)).containsExactly("rule-scope");
  }

  @Test
  void rulesWhoseDatesDoNotFit() throws UnusableRequest {
    assertThat(codesWhen(X_TO_A, X_TO_A.certificateBefore("2026-07-01"), on("x", "2026-07-01")))
        .containsExactly("rule-date");
    assertThat(codesWhen(X_TO_A, X_TO_A.certificateBefore("2026-07-01"), on("x", "2026-06-30")))
        .isEmpty();
    assertThat(codesWhen(X_TO_A, X_TO_A.passedBefore("2026-07-01"), on("x", "2026-07-01")))
        .containsExactly("rule-date");
    assertThat(codesWhen(X_TO_A, X_TO_A.passedBefore("2026-07-01"), on("x", "2026-06-30")))
        .isEmpty();
    SubstitutionDraft exempting = X_TO_A.exempting("ap");
    assertThat(codesWhen(exempting, exempting.passedBefore("2026-07-01"), on("x", "2026-07-01")))
        .containsExactly("rule-date");
    assertThat(codesWhen(exempting, exempting.passedBefore("2026-07-01"), Achievement.course("x")))
        .containsExactly("rule-date");
    assertThat(codesWhen(exempting, exempting.passedBefore("2026-07-01"), on("x", "2026-06-30")))
        .isEmpty();
  }

  @Test
  void rulesThatNeedMoreThanWasPassed() throws UnusableRequest {
    assertThat(codesWhen(X_TO_A, X_TO_A.together("y"), Achievement.course("x")))
        .containsExactly("not-covered");
    SubstitutionDraft alone = SubstitutionDraft.of("x", "b").together("y").ifAlone("a");
    assertThat(
            codesWhen(alone, SubstitutionDraft.of("x", "b").together("y"), Achievement.course("x")))
        .containsExactly("not-covered");
    SubstitutionDraft instead = SubstitutionDraft.of("x", "zz").orInstead("a");
    assertThat(codesWhen(instead, SubstitutionDraft.of("x", "zz"), Achievement.course("x")))
        .containsExactly("not-covered");
    SubstitutionDraft more = X_TO_A.alsoCovering("ap");
    assertThat(codesWhen(more, X_TO_A, Achievement.course("x")))
        .contains("not-covered", "used-twice");
  }

  @Test
  void anInventedRuleNoRuleOrSilence() throws UnusableRequest {
    PlanningRecords records = SmallWorld.records(X_TO_A);
    PathwayRequest request = request(Achievement.course("x"));
    Plan plan = plan(records, request);
    for (Optional<String> rule : List.of(Optional.of("XX-SUB-9"), Optional.<String>empty())) {
      Plan wrong =
          changed(
              plan,
              each ->
                  new RecognisedCredit(
                      each.achievements(),
                      each.target(),
                      each.targetName(),
                      each.credits(),
                      each.state(),
                      each.merit(),
                      each.effect(),
                      rule,
                      each.citation(),
                      each.validity(),
                      each.reason()));
      assertThat(codes(records, request, wrong)).containsExactly("no-rule");
    }
    PathwayRequest more = request(Achievement.course("x"), Achievement.course("y"));
    assertThat(codes(records, more, plan)).containsExactly("silent");
  }

  @Test
  void aCourseOfTheProgrammeStandsForNoOther() throws UnusableRequest {
    SubstitutionDraft rule = SubstitutionDraft.of("b", "a");
    PlanningRecords records = SmallWorld.records(rule);
    PathwayRequest request = request(Achievement.course("b"));
    Plan plan = plan(records, request);
    Plan wrong =
        changed(
            plan,
            each ->
                new RecognisedCredit(
                    each.achievements(),
                    Optional.of("a"),
                    each.targetName(),
                    each.credits(),
                    each.state(),
                    each.merit(),
                    each.effect(),
                    Optional.of("XX-SUB-0"),
                    each.citation(),
                    each.validity(),
                    each.reason()));
    assertThat(codes(records, request, wrong)).contains("own-course");
  }

  private static Plan changed(Plan plan, UnaryOperator<RecognisedCredit> change) {
    return PlanMutations.withRecognised(plan, plan.recognised().stream().map(change).toList());
  }

  private static RecognisedCredit credit(
      List<String> achievements, String target, int credits, CreditState state) {
    return new RecognisedCredit(
        achievements,
        Optional.of(target),
        Optional.of("虚构课" + target),
        Credits.of(credits),
        state,
        Merit.REQUIREMENT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "编造的一条。");
  }

  private static List<String> codesAdding(RecognisedCredit... added) throws UnusableRequest {
    PlanningRecords records = SmallWorld.records();
    PathwayRequest request = request(Achievement.course("a"));
    Plan plan = plan(records, request);
    List<RecognisedCredit> recognised = new ArrayList<>(plan.recognised());
    recognised.addAll(List.of(added));
    return codes(records, request, PlanMutations.withRecognised(plan, recognised));
  }

  @Test
  void creditsOutOfNothing() throws UnusableRequest {
    assertThat(codesAdding(credit(List.of("a"), "a", 4, CreditState.COUNTS)))
        .contains("counted-twice", "used-twice", "total");
    assertThat(codesAdding(credit(List.of(), "d", 4, CreditState.COUNTS)))
        .contains("not-passed", "no-rule", "total");
    assertThat(codesAdding(credit(List.of("d"), "d", 4, CreditState.COUNTS)))
        .contains("not-passed", "total");
    assertThat(codesAdding(credit(List.of("a"), "zz", 0, CreditState.COUNTS)))
        .contains("foreign-course", "used-twice");
    assertThat(codesAdding(credit(List.of("a"), "d", 4, CreditState.REFUSED)))
        .containsExactly("credits");
  }

  @Test
  void otherCreditsThanTheProgrammes() throws UnusableRequest {
    PlanningRecords records = SmallWorld.records();
    PathwayRequest request = request(Achievement.course("a"));
    Plan plan = plan(records, request);
    Plan wrong = changed(plan, each -> credit(each.achievements(), "a", 5, CreditState.COUNTS));
    assertThat(codes(records, request, wrong)).containsExactlyInAnyOrder("credits", "total");
  }

  @Test
  void aFailedOrAnotherKindOfAchievement() throws UnusableRequest {
    PlanningRecords records = SmallWorld.records();
    Plan plan = plan(records, request(Achievement.course("a")));
    Achievement failed =
        new Achievement(
            Achievement.Kind.COURSE,
            "a",
            Optional.of(new BigDecimal("59.5")),
            Optional.empty(),
            Achievement.Origin.UNKNOWN,
            Set.of());
    assertThat(codes(records, request(failed), plan)).containsExactly("not-passed");
    Achievement training =
        new Achievement(
            Achievement.Kind.TRAINING,
            "a",
            Optional.empty(),
            Optional.empty(),
            Achievement.Origin.UNKNOWN,
            Set.of());
    assertThat(codes(records, request(training), plan)).containsExactly("not-passed");
  }

  @Test
  void allPassedElectivesCount() throws UnusableRequest {
    PlanningRecords records = SmallWorld.records();
    PathwayRequest request =
        request(Achievement.course("c"), Achievement.course("cp"), Achievement.course("d"));
    Plan plan = plan(records, request);
    assertThat(plan.credits().recognised()).isEqualTo(Credits.of(12));
  }

  @Test
  void halfAPairCountsForNothing() throws UnusableRequest {
    PlanningRecords records = SmallWorld.records();
    PathwayRequest request = request(Achievement.course("c"), Achievement.course("d"));
    Plan plan = plan(records, request);
    assertThat(plan.credits().recognised()).isEqualTo(Credits.of(4));
    assertThat(plan.recognised())
        .filteredOn(each -> each.state() == CreditState.WOULD_COUNT_IF)
        .extracting(each -> each.target().orElseThrow())
        .containsExactly("c");
    List<RecognisedCredit> recognised = new ArrayList<>(plan.recognised());
    recognised.replaceAll(
        each ->
            each.target().equals(Optional.of("c"))
                ? credit(List.of("c"), "c", 4, CreditState.COUNTS)
                : each);
    assertThat(codes(records, request, PlanMutations.withRecognised(plan, recognised)))
        .contains("half-pair", "uncounted-course");
  }
}
