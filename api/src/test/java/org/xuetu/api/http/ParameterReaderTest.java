package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterReaderTest {
  private static ParameterReader read(String query) {
    return ParameterReader.read(
        QueryString.parse(query), Set.of("q", "page", "type", "credits", "explain"));
  }

  private static void refused(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void readsWhatWasWritten() {
    var reader =
        read("q=%E6%B1%89%E6%9C%AC+x&page=3&type=course&type=major&credits=2.5&explain=true");
    assertThat(reader.text("q", 10)).contains("汉本 x");
    assertThat(reader.integer("page", 1, 10)).hasValue(3);
    assertThat(reader.texts("type", 10)).containsExactly("course", "major");
    assertThat(reader.decimal("credits", 0, 10)).hasValue(2.5);
    assertThat(reader.flag("explain")).isTrue();
  }

  @Test
  void blankIsAbsent() {
    var reader = read("q=+&page=&&type=");
    assertThat(reader.text("q", 10)).isEmpty();
    assertThat(reader.integer("page", 1, 10)).isEmpty();
    assertThat(reader.texts("type", 10)).isEmpty();
  }

  @Test
  void anUnknownParameterNamesTheKnownOnes() {
    assertThatThrownBy(() -> read("qq=1"))
        .hasMessageContaining("qq")
        .hasMessageContaining("credits、explain、page、q、type");
  }

  @Test
  void wordsOfAClosedSet() {
    var reader = read("type=course&type=course");
    assertThat(reader.manyOf("type", Optional::of, List.of("course"))).containsExactly("course");
    refused(
        ProblemCode.INVALID_PARAMETER,
        () -> read("type=x").manyOf("type", _ -> Optional.empty(), List.of("course")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "page=11", "page=x", "page=1.5", "page=99999999999", "page=１"})
  void numbersOutOfRange(String query) {
    var reader = read(query);
    if (query.equals("page=１")) {
      assertThat(reader.integer("page", 1, 10)).as("full-width digits are digits").hasValue(1);
    } else {
      refused(ProblemCode.INVALID_PARAMETER, () -> reader.integer("page", 1, 10));
    }
  }

  @Test
  void repeatedOrMissingOrTooLong() {
    refused(ProblemCode.REPEATED_PARAMETER, () -> read("q=1&q=2").text("q", 10));
    refused(ProblemCode.MISSING_PARAMETER, () -> read("").required("q", 10));
    refused(ProblemCode.INVALID_PARAMETER, () -> read("q=12345678901").text("q", 10));
    assertThat(read("q=𠮷𠮷").text("q", 2)).as("counts characters, not chars").contains("𠮷𠮷");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%ff%fe", "q=%c0%80", "%e4%b8=1"})
  void whatIsNotUtf8IsRefused(String query) {
    refused(ProblemCode.MALFORMED_ADDRESS, () -> QueryString.parse(query));
  }

  @Test
  void oddButHarmless() {
    assertThat(QueryString.parse("")).isEmpty();
    assertThat(QueryString.parse("&&")).isEmpty();
    assertThat(QueryString.parse("q")).containsEntry("q", List.of(""));
    assertThat(QueryString.parse("q=a=b&汉=本"))
        .containsEntry("q", List.of("a=b"))
        .containsEntry("汉", List.of("本"));
  }
}
