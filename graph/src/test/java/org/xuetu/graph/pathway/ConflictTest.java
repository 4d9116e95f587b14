package org.xuetu.graph.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.PathwayResult.Conflict;
import org.xuetu.graph.pathway.PathwayResult.Status;

/// Demands that cannot hold together, on the bundled data.
class ConflictTest {
  private static final YearMonth START = YearMonth.of(2026, 10);
  private static final PathwayFinder FINDER = new PathwayFinder(BundledData.records());

  private static PathwayResult find(
      String programme, Optional<YearMonth> deadline, OptionalInt load, Optional<Boolean> language)
      throws UnusableRequest {
    PathwayRequest plain = PathwayRequest.of(programme, START, List.of());
    return FINDER.find(
        new PathwayRequest(
            plain.learner(),
            plain.targets(),
            plain.goal(),
            new Constraints(START, deadline, load, Optional.empty(), language),
            plain.objectives()));
  }

  @Test
  void aDeadlineBeforeTheEarliestFinish() throws UnusableRequest {
    YearMonth earliest =
        find("JS-050101-2024", Optional.empty(), OptionalInt.empty(), Optional.empty())
            .bound()
            .orElseThrow();
    PathwayResult result =
        find(
            "JS-050101-2024",
            Optional.of(earliest.minusMonths(1)),
            OptionalInt.empty(),
            Optional.empty());
    assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(result.plans()).isEmpty();
    assertThat(result.bound()).contains(earliest);
    Conflict conflict = result.conflict().getFirst();
    assertThat(conflict.demands()).containsExactly("constraints.deadline");
    assertThat(conflict.detail()).contains(earliest.toString(), earliest.minusMonths(1).toString());
    assertThat(
            find("JS-050101-2024", Optional.of(earliest), OptionalInt.empty(), Optional.empty())
                .status())
        .isEqualTo(Status.OPTIMAL);
  }

  @Test
  void aDeadlineThatOnlyFailsWithALightLoad() throws UnusableRequest {
    YearMonth earliest =
        find("JS-050101-2024", Optional.empty(), OptionalInt.empty(), Optional.empty())
            .bound()
            .orElseThrow();
    PathwayResult result =
        find("JS-050101-2024", Optional.of(earliest), OptionalInt.of(1), Optional.empty());
    assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(result.conflict().getFirst().demands())
        .containsExactly("constraints.perSession", "constraints.deadline");
    assertThat(result.conflict().getFirst().detail()).contains("每次最多考 1 门").contains("放宽其中任何一项");
  }

  @Test
  void noForeignLanguageWhereTheProgrammeRequiresOne() throws UnusableRequest {
    PathwayResult result =
        find("JS-080901-2024", Optional.empty(), OptionalInt.empty(), Optional.of(false));
    assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(result.bound()).isEmpty();
    assertThat(result.conflict().getFirst().demands())
        .containsExactly("constraints.foreignLanguage");
    assertThat(result.conflict().getFirst().detail()).contains("13000");
  }

  @Test
  void noForeignLanguageWhereTheProgrammeHasNone() throws UnusableRequest {
    assertThat(
            find("JS-460104-2024", Optional.empty(), OptionalInt.empty(), Optional.of(false))
                .status())
        .isEqualTo(Status.OPTIMAL);
  }

  @Test
  void anIrrelevantDemandIsNotBlamed() throws UnusableRequest {
    PathwayResult result =
        find(
            "JS-050101-2024",
            Optional.of(START.plusMonths(2)),
            OptionalInt.of(4),
            Optional.of(true));
    assertThat(result.conflict().getFirst().demands()).containsExactly("constraints.deadline");
  }
}
