package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.indexer.search.Corpus.course;
import static org.xuetu.indexer.search.Corpus.school;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuetu.indexer.analysis.RandomText;

/// Whatever is typed, the answer is clean and the work bounded.
final class HostileInputTest {
  private static final Duration BOUND = Duration.ofSeconds(2);

  private static Corpus corpus;
  private static CatalogSearcher searcher;

  @BeforeAll
  static void index() throws IOException {
    corpus =
        Corpus.of(
            course("1", "计算机应用基础").text("a AND b OR (c)"),
            course("2", "C++程序设计 <script>alert(1)</script>").alias("程\"序'"),
            school("3", "合肥工业大学").filter("city", "合肥"));
    searcher = corpus.open();
    searcher.search(SearchRequest.of("计算机"));
  }

  @AfterAll
  static void delete() throws IOException {
    searcher.close();
    corpus.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\r\n ",
        "!?。，、；：“”（）【】《》……——",
        "name:计算机 AND (code:[* TO *] OR *:*)",
        "\"计算机",
        "计算机)))^9~2",
        "/.*/ && || !",
        "\\",
        "*",
        "?*?*?*",
        "\u0000\u0001\u001F",
        "\u200B\u200D\uFEFF\u2028\u2029",
        "😀😀🏫",
        "جامعة بكين",
        "\u202E机算计\u202C",
        "\uD800",
        "\uDC00\uD800计算机\uD800",
        "%00%20",
        "${jndi:ldap://x}",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "ａｂｃ１２３",
        "ﷺ",
        "İıŞş",
        "\uFFFF\uFFFE"
      })
  void isAnswered(String q) throws IOException {
    answer(q);
  }

  private static void answer(String q) throws IOException {
    long start = System.nanoTime();
    SearchResult result =
        searcher.search(
            SearchRequest.of(q).withFacets("type", "city").withExplain().withPage(1, 20));
    for (SearchResult.Hit hit : result.hits()) {
      for (String html : hit.highlights().values()) {
        assertThat(html.replace("<em>", "").replace("</em>", "")).doesNotContain("<", ">");
      }
    }
    assertThat(result.total()).isBetween(0L, 3L);
    searcher.suggest(new SuggestRequest(q, List.of(), 10));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(q).isLessThan(BOUND);
  }

  @Test
  void marksOnlyFindNothingAndBlanksFindAll() throws IOException {
    assertThat(searcher.search(SearchRequest.of("？！…")).total()).isZero();
    assertThat(searcher.search(SearchRequest.of(" \t ")).total()).isEqualTo(3);
  }

  @Test
  void controlAndZeroWidthCharactersAreNotThere() throws IOException {
    SearchResult result = searcher.search(SearchRequest.of("\u0000计\u200B算\uFEFF机\u0007"));
    assertThat(result.hits().getFirst().key()).isEqualTo("1");
  }

  @Test
  void aLongQueryIsReadInPart() throws IOException {
    for (String piece : List.of("计", "计算机", "计算机 ", "a", "a ", "1 ", "ji", "()", "一", "😀", "要考")) {
      answer(piece.repeat(10_000 / piece.length()));
    }
    assertThat(
            searcher
                .search(SearchRequest.of("计算机应用基础" + " ".repeat(10_000)))
                .hits()
                .getFirst()
                .key())
        .isEqualTo("1");
  }

  @Test
  void anythingIsAnswered() throws IOException {
    RandomText random = RandomText.seeded(HostileInputTest.class);
    for (int i = 0; i < 300; i++) {
      answer(random.next(i % 50 == 0 ? 10_000 : 40));
    }
  }
}
