package org.xuetu.indexer.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

  @Test
  void theBestOrderIsOneAndAnyOtherLess() {
    assertThat(Figures.ndcg(List.of("a", "b", "c"), GRADES)).isEqualTo(1);
    assertThat(Figures.ndcg(List.of("b", "a", "c"), GRADES)).isLessThan(1).isGreaterThan(0.7);
    assertThat(Figures.ndcg(List.of("x", "y"), GRADES)).isZero();
    // gains 7 and 3, discounts 1 and log2(3): (3 + 7/1.585) / (7 + 3/1.585)
    assertThat(Figures.ndcg(List.of("b", "a"), Map.of("a", 3, "b", 2)))
        .isCloseTo(0.8340, within(0.0005));
  }

  @Test
  void whatOnlyHelpsIsNoSuccess() {
    assertThat(Figures.succeeds(List.of("c", "b"), GRADES, 1)).isFalse();
    assertThat(Figures.succeeds(List.of("c", "b"), GRADES, 2)).isTrue();
  }
}
