package org.xuetu.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.indexer.analysis.Segmenter.Detail;

final class LexiconTest {
  @Test
  void shortPiecesOfLabelsAreWords() {
    Lexicon lexicon =
        Lexicon.of(List.of("高等数学（工本）", "HFUT", "1+X证书", "13000", "甲", "一个长得不能再是一个词的名称"));
    assertThat(lexicon.words()).containsExactly("1+x证书", "工本", "高等数学");
  }

  @Test
  void isReadAsItWasWritten(@TempDir Path folder) throws IOException {
    Lexicon lexicon = Lexicon.of(List.of("合工大", "專升本"));
    lexicon.write(folder);
    assertThat(Lexicon.read(folder)).isEqualTo(lexicon);
  }

  /// HanLP keeps its user dictionary for the whole JVM; ours must not meet.
  @Test
  void twoCataloguesHaveTheirOwnWords() {
    Segmenter one = new HanlpSegmenter(Lexicon.of(List.of("安工商")));
    Segmenter other = new HanlpSegmenter(Lexicon.empty());
    assertThat(one.words("安工商", Detail.WHOLE)).hasSize(1);
    assertThat(other.words("安工商", Detail.WHOLE)).hasSizeGreaterThan(1);
  }

  @Test
  void isBounded() {
    List<String> labels =
        IntStream.range(0, 150_000).mapToObj(i -> "甲" + Integer.toString(i, 36)).toList();
    assertThat(Lexicon.of(labels).words()).hasSize(100_000);
  }
}
