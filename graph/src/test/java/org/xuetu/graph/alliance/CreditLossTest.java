package org.xuetu.graph.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.alliance.CreditLoss.RuleUse;
import org.xuetu.graph.pathway.BundledData;
import org.xuetu.graph.pathway.Completion;
import org.xuetu.graph.pathway.PathwayFinder;
import org.xuetu.graph.pathway.model.Credits;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.CreditState;

/// Credit losses between the bundled programmes, held against sums made without recognition.
class CreditLossTest {
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final AllianceReports REPORTS = new AllianceReports(RECORDS, START);

  private static Programme programme(String key) {
    return RECORDS.findProgramme(key).orElseThrow();
  }

  private static List<PlanItem> passed(Programme programme) {
    Completion completion = new PathwayFinder(RECORDS).complete(programme, START).orElseThrow();
    return completion.passed();
  }

  private static Credits creditsOf(List<PlanItem> items) {
    return items.stream().map(PlanItem::credits).reduce(Credits.ZERO, Credits::plus);
  }

  /// Within a province a passed course that is in both plans counts as itself, whatever else does.
  @Test
  void coursesOfBothPlansCountAsThemselves() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Programme> jiangsu =
        RECORDS.programmes().stream().filter(each -> each.province().key().equals("js")).toList();
    for (int i = 0; i < 40; i++) {
      Programme from = jiangsu.get(random.nextInt(jiangsu.size()));
      Programme to = jiangsu.get(random.nextInt(jiangsu.size()));
      CreditLoss loss = REPORTS.loss(from, to).orElseThrow();
      Credits own =
          loss.rules().stream()
              .filter(use -> use.rule().isEmpty())
              .map(RuleUse::credits)
              .reduce(Credits.ZERO, Credits::plus);
      List<PlanItem> shared =
          passed(from).stream()
              .filter(item -> to.findItem(item.course()).isPresent())
              .filter(item -> item.credits().tenths() > 0)
              .toList();
      assertThat(own.plus(conditional(from, to, shared)))
          .as("seed %s: %s to %s", seed, from.key(), to.key())
          .isEqualTo(creditsOf(shared));
      assertThat(loss.completed()).isEqualTo(creditsOf(passed(from)));
      assertThat(loss.counts().plus(loss.conditional()).plus(loss.undecided()).plus(loss.refused()))
          .isEqualTo(loss.completed());
    }
  }

  /// Of them, courses that the plan chosen there does not need.
  private static Credits conditional(Programme from, Programme to, List<PlanItem> shared) {
    return REPORTS.fates(from, to).stream()
        .filter(fate -> fate.state() == CreditState.WOULD_COUNT_IF)
        .filter(fate -> shared.stream().anyMatch(item -> item.course().equals(fate.course())))
        .map(CourseFate::credits)
        .reduce(Credits.ZERO, Credits::plus);
  }

  @Test
  void inItsOwnProgrammeNothingIsLost() {
    Programme same = programme("JS-120201K-2024");
    CreditLoss loss = REPORTS.loss(same, same).orElseThrow();
    assertThat(loss.counts()).isEqualTo(loss.completed());
    assertThat(loss.recognised()).isEqualTo(loss.completed());
  }

  /// A pass of another province has to be transferred first. What the diploma alone exempts from is no
  /// credit of a passed course.
  @Test
  void acrossProvincesNoCourseCountsAndTheSameCodesMight() {
    Programme from = programme("JS-080901-2024");
    Programme to = programme("GD-080901-2026");
    CreditLoss loss = REPORTS.loss(from, to).orElseThrow();
    assertThat(loss.counts()).isEqualTo(Credits.ZERO);
    assertThat(loss.recognised()).isEqualTo(Credits.of(6));
    assertThat(REPORTS.fates(from, to))
        .filteredOn(fate -> fate.recognised().equals(Credits.of(6)))
        .extracting(CourseFate::rule)
        .containsExactly(Optional.of("RR047"));
    assertThat(loss.conditional())
        .isEqualTo(
            creditsOf(
                passed(from).stream()
                    .filter(item -> to.findItem(item.course()).isPresent())
                    .toList()))
        .isNotEqualTo(Credits.ZERO);
  }

  /// What was studied at an open university is for the examination a course of a school.
  @Test
  void coursesOfAnOpenUniversityWaitForTheOffice() {
    CreditLoss loss =
        REPORTS.loss(programme("OUC-240901308090200"), programme("JS-080901-2024")).orElseThrow();
    assertThat(loss.rules()).extracting(RuleUse::rule).containsExactly(Optional.of("RR220"));
    assertThat(loss.undecided()).isNotEqualTo(Credits.ZERO);
  }

  @Test
  void aSubstitutionIsNamed() {
    CreditLoss loss =
        REPORTS.loss(programme("JS-040107-2024"), programme("JS-570116K-2024")).orElseThrow();
    assertThat(loss.rules()).extracting(RuleUse::rule).contains(Optional.of("JS-SUB-055"));
  }

  @Test
  void aRowSaysWhatThePairsSay() {
    Programme from = programme("JS-120201K-2024");
    List<CreditLoss> row = REPORTS.lossesFrom(from);
    assertThat(row).hasSize(RECORDS.programmes().size() - 1);
    for (String to : List.of("JS-120203K-2024", "GD-080901-2026", "OUC-240901308090200")) {
      assertThat(row).contains(REPORTS.loss(from, programme(to)).orElseThrow());
    }
    assertThat(new AllianceReports(RECORDS, START).lossesFrom(from)).isEqualTo(row);
  }

  @Test
  void schoolsAddUpTheirProgrammes() {
    Programme from = programme("JS-120201K-2024");
    List<CreditLoss> losses = REPORTS.lossesFrom(from);
    List<SchoolLoss> schools = SchoolLoss.of(losses, RECORDS.degrees());
    String host = RECORDS.degrees().hostsOf(from).getFirst();
    assertThat(schools).extracting(SchoolLoss::from).containsOnly(host);
    for (SchoolLoss school : schools) {
      List<CreditLoss> its =
          losses.stream()
              .filter(loss -> RECORDS.degrees().hostsOf(loss.to()).contains(school.to()))
              .toList();
      assertThat(school.pairs()).isEqualTo(its.size());
      assertThat(school.counts())
          .isEqualTo(its.stream().map(CreditLoss::counts).reduce(Credits.ZERO, Credits::plus));
      assertThat(school.required())
          .isEqualTo(
              its.stream().map(loss -> loss.to().minCredits()).reduce(Credits.ZERO, Credits::plus));
    }
  }
}
