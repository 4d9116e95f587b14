package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.indexer.search.Corpus.course;
import static org.xuetu.indexer.search.Corpus.credential;
import static org.xuetu.indexer.search.Corpus.major;
import static org.xuetu.indexer.search.Corpus.rule;
import static org.xuetu.indexer.search.Corpus.school;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.build.Conversion;
import org.xuetu.indexer.build.FilterValue;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;

/// For every boost a question whose answer needs it: with the boost the order is as expected, without
/// it is not. All entities are made up.
final class RankingTest {
  /// A question, its expected answer, and the boost it depends on.
  record Case(Corpus corpus, String q, List<String> expected) {}

  private static Case of(Boost boost) {
    return switch (boost) {
      case EXACT_CODE ->
          new Case(
              Corpus.of(course("90002", "90001").prominence(1), course("90001", "手工制作")),
              "90001",
              List.of("90001", "90002"));
      case EXACT_NAME ->
          new Case(
              Corpus.of(course("1", "会计学").alias("会计").prominence(1), course("2", "会计")),
              "会计",
              List.of("2", "1"));
      case EXACT_OTHER_NAME ->
          new Case(
              Corpus.of(course("1", "合工程基础").prominence(1), school("2", "合肥工业大学").alias("合工")),
              "合工",
              List.of("2", "1"));
      case EXACT_PINYIN ->
          new Case(
              Corpus.of(course("1", "会计学原理").prominence(1), course("2", "会计")),
              "kuaiji",
              List.of("2", "1"));
      case EXACT_INITIALS ->
          new Case(
              Corpus.of(course("1", "经济法基础").prominence(1), course("2", "经济法")),
              "jjf",
              List.of("2", "1"));
      case MENTION ->
          new Case(
              Corpus.of(
                  course("1", "论自考护理").text("护理怎么考").prominence(1), major("2", "护理学").alias("护理")),
              "护理 自考",
              List.of("2", "1"));
      case EXACT_RETIRED_CODE ->
          new Case(
              Corpus.of(
                  course("90001", "手工").retired(true), course("90002", "90001练习").prominence(1)),
              "90001",
              List.of("90001", "90002"));
      case ALTERNATIVE ->
          new Case(
              Corpus.of(
                  course("1", "民间绘画").prominence(1),
                  course("2", "民间会话"),
                  course("3", "民间绘画欣赏与实践").prominence(1)),
              "民间汇话",
              List.of("1", "2", "3"));
      case RELATED ->
          new Case(
              Corpus.of(
                  credential("1", "绘画证书"),
                  rule("2", "手工免考之一").prominence(1),
                  rule("3", "手工免考之二").refersTo("credential/1")),
              "绘画证书 手工免考吗",
              List.of("3", "1", "2"));
      case WANTED ->
          new Case(
              Corpus.of(
                  school("1", "甲学院").filter("city", "安庆"),
                  course("2", "安庆民间绘画").text("安庆 安庆").filter("city", "安庆").prominence(1)),
              "安庆有哪些学校",
              List.of("1", "2"));
      case ASKED ->
          new Case(
              Corpus.of(SearchDocument.draft(EntityType.TERM, "1", "学分认定与转换"), course("2", "绘画学分")),
              "绘画怎么换学分",
              List.of("1", "2"));
      case COUNTED ->
          new Case(
              Corpus.of(
                  credential("1", "绘画证书"),
                  counting("2", List.of(), List.of("credential/1"), 1).prominence(1),
                  counting("3", List.of("credential/1"), List.of(), 0.01)),
              "绘画证书能免什么",
              List.of("3", "2", "1"));
      case COUNTED_FOR ->
          new Case(
              Corpus.of(
                  course("1", "民间绘画"),
                  counting("2", List.of("course/1"), List.of(), 1).prominence(1),
                  counting("3", List.of(), List.of("course/1"), 1)),
              "民间绘画能用什么顶替",
              List.of("3", "2", "1"));
      case NARROW ->
          new Case(
              Corpus.of(
                  credential("1", "绘画证书"),
                  counting("2", List.of("credential/1"), List.of(), 0.1).prominence(1),
                  counting("3", List.of("credential/1"), List.of(), 1)),
              "绘画证书能免什么",
              List.of("3", "2", "1"));
      case OPEN_TO_ALL ->
          new Case(
              Corpus.of(
                  credential("1", "绘画证书"),
                  counting("2", List.of("credential/1"), List.of(), 1)
                      .filter("school", "90001")
                      .prominence(1),
                  counting("3", List.of("credential/1"), List.of(), 1)),
              "绘画证书能免什么",
              List.of("3", "2", "1"));
      case FITTING ->
          new Case(
              Corpus.of(
                  course("1", "民间绘画").filter("level", new FilterValue("bachelor", "本科")),
                  counting("2", List.of("level/master"), List.of("course/1"), 1).prominence(1),
                  counting("3", List.of(), List.of("course/1"), 1)),
              "本科毕业能免民间绘画吗",
              List.of("3", "2", "1"));
      case MEANT_LABEL ->
          new Case(
              Corpus.of(
                  course("1", "绘画甲").alias("江苏绘画").prominence(0.2),
                  course("2", "绘画乙").filter("province", "江苏")),
              "绘画 江苏",
              List.of("2", "1"));
      case SETTLED ->
          new Case(
              Corpus.of(
                  credential("1", "绘画证书"),
                  rule("2", "绘画证书可以免考民间绘画和素描课程").refersTo("credential/1").certainty(Certainty.LOW),
                  rule("3", "凭证书免考部分课程若干门").refersTo("credential/1")),
              "绘画证书免考民间绘画吗",
              List.of("3", "1", "2"));
      case SYNONYM ->
          new Case(
              Corpus.of(
                  school("1", "甲乙大学").alias("甲大"),
                  course("2", "绘画选讲").prominence(0.1),
                  course("3", "甲乙大学绘画")),
              "甲大 绘画",
              List.of("1", "3", "2"));
      case NAME_START ->
          new Case(
              Corpus.of(course("1", "新编英语").prominence(1), course("2", "英语阅读与写作教程")),
              "英语",
              List.of("2", "1"));
      case CODE_START ->
          new Case(
              Corpus.of(course("1", "手工").text("0301 0301").prominence(1), course("03012", "绘画")),
              "0301",
              List.of("03012", "1"));
      case LATIN_START ->
          new Case(
              Corpus.of(course("1", "新编英语").prominence(1), course("2", "英语阅读与写作教程")),
              "yingyu",
              List.of("2", "1"));
      case EXACT_NEAR ->
          new Case(
              Corpus.of(
                  course("1", "手工").text("农业 农业 农业").prominence(1),
                  major("2", "农学").otherName(new OtherName("农业", NameRelation.NEAR))),
              "农业",
              List.of("2", "1"));
      case NAME_WORD ->
          new Case(
              Corpus.of(course("1", "社会计划").prominence(0.1), course("2", "工业企业会计核算方法")),
              "会计",
              List.of("2", "1"));
      case OTHER_WORD ->
          new Case(
              Corpus.of(
                  course("1", "甲").text("绘画 绘画").prominence(0.1), course("2", "乙").alias("古代绘画欣赏")),
              "绘画",
              List.of("2", "1"));
      case NAME_PIECE ->
          new Case(
              Corpus.of(course("1", "甲").text("会计 会计").prominence(0.1), course("2", "论社会计划之展望")),
              "会计",
              List.of("2", "1"));
      case OTHER_PIECE ->
          new Case(
              Corpus.of(
                  course("1", "甲").text("会计 会计").prominence(0.05),
                  course("2", "乙").alias("论社会计划之展望")),
              "会计",
              List.of("2", "1"));
      case SYLLABLES ->
          new Case(
              Corpus.of(
                  course("1", "甲").text("huihua huihua").prominence(0.1), course("2", "古代绘画欣赏")),
              "huihua",
              List.of("2", "1"));
      case LABEL_WORD ->
          new Case(
              Corpus.of(
                  course("1", "绘画甲").text("工学 工学").prominence(0.1),
                  course("2", "绘画乙").filter("discipline", "工学")),
              "绘画 工学",
              List.of("2", "1"));
      case TEXT_WORD, QUESTION_WORD ->
          new Case(
              Corpus.of(course("1", "绘画欣赏讲座"), course("2", "如何欣赏绘画"), course("3", "绘画欣赏基础讲座")),
              "如何绘画",
              List.of("2", "1", "3"));
      case SIMILAR_NAME ->
          new Case(
              Corpus.of(course("1", "算法与数据").prominence(0.2), course("2", "数据结构与算法（合订本）")),
              "数据结勾与算法",
              List.of("2", "1"));
      case PROMINENCE ->
          new Case(
              Corpus.of(course("1", "绘画甲"), course("2", "绘画(乙丙 丁戊)").prominence(1)),
              "绘画",
              List.of("2", "1"));
    };
  }

  /// A rule that refers to both sides.
  private static SearchDocument.Draft counting(
      String key, List<String> sources, List<String> targets, double narrowness) {
    SearchDocument.Draft rule =
        rule(key, "规则" + key)
            .conversion(
                new Conversion(
                    new Conversion.Side(sources, List.of()),
                    new Conversion.Side(targets, List.of()),
                    narrowness));
    sources.forEach(rule::refersTo);
    targets.forEach(rule::refersTo);
    return rule;
  }

  /// The weight all others are measured by: there is nothing to take away from it.
  private static final Set<Boost> UNIT = EnumSet.of(Boost.TEXT_WORD);

  @ParameterizedTest
  @EnumSource(Boost.class)
  void isNeeded(Boost boost) {
    Case asked = of(boost);
    try (Corpus corpus = asked.corpus()) {
      SearchRequest request = SearchRequest.of(asked.q());
      RankingProfile standard = RankingProfile.standard();
      assertThat(corpus.keys(request, standard)).isEqualTo(asked.expected());
      if (!UNIT.contains(boost)) {
        assertThat(corpus.keys(request, standard.without(boost))).isNotEqualTo(asked.expected());
      }
    }
  }

  @Test
  void anUncertainRuleComesAfterACertainOneUnlessItIsNamed() {
    try (Corpus corpus =
        Corpus.of(
            rule("90001", "民间绘画甲").certainty(Certainty.LOW).prominence(1),
            rule("90002", "民间绘画乙").filter("hypothesis", "true").prominence(1),
            rule("90003", "民间和其他各类绘画课程若干门").certainty(Certainty.HIGH))) {
      assertThat(corpus.keys("民间 绘画").getFirst()).isEqualTo("90003");
      assertThat(corpus.keys("民间绘画甲").getFirst()).isEqualTo("90001");
      assertThat(corpus.keys("90002")).containsExactly("90002");
    }
  }
}
