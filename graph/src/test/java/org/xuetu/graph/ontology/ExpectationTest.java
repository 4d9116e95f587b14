package org.xuetu.graph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every written form, once true and once false.
class ExpectationTest {
  private static final Expectation.Table TABLE =
      new Expectation.Table(
          List.of("name", "n", "code"),
          List.of(
              Map.of("name", "甲课（虚构）", "n", "7.0", "code", "00012"),
              Map.of("name", "乙课（虚构）", "n", "3", "code", "")));

  @Test
  void countsRows() {
    assertHolds("rows=2");
    assertFails("rows=3");
    assertHolds("rows>=2");
    assertFails("rows>=3");
  }

  @Test
  void looksIntoCells() {
    assertHolds("contains=乙课");
    assertFails("contains=丙课");
    assertHolds("lacks=丙课");
    assertFails("lacks=甲课");
  }

  @Test
  void comparesNumbersAsNumbersAndCodesAsText() {
    assertHolds("value(n)=7");
    assertFails("value(n)=3");
    assertHolds("value(code)=00012");
    assertFails("value(code)=12");
  }

  @Test
  void cellsOfOneRowBelongTogether() {
    assertHolds("row(name=乙课（虚构）,n=3)");
    assertFails("row(name=乙课（虚构）,n=7)");
    assertHolds("row(n=3,code=)");
    assertFails("row(nowhere=3)");
  }

  @Test
  void readsAYesOrNo() {
    Expectation.Table yes =
        new Expectation.Table(List.of("answer"), List.of(Map.of("answer", "true")));
    assertThat(read("answer=true").holdsFor(yes)).isTrue();
    assertThat(read("answer=false").holdsFor(yes)).isFalse();
  }

  @Test
  void otherLinesAreNoExpectation() {
    for (String line :
        List.of("", "rows", "rows=many", "row()", "row(n)", "value=3", "contains=")) {
      assertThat(Expectation.find(line)).as(line).isEmpty();
    }
  }

  private static void assertHolds(String line) {
    assertThat(read(line).holdsFor(TABLE)).as(line).isTrue();
  }

  private static void assertFails(String line) {
    assertThat(read(line).holdsFor(TABLE)).as(line).isFalse();
  }

  /// What is read is written back the same.
  private static Expectation read(String line) {
    Expectation expectation = Expectation.find(line).orElseThrow();
    assertThat(expectation.line()).isEqualTo(line);
    return expectation;
  }
}
