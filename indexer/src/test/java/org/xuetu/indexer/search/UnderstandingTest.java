package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.indexer.search.Corpus.course;
import static org.xuetu.indexer.search.Corpus.credential;
import static org.xuetu.indexer.search.Corpus.major;
import static org.xuetu.indexer.search.Corpus.rule;
import static org.xuetu.indexer.search.Corpus.school;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.build.Conversion;
import org.xuetu.indexer.build.FilterValue;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;

/// What a query names and asks for, over a made-up corpus.
final class UnderstandingTest {
  private static Corpus corpus;

  @BeforeAll
  static void index() {
    corpus =
        Corpus.of(
            school("10001", "江城工业大学").alias("江工大").filter("city", "江城"),
            school("10002", "江城艺术学院").filter("city", "江城"),
            school("10003", "山城学院").filter("city", "山城"),
            major("100101", "账务学")
                .otherName(new OtherName("账务", NameRelation.AMBIGUOUS))
                .otherName(new OtherName("帐务", NameRelation.MISSPELLING))
                .filter("level", new FilterValue("top-up", "专升本")),
            major("200101", "数据与账务")
                .otherName(new OtherName("账务", NameRelation.AMBIGUOUS))
                .filter("level", new FilterValue("junior-college", "专科", List.of("大专"))),
            SearchDocument.draft(EntityType.PROGRAMME, "P1", "账务学（专升本）甲省计划")
                .refersTo("major/100101")
                .refersTo("school/10001"),
            credential("C1", "外语测验四等").alias("四等"),
            credential("C2", "编程测验二等 Java语言").alias("编程二等"),
            credential("C3", "编程测验二等 Python语言").alias("编程二等"),
            rule("R1", "外语测验四等 → 外语课（免考，甲省）")
                .refersTo("credential/C1")
                .summary("minScore", 425)
                .certainty(Certainty.HIGH),
            rule("R2", "外语测验四等 → 外语课（免考，乙省，待核）")
                .refersTo("credential/C1")
                .prominence(1)
                .certainty(Certainty.LOW),
            rule("R3", "Java语言证书 → 编程课（免考）").refersTo("credential/C2").certainty(Certainty.HIGH),
            rule("R4", "Python语言证书 → 编程课（免考）").refersTo("credential/C3").prominence(1),
            course("90001", "旧外语课").retired(true).prominence(1),
            course("90002", "新外语课").otherName(new OtherName("90001", NameRelation.OLD_CODE)),
            course("90004", "山水写生"),
            course("90006", "篆刻(甲类)"),
            course("90005", "花鸟写生"),
            rule("R5", "山水写生与花鸟写生（甲省）")
                .refersTo("course/90004")
                .refersTo("course/90005")
                .conversion(between("course/90004", "course/90005")),
            rule("R6", "花鸟写生与山水写生（甲省）")
                .refersTo("course/90004")
                .refersTo("course/90005")
                .conversion(between("course/90005", "course/90004")),
            rule("R7", "毕业的 → 政治课（免考，甲省）")
                .filter("level", new FilterValue("junior-college", "专科", List.of("大专")))
                .conversion(between("level/junior-college", "course/90009")),
            rule("R8", "毕业的 → 政治课（免考，乙省）")
                .filter("level", new FilterValue("top-up", "专升本"))
                .conversion(between("level/top-up", "course/90009"))
                .prominence(1),
            course("90003", "古代汉字书写").otherName(new OtherName("书法入门", NameRelation.NOT_SAME_AS)));
  }

  @AfterAll
  static void delete() {
    corpus.close();
  }

  private static Conversion between(String source, String target) {
    return new Conversion(
        new Conversion.Side(List.of(source), List.of()),
        new Conversion.Side(List.of(target), List.of()),
        1);
  }

  private static SearchResult search(String q) {
    return corpus.search(SearchRequest.of(q));
  }

  private static List<String> meanings(SearchResult result) {
    return result.reading().interpretations().stream()
        .map(it -> it.text() + " " + it.as() + " " + it.key())
        .toList();
  }

  @Test
  void namesCodesLabelsAndScoresAreRecognised() {
    assertThat(meanings(search("江工大 大专 90002 四等430分")))
        .contains(
            "江工大 school 10001",
            "大专 level junior-college",
            "90002 code 90002",
            "四等 credential C1",
            "430分 score 430");
  }

  @Test
  void aNameIsShownAsItWasTyped() {
    assertThat(meanings(search("篆刻（甲类）怎么考"))).contains("篆刻（甲类） course 90006");
  }

  @Test
  void theLongestNameIsMeant() {
    assertThat(meanings(search("江城工业大学在哪")))
        .contains("江城工业大学 school 10001")
        .doesNotContain("江城 city 江城");
  }

  @Test
  void ambiguityIsKeptUntilTheQueryEndsIt() {
    assertThat(meanings(search("账务"))).contains("账务 major 100101", "账务 major 200101");
    assertThat(meanings(search("账务 大专")))
        .contains("账务 major 200101")
        .doesNotContain("账务 major 100101");
    assertThat(search("编程二等 Java 可以免考吗").hits().getFirst().key()).isEqualTo("R3");
    assertThat(search("编程二等 Python 可以免考吗").hits().getFirst().key()).isEqualTo("R4");
  }

  @Test
  void anUnderstandingCanBeTakenOff() {
    SearchResult plain = corpus.search(SearchRequest.of("江城有哪些学校").withIgnored("江城"));
    assertThat(meanings(plain)).noneMatch(it -> it.startsWith("江城 "));
    assertThat(meanings(search("江城有哪些学校"))).contains("江城 city 江城");
  }

  @Test
  void aListOfSchoolsIsThoseOfTheCity() {
    assertThat(search("江城有哪些学校").hits().stream().limit(2).map(SearchResult.Hit::key))
        .containsExactlyInAnyOrder("10001", "10002");
  }

  @Test
  void aConversionIsDecidedByASettledRuleThatComparesTheScore() {
    SearchResult below = search("四等424分可以免考吗");
    assertThat(below.hits().getFirst().key()).isEqualTo("R1");
    assertThat(below.hits().getFirst().remarks()).contains("424 分不到要求的 425 分，不符合这条规则");
    assertThat(search("四等425分可以免考吗").hits().getFirst().remarks()).contains("425 分达到了要求的 425 分");
    SearchResult.Hit undecided =
        below.hits().stream().filter(hit -> hit.key().equals("R2")).findFirst().orElseThrow();
    assertThat(undecided.remarks()).contains("这条规则待核实，不能当作结论");
  }

  @Test
  void aQuestionAboutConversionGoesOneWay() {
    String from = "R5";
    String back = "R6";
    assertThat(firstRule("山水写生能免什么")).isEqualTo(from);
    assertThat(firstRule("花鸟写生能免什么")).isEqualTo(back);
    assertThat(firstRule("花鸟写生能用什么顶替")).isEqualTo(from);
    assertThat(firstRule("山水写生能用什么顶替")).isEqualTo(back);
    assertThat(firstRule("山水写生可以顶替花鸟写生吗")).isEqualTo(from);
    assertThat(firstRule("花鸟写生可以顶替山水写生吗")).isEqualTo(back);
    assertThat(firstRule("我有花鸟写生 能免山水写生吗")).isEqualTo(back);
  }

  @Test
  void aDiplomaIsWhatCounts() {
    assertThat(firstRule("大专毕业政治课能免吗")).isEqualTo("R7");
  }

  private static String firstRule(String q) {
    return search(q).hits().stream()
        .filter(hit -> hit.type() == EntityType.RULE)
        .findFirst()
        .orElseThrow()
        .key();
  }

  @Test
  void aSchoolAndAMajorAreTheirProgramme() {
    assertThat(search("江工大 账务学").hits().getFirst().key()).isEqualTo("P1");
  }

  @Test
  void anOldCodeIsTodaysCourseAndSaysSo() {
    SearchResult result = search("90001");
    assertThat(result.hits().stream().map(SearchResult.Hit::key)).startsWith("90002", "90001");
    assertThat(result.hits().getFirst().remarks()).contains("90001 是旧代码，现在是 90002 新外语课");
  }

  @Test
  void whatIsNotTheSameIsNeverFound() {
    assertThat(search("书法入门").hits().stream().map(SearchResult.Hit::key)).doesNotContain("90003");
  }

  @Test
  void aKnownMisspellingIsCorrectedToWhatItIsAWritingOf() {
    Correction correction = search("帐务专业大专").reading().corrected().orElseThrow();
    assertThat(correction.to()).isEqualTo("账务");
    assertThat(correction.kind()).isEqualTo(Correction.Kind.MISSPELLING);
    assertThat(search("帐务专业大专").hits().getFirst().key()).isEqualTo("200101");
  }

  @Test
  void slipsAreCorrectedByNameAndOnlyWhereNothingBearsIt() {
    assertThat(search("江城艺术学元").reading().corrected().orElseThrow().kind())
        .isEqualTo(Correction.Kind.HOMOPHONE);
    assertThat(search("江城艺木学院").hits().getFirst().key()).isEqualTo("10002");
    assertThat(search("江城艺学院").reading().corrected().orElseThrow().kind())
        .isEqualTo(Correction.Kind.CHARACTER);
    assertThat(search("shanchengxueyuqn").reading().corrected().orElseThrow().to())
        .isEqualTo("山城学院");
    assertThat(search("江城艺术学院").reading().corrected()).isEmpty();
    SearchResult asTyped = corpus.search(SearchRequest.of("江城艺木学院").withIgnored("江城艺木学院"));
    assertThat(asTyped.reading().corrected()).isEmpty();
  }

  @Test
  void aCorrectionLeavesNothingBehindThatIsNoName() {
    assertThat(search("账务学原里").reading().corrected()).isEmpty();
    assertThat(search("账务学原").reading().corrected()).isEmpty();
    assertThat(search("山城学元里").reading().corrected()).isEmpty();
    assertThat(search("里山城学元").reading().corrected()).isEmpty();
    assertThat(search("山城学元").reading().corrected().orElseThrow().q()).isEqualTo("山城学院");
    assertThat(search("山城学元账务").reading().corrected().orElseThrow().q()).isEqualTo("山城学院账务");
    assertThat(search("山城学元的账务").reading().corrected().orElseThrow().q()).isEqualTo("山城学院的账务");
  }

  @Test
  void aNameIsOfferedWhereWhatWasTypedIsAPieceOfAnother() {
    SearchResult result = search("江城艺术学");
    assertThat(result.reading().corrected()).isEmpty();
    assertThat(result.reading().relaxed()).isTrue();
    assertThat(result.reading().offered()).extracting(Correction::q).contains("江城艺术学院");
    assertThat(search("江城艺术学院").reading().offered()).isEmpty();
    assertThat(search("江城艺术学院在哪").reading().offered()).isEmpty();
    assertThat(corpus.search(SearchRequest.of("江城艺术学").withIgnored("江城艺术学")).reading().offered())
        .isEmpty();
  }

  @Test
  void otherNamesThatResembleASlipAreOfferedBesideTheOneTaken() {
    SearchResult result = search("山鸟写生");
    List<String> names = List.of("山水写生", "花鸟写生");
    assertThat(names).contains(result.reading().corrected().orElseThrow().to());
    assertThat(result.reading().offered()).extracting(Correction::to).hasSize(1).isSubsetOf(names);
  }

  @Test
  void aCorrectionTakesTheBracketThatClosesWithIt() {
    assertThat(search("篆刻(甲雷)").reading().corrected().orElseThrow().q()).isEqualTo("篆刻(甲类)");
  }

  @Test
  void aWordWithMarksIsAPartOfANameToo() {
    assertThat(search("Java 免考吗").hits().getFirst().key()).isEqualTo("R3");
    assertThat(search("Python 免考吗").hits().getFirst().key()).isEqualTo("R4");
  }

  @Test
  void whatARuleIsAboutIsNotLetGo() {
    SearchResult result = search("编程二等 免外语望远镜吗");
    assertThat(result.reading().relaxed()).isTrue();
    assertThat(result.reading().letGo()).doesNotContain("编程二等");
  }

  @Test
  void aRelaxedAnswerSaysWhatItLetGo() {
    SearchResult result = search("古代汉字书写 天文望远镜");
    assertThat(result.hits().getFirst().key()).isEqualTo("90003");
    assertThat(result.reading().relaxed()).isTrue();
    assertThat(String.join("", result.reading().letGo())).contains("望远镜").doesNotContain("书写");
  }
}
