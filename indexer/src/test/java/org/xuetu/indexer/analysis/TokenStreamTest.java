package org.xuetu.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.junit.jupiter.api.Test;
import org.xuetu.indexer.analysis.Segmenter.Detail;

/// What Lucene is given: terms, the places they stand at, and the characters they were made from.
final class TokenStreamTest {
  private static final Segmenter SEGMENTER =
      new HanlpSegmenter(Lexicon.of(List.of("汉语言文学", "高等数学(工本)", "专升本", "C语言", "合工大", "会计")));

  record Token(String term, int place, int start, int end) {}

  private static List<Token> tokens(TermSource source, String text) {
    List<Token> tokens = new ArrayList<>();
    FoldedText folded = FoldedText.of(text);
    try (PlacedStream stream = new PlacedStream()) {
      stream.set(folded, source.terms(folded));
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute places = stream.addAttribute(PositionLengthAttribute.class);
      int place = -1;
      stream.reset();
      while (stream.incrementToken()) {
        assertThat(increment.getPositionIncrement()).isNotNegative();
        assertThat(places.getPositionLength()).isPositive();
        place += increment.getPositionIncrement();
        tokens.add(new Token(term.toString(), place, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
      return tokens;
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static List<String> written(TermSource source, String text) {
    return tokens(source, text).stream().map(t -> t.term() + "@" + t.place()).toList();
  }

  @Test
  void wordsOfAQueryAreLong() {
    WordTerms words = new WordTerms(SEGMENTER, Detail.WHOLE);
    assertThat(written(words, "汉语言文学自考")).containsExactly("汉语言文学@0", "自考@5");
    assertThat(written(words, "合工大会计专升本")).containsExactly("合工大@0", "会计@3", "专升本@5");
    assertThat(written(words, "C语言程序设计")).containsExactly("c语言@0", "程序@3", "设计@5");
  }

  @Test
  void theIndexHoldsThePartsOfLongWordsToo() {
    WordTerms words = new WordTerms(SEGMENTER, Detail.PARTS);
    assertThat(written(words, "汉语言文学")).containsExactly("汉语言文学@0", "汉语言@0", "汉语@0", "语言@1", "文学@3");
    assertThat(written(words, "C语言")).containsExactly("c语言@0", "c@0", "语言@1");
  }

  @Test
  void aWordAcrossACutIsNoPart() {
    Segmenter segmenter = new HanlpSegmenter(Lexicon.of(List.of("社会计划", "会计")));
    assertThat(written(new WordTerms(segmenter, Detail.PARTS), "社会计划"))
        .containsExactly("社会计划@0", "社会@0", "计划@2");
  }

  @Test
  void marksChangeNoPlace() {
    WordTerms words = new WordTerms(SEGMENTER, Detail.WHOLE);
    assertThat(tokens(words, "高等数学（工本） 00023"))
        .containsExactly(
            new Token("高等数学", 0, 0, 4), new Token("工本", 4, 5, 7), new Token("00023", 6, 9, 14));
    assertThat(written(words, "高等数学工本00023")).containsExactly("高等数学@0", "工本@4", "00023@6");
  }

  @Test
  void numeralsAreOne() {
    WordTerms words = new WordTerms(SEGMENTER, Detail.WHOLE);
    List<String> expected = List.of("高等数学@0", "1@4");
    for (String name : List.of("高等数学(一)", "高等数学一", "高等数学1", "高等数学（Ⅰ）", "高等數學Ⅰ")) {
      assertThat(written(words, name)).as(name).isEqualTo(expected);
    }
  }

  @Test
  void gramsHoldEveryPieceOfAName() {
    assertThat(tokens(new GramTerms(), "英语(一)"))
        .containsExactly(
            new Token("英", 0, 0, 1),
            new Token("英语", 0, 0, 2),
            new Token("语", 1, 1, 2),
            new Token("语1", 1, 1, 4),
            new Token("1", 2, 3, 4));
    assertThat(written(new GramTerms(), "\uD840\uDC00甲"))
        .containsExactly("\uD840\uDC00@0", "\uD840\uDC00甲@0", "甲@2");
  }

  @Test
  void syllablesStandAtTheirCharacters() {
    assertThat(tokens(new SyllableTerms(), "会计(女)"))
        .containsExactly(
            new Token("kuai", 0, 0, 1),
            new Token("ji", 1, 1, 2),
            new Token("nv", 2, 3, 4),
            new Token("nu", 2, 3, 4));
  }

  @Test
  void anyTextGivesTermsInOrderThatPointIntoIt() {
    RandomText random = RandomText.seeded(TokenStreamTest.class);
    List<TermSource> sources =
        List.of(
            new WordTerms(SEGMENTER, Detail.WHOLE),
            new WordTerms(SEGMENTER, Detail.PARTS),
            new GramTerms(),
            new SyllableTerms());
    for (int i = 0; i < 600; i++) {
      String text = random.next(80);
      for (TermSource source : sources) {
        int last = 0;
        for (Token token : tokens(source, text)) {
          assertThat(token.term()).as(text).isNotEmpty();
          assertThat(token.start()).as(text).isGreaterThanOrEqualTo(last).isLessThan(token.end());
          assertThat(token.end()).as(text).isLessThanOrEqualTo(text.length());
          last = token.start();
        }
      }
    }
  }

  /// Wherever the words are cut, together they are the text.
  @Test
  void wordsCoverEveryCharacterOnce() {
    RandomText random = RandomText.seeded(TokenStreamTest.class);
    for (int i = 0; i < 600; i++) {
      String text = FoldedText.of(random.next(1_000)).text();
      StringBuilder together = new StringBuilder();
      SEGMENTER.words(text, Detail.WHOLE).forEach(word -> together.append(word.of(text)));
      assertThat(together.toString()).isEqualTo(text.replace(" ", ""));
    }
  }
}
