package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Via;
import org.xuetu.graph.pathway.PathwayResult.Status;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.Achievement;
import org.xuetu.graph.recognition.CreditState;

/// From no diploma to a bachelor's programme, on the bundled data.
class ChainTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PlanningRecords RECORDS = BundledData.records();
  private static final PathwayFinder FINDER = new PathwayFinder(RECORDS);
  private static final String CHINESE = "JS-050101-2024";

  private static PathwayRequest request(String target, Via via, Achievement... held) {
    return PathwayRequest.of(target, START, List.of(held)).withVia(Optional.of(via));
  }

  private static List<String> colleges() {
    return RECORDS.programmes().stream()
        .filter(each -> each.level().equals("junior-college"))
        .map(Programme::key)
        .toList();
  }

  @Test
  void theBestWayIsTheBestOfAllNamedOnes() throws UnusableRequest {
    PathwayResult best = FINDER.find(request(CHINESE, new Via.Best()));
    assertThat(best.status()).isEqualTo(Status.OPTIMAL);
    assertThat(best.plans()).hasSize(2);
    assertThat(best.plans().get(1).programme()).isEqualTo(CHINESE);
    YearMonth earliest = YearMonth.of(9999, 12);
    for (String college : colleges()) {
      PathwayResult named = FINDER.find(request(CHINESE, new Via.Through(college)));
      assertThat(named.plans().getFirst().programme()).isEqualTo(college);
      YearMonth finish = named.bound().orElseThrow();
      earliest = finish.isBefore(earliest) ? finish : earliest;
    }
    assertThat(best.bound()).contains(earliest);
  }

  @Test
  void theSecondStageBeginsAfterTheFirstAndUsesWhatItLeaves() throws UnusableRequest {
    PathwayResult result = FINDER.find(request(CHINESE, new Via.Best()));
    Plan first = result.plans().getFirst();
    Plan second = result.plans().get(1);
    assertThat(second.steps().getFirst().month()).isAfter(first.finish());
    assertThat(second.recognised())
        .filteredOn(each -> each.state() == CreditState.COUNTS)
        .extracting(each -> each.target().orElse(""))
        .contains("15040");
    assertThat(result.exits())
        .extracting(PathwayResult.ExitPoint::month)
        .containsExactly(first.finish(), second.finish());
    assertThat(result.exits().getFirst().holds()).contains("专科毕业证书");
    assertThat(FINDER.find(request(CHINESE, new Via.Best()))).isEqualTo(result);
  }

  /// 00107 stands for 13126 in the first stage alone, and both stages ask for 13126: to sit it counts in
  /// both, so the old pass is better not used.
  @Test
  void aCourseOfBothStagesMayBeSatAlthoughSomethingStandsForIt() throws UnusableRequest {
    Via through = new Via.Through("JS-590206-2024");
    PathwayResult none = FINDER.find(request("JS-120102-2024", through));
    PathwayResult old =
        FINDER.find(request("JS-120102-2024", through, Achievement.course("00107")));
    assertThat(old.bound().orElseThrow()).isBeforeOrEqualTo(none.bound().orElseThrow());
    assertThat(old.plans().getLast().recognised())
        .filteredOn(each -> each.state() == CreditState.COUNTS)
        .anyMatch(each -> each.target().equals(Optional.of("13126")));
    assertThat(old.plans().getFirst().recognised())
        .filteredOn(each -> each.achievements().contains("00107"))
        .singleElement()
        .satisfies(each -> assertThat(each.state()).isEqualTo(CreditState.WOULD_COUNT_IF))
        .satisfies(each -> assertThat(each.reason()).contains("没有这样用"));
  }

  @Test
  void moreAchievementsNeverMakeItLonger() throws UnusableRequest {
    YearMonth none = FINDER.find(request(CHINESE, new Via.Best())).bound().orElseThrow();
    YearMonth some =
        FINDER
            .find(
                request(
                    CHINESE,
                    new Via.Best(),
                    Achievement.course("15040"),
                    Achievement.course("15042"),
                    Achievement.course("13000")))
            .bound()
            .orElseThrow();
    assertThat(some).isBeforeOrEqualTo(none);
  }

  /// No other choice of electives in the first stage leads anywhere earlier: every candidate is
  /// taken through both stages, whatever the finder leaves out.
  @Test
  void noCandidateOfTheFirstStageLeadsThereEarlier() throws UnusableRequest {
    Programme target = RECORDS.findProgramme(CHINESE).orElseThrow();
    for (String key : List.of("JS-590206-2024", "JS-570102K-2024")) {
      Programme college = RECORDS.findProgramme(key).orElseThrow();
      PathwayRequest first = PathwayRequest.of(key, START, List.of());
      ProgrammeSearch search = new ProgrammeSearch(RECORDS, college, first, List.of());
      YearMonth earliest = YearMonth.of(9999, 12);
      for (Candidate candidate : search.candidates(first.constraints()).list()) {
        Optional<EarliestFinish.Found> found =
            search.earliest(first.constraints(), List.of(candidate));
        if (found.isPresent()) {
          List<Achievement> held = CarriedOver.achievements(search, found.get(), List.of());
          PathwayRequest second =
              PathwayRequest.of(CHINESE, found.get().finish().plusMonths(1), held);
          YearMonth finish =
              new ProgrammeSearch(RECORDS, target, second, held)
                  .earliest(second.constraints())
                  .orElseThrow()
                  .finish();
          earliest = finish.isBefore(earliest) ? finish : earliest;
        }
      }
      assertThat(FINDER.find(request(CHINESE, new Via.Through(key))).bound()).contains(earliest);
    }
  }

  @Test
  void aDeadlineBeforeTheEarliestChainIsAConflict() throws UnusableRequest {
    PathwayRequest request = request(CHINESE, new Via.Best());
    YearMonth earliest = FINDER.find(request).bound().orElseThrow();
    PathwayResult late =
        FINDER.find(
            request.withConstraints(
                request.constraints().withDeadline(Optional.of(earliest.minusMonths(1)))));
    assertThat(late.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(late.bound()).contains(earliest);
    assertThat(late.conflict().getFirst().demands()).containsExactly("via", "constraints.deadline");
    assertThat(late.conflict().getFirst().detail()).contains(earliest.toString());
  }
}
