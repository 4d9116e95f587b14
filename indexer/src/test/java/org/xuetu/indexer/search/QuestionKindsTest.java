package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.indexer.search.Corpus.course;
import static org.xuetu.indexer.search.Corpus.credential;
import static org.xuetu.indexer.search.Corpus.rule;
import static org.xuetu.indexer.search.Corpus.school;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.build.Conversion;
import org.xuetu.indexer.build.FilterValue;
import org.xuetu.indexer.build.SearchDocument;

/// Kinds of questions that were answered beside the point. All entities are made up.
final class QuestionKindsTest {
  @Test
  void aCertificateIsNotEveryCertificateOfItsFamily() {
    try (Corpus corpus =
        Corpus.of(
            SearchDocument.draft(EntityType.TERM, "T", "编程测验").alias("编程二等").alias("编程三等"),
            credential("C2", "编程测验二等").alias("编程二等"),
            credential("C3", "编程测验三等").alias("编程三等"),
            counting("R2", "credential/C2", "term/T").prominence(1),
            counting("R3", "credential/C3", "term/T"))) {
      assertThat(firstRule(corpus, "编程三等能免什么")).isEqualTo("R3");
      assertThat(firstRule(corpus, "编程二等能免什么")).isEqualTo("R2");
      assertThat(corpus.keys("编程三等能免什么")).contains("T");
    }
  }

  @Test
  void aDiplomaNamedAsAWholeSaysItsLevel() {
    FilterValue lower = new FilterValue("junior-college", "专科");
    FilterValue higher = new FilterValue("bachelor", "本科");
    try (Corpus corpus =
        Corpus.of(
            credential("C1", "专科毕业证书").alias("专科毕业").filter("level", lower),
            credential("C2", "本科毕业证书").alias("本科毕业").filter("level", higher),
            counting("R1", "level/junior-college").prominence(1),
            counting("R2", "level/bachelor"))) {
      assertThat(firstRule(corpus, "本科毕业能免什么")).isEqualTo("R2");
      assertThat(firstRule(corpus, "专科毕业能免什么")).isEqualTo("R1");
      assertThat(corpus.search(SearchRequest.of("本科毕业能免什么")).reading().interpretations())
          .contains(new SearchResult.Interpretation("本科毕业", "level", "level", "bachelor", "本科"));
    }
  }

  @Test
  void whatIsAskedForMayStandApart() {
    try (Corpus corpus =
        Corpus.of(
            school("1", "江城美术馆").filter("city", "江城"),
            course("2", "江城绘画大学堂").text("江城 绘画 大学").filter("city", "江城").prominence(1))) {
      assertThat(corpus.keys("江城有哪些绘画类大学").getFirst()).isEqualTo("1");
      assertThat(corpus.keys("江城有哪些书可以看讲的是绘画而不是大学").getFirst()).isEqualTo("2");
    }
  }

  @Test
  void whatACodeIsAsksForItselfAndNotForThePlansThatHaveIt() {
    try (Corpus corpus =
        Corpus.of(
            course("90001", "民间绘画"),
            SearchDocument.draft(EntityType.PROGRAMME, "P1", "美术计划")
                .refersTo("course/90001")
                .prominence(1))) {
      assertThat(corpus.keys("90001是什么课").getFirst()).isEqualTo("90001");
      assertThat(corpus.keys("学90001还要学什么课")).first().isEqualTo("P1");
    }
  }

  @Test
  void whetherSomethingHasToBeDoneIsExplainedByATerm() {
    try (Corpus corpus =
        Corpus.of(
            course("1", "民间绘画"),
            course("2", "民间绘画赏析").refersTo("course/1").prominence(1),
            SearchDocument.draft(EntityType.TERM, "3", "选考课").refersTo("course/1"))) {
      assertThat(corpus.keys("民间绘画必考吗")).containsSubsequence("1", "3");
      assertThat(rank(corpus, "民间绘画必考吗", "3")).isLessThan(rank(corpus, "民间绘画必考吗", "2"));
    }
  }

  @Test
  void whatRefersToAThingCountsLessWhereItsTypeIsNotAskedFor() {
    try (Corpus corpus =
        Corpus.of(
            credential("1", "绘画证书"),
            school("2", "甲学院").refersTo("credential/1").prominence(1),
            rule("3", "乙规则").refersTo("credential/1"))) {
      assertThat(corpus.keys("绘画证书在哪些学校有用")).containsSubsequence("2", "3");
      assertThat(corpus.keys("绘画证书能免考吗")).containsSubsequence("3", "2");
    }
  }

  @Test
  void aSchoolSaysWhereThoughItsNameAlsoStandsForAnEducation() {
    try (Corpus corpus =
        Corpus.of(
            school("1", "江城大学").alias("江大"),
            SearchDocument.draft(EntityType.TERM, "2", "江大教育").alias("江大"),
            credential("3", "绘画证书"),
            SearchDocument.draft(EntityType.TERM, "4", "折抵办法").refersTo("school/1"),
            counting("5", "credential/9").refersTo("school/1").filter("school", "1"),
            counting("6", "credential/3").refersTo("school/1").filter("school", "1"))) {
      List<String> keys = corpus.keys("绘画证书 江大能免考吗");
      assertThat(keys).containsSubsequence("6", "4", "5");
    }
  }

  private static int rank(Corpus corpus, String q, String key) {
    return corpus.keys(q).indexOf(key);
  }

  private static String firstRule(Corpus corpus, String q) {
    return corpus.search(SearchRequest.of(q)).hits().stream()
        .filter(hit -> hit.type() == EntityType.RULE)
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static SearchDocument.Draft counting(String key, String... sources) {
    Conversion.Side source = new Conversion.Side(List.of(sources), List.of());
    SearchDocument.Draft rule =
        rule(key, "规则" + key)
            .conversion(new Conversion(source, new Conversion.Side(List.of(), List.of()), 1));
    List.of(sources).forEach(rule::refersTo);
    return rule;
  }
}
