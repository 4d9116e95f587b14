package org.xuetu.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.indexer.analysis.Segmenter.Word;

final class PinyinTest {
  /// Characters with several readings are read as their word is.
  @ParameterizedTest
  @CsvSource({
    "会计学,kuaijixue",
    "大数据与会计,dashujuyukuaiji",
    "与会人员,yuhuirenyuan",
    "社会计划,shehuijihua",
    "副理事长,fulishizhang",
    "重庆大学,chongqingdaxue",
    "音乐学,yinyuexue",
    "银行管理,yinhangguanli",
    "行政管理,xingzhengguanli",
    "长沙理工大学,changshaligongdaxue",
    "参考文献,cankaowenxian",
    "调查方法,diaochafangfa",
    "朝鲜语,chaoxianyu",
    "蚌埠医科大学,bengbuyikedaxue",
    "蚌医,bengyi",
    "初会,chukuai",
  })
  void namesAreReadAsTheyAreSaid(String name, String letters) {
    assertThat(Pinyin.full(name)).containsExactly(letters);
  }

  @Test
  void anUmlautAndANumeralAreTypedInEitherWay() {
    assertThat(Pinyin.full("旅游(一)")).containsExactly("lvyou1", "luyou1", "lvyouyi", "luyouyi");
    assertThat(Pinyin.full("六安")).containsExactly("6an", "luan");
    assertThat(Pinyin.initials("英语(二)")).containsExactly("yy2", "yye");
    assertThat(Pinyin.initials("C语言")).containsExactly("cyy");
    assertThat(Pinyin.full("Java")).isEmpty();
  }

  @Test
  void lettersAreReadAsSyllables() {
    assertThat(SyllableSplitter.readings("hanyuyan", 3))
        .contains(List.of("han", "yu", "yan"))
        .hasSizeLessThanOrEqualTo(3);
    assertThat(SyllableSplitter.readings("xian", 3))
        .startsWith(List.of("xian"))
        .contains(List.of("xi", "an"));
    assertThat(SyllableSplitter.readings("java", 3)).isEmpty();
    assertThat(SyllableSplitter.readings("a".repeat(10_000), 3)).isEmpty();
    assertThat(SyllableSplitter.readings("a".repeat(48), 3)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void typedLettersPointAtTheirCharacters() {
    FoldedText name = FoldedText.of("汉语言文学").withoutBreaks();
    assertThat(TypedPinyin.find("yuyan", name)).contains(new Word(1, 3));
    assertThat(TypedPinyin.find("yuyanwe", name)).contains(new Word(1, 4));
    assertThat(TypedPinyin.find("hyywx", name)).contains(new Word(0, 5));
    assertThat(TypedPinyin.find("hanzi", name)).isEmpty();
    assertThat(TypedPinyin.find("汉语", name)).isEmpty();
  }
}
