package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file of ten bytes.
class ByteRangeTest {
  private static ByteRange of(String header) {
    return ByteRange.of(Optional.of(header), 10);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=0-0, 0, 0",
    "bytes=9-9, 9, 9",
    "bytes=3-, 3, 9",
    "bytes=3-999999999999999999999, 3, 9",
    "bytes=-3, 7, 9",
    "bytes=-99, 0, 9",
    "Bytes= 1-2 , 1, 2",
  })
  void aPartIsInsideTheFile(String header, long first, long last) {
    assertThat(of(header)).isEqualTo(new ByteRange.Part(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "items=0-1", "bytes=a-b"})
  void whatIsNotUnderstoodIsPassedOver(String header) {
    assertThat(of(header)).isEqualTo(new ByteRange.Whole());
    assertThat(ByteRange.of(Optional.empty(), 10)).isEqualTo(new ByteRange.Whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999-"})
  void behindTheEndIsNothing(String header) {
    assertThat(of(header)).isEqualTo(new ByteRange.Beyond());
  }
}
