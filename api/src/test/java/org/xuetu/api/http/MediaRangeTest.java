package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRangeTest {
  private static final List<String> OFFERS =
      List.of("text/html", "text/turtle", "application/ld+json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                                            | text/html",
        "''                                           | text/html",
        "*/*                                          | text/html",
        "text/turtle                                  | text/turtle",
        "TEXT/Turtle;q=0.3                            | text/turtle",
        "application/*                                | application/ld+json",
        "text/turtle;q=0.5, application/ld+json       | application/ld+json",
        "text/*;q=0.2, text/turtle;q=0.9, */*;q=0.1   | text/turtle",
        "text/html;q=0, text/turtle                   | text/turtle",
        "image/png                                    | -",
        "text/html;q=0                                | -",
        "nonsense                                     | text/html",
      })
  void choosesWhatIsLikedBest(String accept, String expected) {
    assertThat(MediaRange.choose(Optional.ofNullable(accept), OFFERS))
        .isEqualTo(Optional.ofNullable(expected));
  }
}
