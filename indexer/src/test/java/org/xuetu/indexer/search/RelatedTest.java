package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.xuetu.indexer.search.Corpus.course;
import static org.xuetu.indexer.search.Corpus.school;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.related.Related;
import org.xuetu.indexer.related.Related.Aspect;
import org.xuetu.indexer.related.Related.Evidence;
import org.xuetu.indexer.schema.NameRelation;
import org.xuetu.indexer.schema.OtherName;

/// What resembles a course or a programme, over a made-up corpus.
final class RelatedTest {
  private static Corpus corpus;
  private static CatalogSearcher searcher;

  @BeforeAll
  static void index() {
    corpus =
        Corpus.of(
            credits("10001", "山水写生技法", 4).filter("level", "专科"),
            credits("20001", "山水写生技法", 4).filter("level", "专科"),
            credits("20002", "山水写生技法", 9).filter("level", "本科"),
            credits("10002", "陶艺(一)", 3),
            credits("20003", "陶艺(二)", 3),
            credits("20004", "陶艺", 3),
            course("10003", "民间剪纸欣赏"),
            course("20005", "民间剪纸鉴赏"),
            credits("10004", "书法临摹基础", 2)
                .otherName(new OtherName("书法临摹入门", NameRelation.NOT_SAME_AS)),
            credits("20006", "书法临摹入门", 2),
            credits("20007", "书法临摹初步", 2).alias("书法临摹入门"),
            credits("10005", "木版年画制作", 5).summary("type", "笔试"),
            credits("20008", "木版年画制作", 5).summary("type", "实践"),
            credits("10006", "戏曲脸谱绘制", 5),
            credits("20009", "戏曲脸谱绘制", 5).refersTo("course/10006"),
            credits("10007", "竹编工艺", 6),
            credits("20010", "竹编工艺", 6),
            programme("P1", "甲省计划", "10001", "10007", "20010").refersTo("major/1"),
            programme("P2", "乙省计划", "20001", "20002").refersTo("major/1"),
            programme("P3", "丙省计划", "10001", "10007", "10002").refersTo("major/2"),
            programme("P4", "丁省计划", "20006").refersTo("major/3"),
            school("1", "甲学院"));
    searcher = corpus.open();
  }

  private static SearchDocument.Draft credits(String key, String name, int credits) {
    return course(key, name).summary("credits", BigDecimal.valueOf(credits));
  }

  private static SearchDocument.Draft programme(String key, String name, String... courses) {
    SearchDocument.Draft programme = SearchDocument.draft(EntityType.PROGRAMME, key, name);
    for (String course : courses) {
      programme.refersTo("course/" + course);
    }
    return programme;
  }

  @AfterAll
  static void delete() throws IOException {
    searcher.close();
    corpus.close();
  }

  private static Related related(String course) throws IOException {
    return searcher.related(EntityType.COURSE, course, 10).orElseThrow();
  }

  private static List<String> equivalents(String course) throws IOException {
    return related(course).equivalents().stream().map(Related.Equivalent::key).toList();
  }

  @Test
  void anEquivalenceIsSuggestedWithAllThatSpeaksForAndAgainstIt() throws IOException {
    assertThat(equivalents("10001")).containsExactly("20001", "20002");
    List<Evidence> agreeing = related("10001").equivalents().getFirst().evidence();
    assertThat(agreeing).extracting(Evidence::aspect).containsExactly(Aspect.values());
    assertThat(agreeing).extracting(Evidence::agreement).containsExactly(1.0, 1.0, 1.0, 1.0);
    List<Evidence> differing = related("10001").equivalents().getLast().evidence();
    assertThat(differing)
        .extracting(Evidence::aspect, Evidence::agreement)
        .contains(tuple(Aspect.CREDITS, 4.0 / 9), tuple(Aspect.LEVEL, 0.0));
  }

  @Test
  void whatIsUnknownIsNoEvidence() throws IOException {
    assertThat(equivalents("10003")).isEmpty();
    assertThat(related("10003").similar())
        .extracting(Related.Similar::key)
        .containsExactly("20005");
  }

  @Test
  void anotherPartOfACourseIsAnotherCourse() throws IOException {
    assertThat(equivalents("10002")).containsExactly("20004");
    assertThat(related("10002").similar()).extracting(Related.Similar::key).contains("20003");
    assertThat(equivalents("10005")).isEmpty();
  }

  @Test
  void whatIsRecordedAsNotTheSameIsNeverShown() throws IOException {
    Related related = related("10004");
    assertThat(related.equivalents()).isEmpty();
    assertThat(related.similar()).isEmpty();
    assertThat(related("20006").equivalents())
        .extracting(Related.Equivalent::key)
        .doesNotContain("10004");
    assertThat(related("20006").similar()).extracting(Related.Similar::key).doesNotContain("10004");
  }

  @Test
  void whatARecordSaysAlreadyIsNotGuessed() throws IOException {
    for (String course : List.of("10006", "20009")) {
      assertThat(equivalents(course)).isEmpty();
      assertThat(related(course).similar().getFirst().reasons()).contains("有顶替或对应关系的记录，见各自的页面");
    }
  }

  @Test
  void coursesOfOnePlanAreTwoCourses() throws IOException {
    Evidence plans =
        related("10007").equivalents().getFirst().evidence().stream()
            .filter(it -> it.aspect() == Aspect.PLANS)
            .findFirst()
            .orElseThrow();
    assertThat(plans.agreement()).isZero();
    assertThat(plans.detail()).isEqualTo("1 个计划里两门都要修");
  }

  @Test
  void programmesShareTheirMajorOrTheirCourses() throws IOException {
    Related related = searcher.related(EntityType.PROGRAMME, "P1", 10).orElseThrow();
    assertThat(related.similar())
        .extracting(Related.Similar::key, it -> String.join("；", it.reasons()))
        .containsExactly(tuple("P3", "有 2 门课相同，占本计划的 67%"), tuple("P2", "同一专业"));
    assertThat(related.equivalents()).isEmpty();
  }

  @Test
  void otherTypesResembleNothingAndUnknownOnesAreNotThere() throws IOException {
    assertThat(searcher.related(EntityType.SCHOOL, "1", 10)).contains(Related.NONE);
    assertThat(searcher.related(EntityType.COURSE, "nothing", 10)).isEmpty();
    assertThat(searcher.related(EntityType.COURSE, "10001", 1).orElseThrow().equivalents())
        .hasSize(1);
  }
}
