package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuetu.indexer.search.Corpus.course;
import static org.xuetu.indexer.search.Corpus.major;
import static org.xuetu.indexer.search.Corpus.school;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.build.FilterValue;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.search.SearchResult.FacetValue;
import org.xuetu.indexer.search.SearchResult.Hit;

/// What a request finds. The entities are made up, except for the names they bear.
final class SearchTest {
  private static final FilterValue TOP_UP = new FilterValue("top-up", "专升本");
  private static final FilterValue JUNIOR = new FilterValue("junior-college", "专科", List.of("大专"));

  private static Corpus corpus;

  @BeforeAll
  static void index() {
    corpus =
        Corpus.of(
            course("13000", "英语(专升本)")
                .otherName(new OtherName("00015", NameRelation.OLD_CODE))
                .alias("英语二")
                .filter("level", TOP_UP)
                .filter("province", "江苏")
                .number("credits", 7)
                .summary("credits", 7)
                .certainty(Certainty.HIGH)
                .prominence(0.9),
            course("13124", "英语(专)")
                .otherName(new OtherName("英语一", NameRelation.NEAR))
                .filter("level", JUNIOR)
                .filter("province", "江苏")
                .number("credits", 7)
                .prominence(0.8),
            course("00023", "高等数学(工本)")
                .otherName(new OtherName("高数", NameRelation.AMBIGUOUS))
                .filter("level", TOP_UP)
                .filter("province", "江苏")
                .filter("province", "广东")
                .number("credits", 10),
            course("00022", "高等数学(工专)")
                .otherName(new OtherName("高数", NameRelation.AMBIGUOUS))
                .filter("level", JUNIOR)
                .number("credits", 7),
            major("050101", "汉语言文学")
                .alias("汉本")
                .filter("level", TOP_UP)
                .text("本专业的课程有语言学概论、<b>古代汉语</b> & 其他")
                .prominence(0.7),
            major("080901", "计算机科学与技术").filter("level", TOP_UP).text("高等数学(工本)"),
            school("10359", "合肥工业大学").alias("合工大").filter("city", "合肥"),
            course("90001", "普通专升本").otherName(new OtherName("统招升本", NameRelation.NOT_SAME_AS)));
  }

  @AfterAll
  static void delete() {
    corpus.close();
  }

  private static Hit first(String q) {
    return corpus.search(SearchRequest.of(q)).hits().getFirst();
  }

  @Test
  void anEntityIsFoundByWhatItIsCalled() {
    for (String q :
        List.of(
            "13000",
            "00015",
            "英语专升本",
            "英语（专升本）",
            "英語(專升本)",
            "英语二",
            "英语2",
            "英语(二)",
            "英语II",
            "yingyuzhuanshengben",
            "ying yu zhuan sheng ben",
            "yyzsb",
            "专升本英语")) {
      assertThat(corpus.keys(q)).as(q).startsWith("13000");
    }
  }

  @Test
  void anOldCodeSaysWhatItIsNow() {
    Hit hit = first("00015");
    assertThat(hit.key()).isEqualTo("13000");
    assertThat(hit.matched()).contains(new OtherName("00015", NameRelation.OLD_CODE));
    assertThat(hit.highlights()).containsEntry("alias", "<em>00015</em>");
    assertThat(hit.certainty()).contains(Certainty.HIGH);
    assertThat(hit.summary()).containsEntry("credits", 7);
    assertThat(first("13000").matched()).isEmpty();
  }

  @Test
  void anAmbiguousNameHasAllItsMeanings() {
    assertThat(corpus.keys("高数")).containsExactlyInAnyOrder("00022", "00023");
  }

  @Test
  void aNearNameIsFoundBelowARealOne() {
    Hit hit = first("英语一");
    assertThat(hit.key()).isEqualTo("13124");
    assertThat(hit.matched().orElseThrow().relation()).isEqualTo(NameRelation.NEAR);
    try (Corpus both =
        Corpus.of(
            course("1", "甲").otherName(new OtherName("会计", NameRelation.NEAR)).prominence(1),
            course("2", "会计"))) {
      assertThat(both.keys("会计")).containsExactly("2", "1");
    }
  }

  @Test
  void whatIsNotTheSameIsNotFound() {
    assertThat(corpus.keys("统招")).isEmpty();
    assertThat(corpus.search(SearchRequest.of("统招升本")).hits())
        .allSatisfy(hit -> assertThat(hit.matched()).isEmpty());
  }

  @Test
  void chineseNeverMeetsAHomophone() {
    try (Corpus homophones = Corpus.of(course("1", "会计"), course("2", "快寄"))) {
      assertThat(homophones.keys("会计")).containsExactly("1");
      assertThat(homophones.keys("快寄")).containsExactly("2");
      assertThat(homophones.keys("kuaiji")).containsExactlyInAnyOrder("1", "2");
    }
  }

  @Test
  void everyPieceOfANameFindsIt() {
    String name = "计算机科学与技术";
    for (int start = 0; start < name.length(); start++) {
      for (int end = start + 1; end <= name.length(); end++) {
        assertThat(corpus.keys(name.substring(start, end)))
            .as(name.substring(start, end))
            .contains("080901");
      }
    }
  }

  @Test
  void aQuestionFindsWhatItIsAbout() {
    assertThat(corpus.keys("汉语言文学自考要考哪些课")).startsWith("050101");
    assertThat(corpus.keys("请问合工大在哪里")).startsWith("10359");
    assertThat(corpus.search(SearchRequest.of("汉语言文学要考哪些课")).reading().q()).isEqualTo("汉语言文学要考哪些课");
  }

  @Test
  void aWrongCharacterIsForgiven() {
    SearchResult result = corpus.search(SearchRequest.of("汗语言文学"));
    assertThat(result.hits().getFirst().key()).isEqualTo("050101");
    assertThat(result.reading().corrected().orElseThrow().to()).isEqualTo("汉语言文学");
  }

  @Test
  void highlightsAreMarkedOnTheOriginalAndEscaped() {
    assertThat(first("英語 專升本").highlights()).containsEntry("name", "<em>英语(专升本</em>)");
    assertThat(first("古代汉语").highlights().get("text"))
        .contains("&lt;b&gt;<em>古代汉语</em>&lt;/b&gt; &amp;");
    assertThat(first("jisuanji").highlights()).containsEntry("name", "<em>计算机</em>科学与技术");
  }

  @Test
  void valuesOfAFilterAreAlternativesAndFiltersAddUp() {
    SearchRequest english = SearchRequest.of("英语");
    assertThat(corpus.keys(english.withFilter("level", "top-up"))).containsExactly("13000");
    assertThat(corpus.keys(english.withFilter("level", "top-up", "junior-college")))
        .containsExactlyInAnyOrder("13000", "13124");
    assertThat(corpus.keys(english.withFilter("level", "top-up").withFilter("province", "广东")))
        .isEmpty();
    assertThat(corpus.keys(SearchRequest.of("").withFilter("type", "school")))
        .containsExactly("10359");
    assertThat(corpus.keys("英语 大专")).startsWith("13124");
  }

  @Test
  void aFacetIsCountedAsIfItWereNotChosen() {
    SearchResult result =
        corpus.search(
            SearchRequest.of("")
                .withFilter("level", "junior-college")
                .withFacets("level", "province"));
    assertThat(result.total()).isEqualTo(2);
    assertThat(result.facets().get(0).values())
        .containsExactly(
            new FacetValue("top-up", "专升本", 4, false),
            new FacetValue("junior-college", "专科", 2, true));
    assertThat(result.facets().get(1).values())
        .containsExactly(new FacetValue("江苏", "江苏", 1, false));
  }

  @Test
  void numbersLimitAndOrder() {
    SearchRequest all = SearchRequest.of("").withFilter("type", "course");
    SearchRequest.Range fromTen =
        new SearchRequest.Range(OptionalDouble.of(8), OptionalDouble.empty());
    assertThat(corpus.keys(all.withRange("credits", fromTen))).containsExactly("00023");
    assertThat(corpus.keys(all.withSort(Sort.parse("-credits"))))
        .containsExactly("00023", "13000", "13124", "00022", "90001");
    assertThat(corpus.keys(all.withSort(Sort.parse("credits"))).getLast()).isEqualTo("90001");
    assertThat(corpus.keys(all.withSort(Sort.parse("name"))).getFirst()).isEqualTo("90001");
  }

  @Test
  void withoutAQueryTheMostProminentComeFirst() {
    SearchResult result = corpus.search(SearchRequest.of("  "));
    assertThat(result.total()).isEqualTo(8);
    assertThat(result.hits().stream().map(Hit::key).limit(3))
        .containsExactly("13000", "13124", "050101");
  }

  @Test
  void pagesAndCursorsGoThroughAllHitsOnce() {
    for (String sort : List.of("relevance", "name", "-credits")) {
      for (String q : List.of("", "专升本")) {
        SearchRequest request = SearchRequest.of(q).withSort(Sort.parse(sort));
        List<String> all = corpus.keys(request);
        List<String> paged = new java.util.ArrayList<>();
        for (int page = 1; page <= all.size(); page++) {
          paged.addAll(corpus.keys(request.withPage(page, 1)));
        }
        assertThat(paged).as("%s by %s", q, sort).isEqualTo(all);
        List<String> followed = new java.util.ArrayList<>();
        SearchResult result = corpus.search(request.withPage(1, 2));
        result.hits().forEach(hit -> followed.add(hit.key()));
        while (result.cursor().isPresent()) {
          result = corpus.search(request.withPage(1, 2).withCursor(result.cursor().orElseThrow()));
          result.hits().forEach(hit -> followed.add(hit.key()));
        }
        assertThat(followed).as("%s by %s", q, sort).isEqualTo(all);
      }
    }
  }

  @Test
  void anExplanationAddsUpInWords() {
    SearchResult result = corpus.search(SearchRequest.of("13000").withExplain());
    Hit hit = result.hits().getFirst();
    assertThat(hit.reasons().getFirst().boost()).isEqualTo("EXACT_CODE");
    assertThat(hit.reasons().getFirst().zh()).isEqualTo("代码完全一致");
    double sum = hit.reasons().stream().mapToDouble(SearchResult.Reason::score).sum();
    assertThat(sum).isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void everyTypeIsCounted() throws Exception {
    try (CatalogSearcher searcher = corpus.open()) {
      assertThat(searcher.countsByType())
          .containsEntry(EntityType.COURSE, 5L)
          .containsEntry(EntityType.MAJOR, 2L)
          .containsEntry(EntityType.RULE, 0L)
          .hasSize(EntityType.values().length);
      assertThat(searcher.filterNames())
          .containsExactly("certainty", "city", "level", "province", "type");
      assertThat(searcher.numberNames()).containsExactly("credits");
    }
  }

  @Test
  void whatCannotBeAnsweredIsRefusedWithAHint() {
    SearchRequest all = SearchRequest.of("");
    assertInvalid(() -> all.withPage(0, 10), "page");
    assertInvalid(() -> all.withPage(1_000_000_000, 100), "page");
    assertInvalid(() -> all.withPage(1, 0), "size");
    assertInvalid(() -> all.withPage(1, 101), "size");
    assertInvalid(() -> corpus.search(all.withFilter("colour", "red")), "filter");
    assertInvalid(() -> corpus.search(all.withFacets("colour")), "filter");
    assertInvalid(() -> corpus.search(all.withSort(Sort.parse("-weight"))), "number");
    assertInvalid(() -> corpus.search(all.withCursor("no cursor")), "cursor");
    assertInvalid(() -> corpus.search(all.withCursor("MTIzCjEKeC95CnZhbHVl")), "cursor");
    String[] thousand = "a ".repeat(1_000).split(" ");
    assertInvalid(() -> all.withFilter("level", thousand), "level");
  }

  private static void assertInvalid(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable request, String parameter) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            InvalidSearchException.class,
            invalid -> {
              assertThat(invalid.parameter()).isEqualTo(parameter);
              assertThat(invalid.hint()).isNotBlank();
            });
  }

  @Test
  void summariesComeBackAsTheyWere() {
    Map<String, Object> nested =
        Map.of("text", "甲", "list", List.of("乙", "丙"), "flag", true, "whole", 3);
    try (Corpus one = Corpus.of(course("1", "绘画").summary("all", nested).summary("half", 2.5))) {
      Hit hit = one.search(SearchRequest.of("绘画")).hits().getFirst();
      assertThat(hit.summary()).containsEntry("all", nested);
      assertThat(hit.summary().get("half")).hasToString("2.5");
    }
  }
}
