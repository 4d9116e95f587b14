package org.xuetu.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "高等数学(一)|高等数学1",
        "高等数学（一）|高等数学1",
        "高等数学1|高等数学1",
        "高等数学Ⅰ|高等数学1",
        "高等数学一|高等数学1",
        "高等數學（壹）|高等数学1",
        "高等数学㈠|高等数学1",
        "高等数学①|高等数学1",
        "英语II|英语2",
        "英语（ii）|英语2",
        "英语【Ⅱ】|英语2",
        "ＣＥＴ－４|cet4",
        "Ｊａｖａ语言程序设计|java语言程序设计",
        "C++程序设计|c++程序设计",
        "1+X证书|1+x证书",
        "1＋Ｘ证书|1+x证书",
        "计算机\u200B应\uFEFF用|计算机应用",
        "café|cafe",
        "漢語言文學|汉语言文学",
        "“求学圆梦”、行动|求学圆梦行动",
      })
  void namesThatAreTheSame(String written, String key) {
    assertThat(FoldedText.keyOf(written)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"英语India|英语india", "统一|统1", "甲ix|甲ix", "维生素C|维生素c", "+计算|计算", "学英语 I|学英语i"})
  void lettersOfAWordAreNoNumerals(String written, String key) {
    assertThat(FoldedText.keyOf(written)).isEqualTo(key);
  }

  @Test
  void marksEndAWordAndCountForNoPlace() {
    FoldedText text = FoldedText.of("英语（专升本）");
    assertThat(text.text()).isEqualTo("英语 专升本");
    assertThat(text.ranks()).containsExactly(0, 1, 2, 2, 3, 4, 5);
    assertThat(text.originalStart(3)).isEqualTo(3);
    assertThat(text.originalEnd(5)).isEqualTo(6);
  }

  @Test
  void severalCharactersFoldedToOneKeepTheirPlace() {
    FoldedText text = FoldedText.of("英语II课");
    assertThat(text.text()).isEqualTo("英语2课");
    assertThat(text.originalStart(2)).isEqualTo(2);
    assertThat(text.originalEnd(2)).isEqualTo(4);
    assertThat(text.originalStart(3)).isEqualTo(4);
  }

  @Test
  void halvesOfSurrogatePairsAreNoLetters() {
    assertThat(FoldedText.of("甲\uD840乙\uDC00丙").text()).isEqualTo("甲 乙 丙");
    assertThat(FoldedText.of("甲\uD840\uDC00乙").key()).isEqualTo("甲\uD840\uDC00乙");
  }

  /// Whatever HanLP writes in traditional script folds to what it was written from.
  @Test
  void traditionalScriptFoldsBack() {
    String names = "汉语言文学 会计学 护理学 毛泽东思想和中国特色社会主义理论体系概论 马克思主义基本原理 计算机组成原理 电子线路 广告学 药物化学 乡村振兴";
    assertThat(FoldedText.keyOf(HanLP.convertToTraditionalChinese(names)))
        .isEqualTo(FoldedText.keyOf(names));
  }

  @Test
  void anyTextFoldsToLettersAndSingleBlanksThatPointIntoIt() {
    RandomText random = RandomText.seeded(FoldedTextTest.class);
    for (int i = 0; i < 3_000; i++) {
      String original = random.next(60);
      FoldedText text = FoldedText.of(original);
      assertThat(text.text()).doesNotStartWith(" ").doesNotEndWith(" ").doesNotContain("  ");
      int last = 0;
      for (int place = 0; place < text.length(); place++) {
        assertThat(text.originalStart(place)).isGreaterThanOrEqualTo(last);
        assertThat(text.originalEnd(place))
            .isGreaterThan(text.originalStart(place))
            .isLessThanOrEqualTo(original.length());
        last = text.originalStart(place);
      }
      for (char letter : text.text().toCharArray()) {
        String again = FoldedText.of(String.valueOf(letter)).text();
        boolean depends = letter == ' ' || letter == '+' || letter == '#';
        assertThat(depends || Character.isSurrogate(letter) || again.equals("" + letter))
            .as("%s in %s folds to %s", letter, original, again)
            .isTrue();
      }
    }
  }
}
