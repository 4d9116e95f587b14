package org.xuetu.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.graph.model.Validity.Bound;
import org.xuetu.graph.model.Validity.State;

/// Both ends are included; a month is unclear as long as it lasts; nothing is guessed.
class ValidityTest {
  private static Validity of(String begin, String end) {
    return new Validity(bound(begin), bound(end));
  }

  private static Optional<Bound> bound(String text) {
    if (text.equals("-")) {
      return Optional.empty();
    }
    return Optional.of(
        text.length() == 7
            ? new Bound.SomeDayIn(YearMonth.parse(text))
            : new Bound.Day(LocalDate.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-01, 2026-06-30, 2024-06-30, NOT_YET",
    "2024-07-01, 2026-06-30, 2024-07-01, IN_FORCE",
    "2024-07-01, 2026-06-30, 2026-06-30, IN_FORCE",
    "2024-07-01, 2026-06-30, 2026-07-01, ENDED",
    "-,          2026-06-30, 1999-01-01, IN_FORCE",
    "2024-07-01, -,          2099-01-01, IN_FORCE",
    "-,          -,          2026-06-30, NOT_STATED",
    "2025-08,    -,          2025-07-31, NOT_YET",
    "2025-08,    -,          2025-08-01, UNCLEAR",
    "2025-08,    -,          2025-08-30, UNCLEAR",
    "2025-08,    -,          2025-08-31, IN_FORCE",
    "-,          2017-11,    2017-11-01, IN_FORCE",
    "-,          2017-11,    2017-11-02, UNCLEAR",
    "-,          2017-11,    2017-11-30, UNCLEAR",
    "-,          2017-11,    2017-12-01, ENDED",
  })
  void statesOfADay(String begin, String end, LocalDate day, State state) {
    assertThat(of(begin, end).on(day)).isEqualTo(state);
  }

  @Test
  void isWrittenForPeople() {
    assertThat(of("2024-07-01", "2026-06-30").text()).isEqualTo("2024-07-01 至 2026-06-30");
    assertThat(of("2025-08", "-").text()).isEqualTo("约 2025-08 起");
    assertThat(of("-", "2026-06-30").text()).isEqualTo("至 2026-06-30");
    assertThat(of("-", "-").text()).isEmpty();
  }

  @Test
  void onlyWhatIsStatedSpeaksAgainstAThing() {
    assertThat(State.NOT_STATED.mayHold()).isTrue();
    assertThat(State.UNCLEAR.mayHold()).isTrue();
    assertThat(State.NOT_YET.mayHold()).isFalse();
    assertThat(State.ENDED.mayHold()).isFalse();
  }
}
