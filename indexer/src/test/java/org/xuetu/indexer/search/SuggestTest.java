package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.indexer.search.Corpus.course;
import static org.xuetu.indexer.search.Corpus.major;
import static org.xuetu.indexer.search.Corpus.school;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.NameKind;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.search.SuggestResult.Suggestion;

/// Type-ahead, from the first letter on. The entities are made up, except for the names they bear.
final class SuggestTest {
  private static Corpus corpus;
  private static CatalogSearcher searcher;

  @BeforeAll
  static void index() {
    corpus =
        Corpus.of(
            course("13013", "高级语言程序设计").prominence(0.9),
            course("13000", "英语(专升本)")
                .otherName(new OtherName("00015", NameRelation.OLD_CODE))
                .prominence(0.5),
            course("00051", "管理系统中计算机应用").alias("管计").prominence(0.4),
            course("00041", "基础会计学").prominence(0.3),
            major("120203K", "会计学").prominence(0.9),
            major("530302", "大数据与会计")
                .otherName(new OtherName("会计", NameRelation.FORMER_NAME))
                .otherName(new OtherName("会计近", NameRelation.NEAR))
                .prominence(0.7),
            major("050101", "汉语言文学").alias("中文"),
            school("10359", "合肥工业大学").alias("合工大").alias("HFUT"),
            course("90000", "毛泽东思想和中国特色社会主义理论体系概论"));
    searcher = corpus.open();
  }

  @AfterAll
  static void delete() throws IOException {
    searcher.close();
    corpus.close();
  }

  private static List<Suggestion> all(String q) throws IOException {
    return searcher.suggest(new SuggestRequest(q, List.of(), 5)).groups().stream()
        .flatMap(group -> group.suggestions().stream())
        .toList();
  }

  private static List<String> keys(String q) throws IOException {
    return all(q).stream().map(Suggestion::key).toList();
  }

  @Test
  void namesAreSuggestedFromTheFirstCharacter() throws IOException {
    assertThat(keys("高")).containsExactly("13013");
    assertThat(keys("汉语言")).containsExactly("050101");
    assertThat(keys("英语（专")).containsExactly("13000");
    assertThat(keys("高級語")).containsExactly("13013");
  }

  @Test
  void aWholeNameComesBeforeALongerOne() throws IOException {
    List<Suggestion> suggestions = all("会计");
    assertThat(suggestions.stream().map(Suggestion::key)).containsExactly("530302", "120203K");
    assertThat(suggestions.getFirst().matched())
        .contains(new OtherName("会计", NameRelation.FORMER_NAME));
    assertThat(keys("会计近")).isEmpty();
  }

  @Test
  void lettersArePinyinInitialsAndNames() throws IOException {
    assertThat(keys("hanyuyanw")).containsExactly("050101");
    assertThat(keys("hyyw")).containsExactly("050101");
    assertThat(keys("zhongw")).containsExactly("050101");
    assertThat(keys("hf")).containsExactly("10359");
    assertThat(all("hgd").getFirst().matched().orElseThrow().text()).isEqualTo("合工大");
    assertThat(keys("maozedongsixianghezhongguotese")).containsExactly("90000");
  }

  /// Partly characters, partly letters: syllables, a beginning of one, or first letters.
  @ParameterizedTest
  @CsvSource({
    "合肥gong, 10359",
    "合肥go, 10359",
    "合肥gy, 10359",
    "hefei工业, 10359",
    "hf工业d, 10359",
    "合g大, 10359",
    "高ji语言, 13013",
    "g级语言, 13013",
    "gaoji语yan, 13013",
    "gji语言, 13013",
    "大数据与kuaij, 530302",
    "英语（z, 13000",
  })
  void charactersAndLettersMix(String typed, String key) throws IOException {
    assertThat(keys(typed)).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"合肥dong", "高deng", "g业语言", "hefei农业", "大数据与huij", "合肥gongz", "会计近s"})
  void aMixThatDoesNotFitSuggestsNothing(String typed) throws IOException {
    assertThat(keys(typed)).isEmpty();
  }

  /// 会计 is read kuaiji and 会议 huiyi: of two readings the one that the word has.
  @Test
  void aCharacterIsReadAsItsWordReadsIt() throws IOException {
    assertThat(keys("kuaijix")).containsExactly("120203K");
    assertThat(keys("huijix")).isEmpty();
    assertThat(all("dashujuyuk").getFirst().key()).isEqualTo("530302");
  }

  @Test
  void digitsAreCodes() throws IOException {
    assertThat(all("1300").getFirst().how()).isEqualTo(NameKind.CODE);
    assertThat(keys("130")).containsExactly("13013", "13000");
    assertThat(keys("00015")).containsExactly("13000");
    assertThat(keys("120203k")).containsExactly("120203K");
  }

  @Test
  void groupsAreInTheOrderAskedFor() throws IOException {
    SuggestResult result =
        searcher.suggest(
            new SuggestRequest(
                "h", List.of(EntityType.MAJOR, EntityType.SCHOOL, EntityType.RULE), 5));
    assertThat(result.groups().stream().map(SuggestResult.Group::type))
        .containsExactly(EntityType.MAJOR, EntityType.SCHOOL);
  }

  @Test
  void nothingIsSuggestedForNothing() throws IOException {
    assertThat(keys("")).isEmpty();
    assertThat(keys("？！")).isEmpty();
    assertThat(keys("饕餮")).isEmpty();
  }

  @Test
  void theSizeIsKept() throws IOException {
    for (int size = 1; size <= 4; size++) {
      SuggestRequest request = new SuggestRequest("g", List.of(EntityType.COURSE), size);
      assertThat(searcher.suggest(request).groups().getFirst().suggestions())
          .hasSize(Math.min(size, 2));
    }
  }
}
