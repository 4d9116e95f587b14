package org.xuetu.indexer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.search.SearchResult;
import org.xuetu.indexer.search.SuggestRequest;

/// Several threads build a release; which of them does what is left to chance. Nothing of that may be
/// seen: the same data, built twice, answers every question the same, down to the scores.
class SameAnswersTest {
  private static final int COURSES = 3_000;
  private static final String PIECES = "高等数学英语会计管理计算机基础概论实务法学汉语言文学一二上下重行长";

  @TempDir Path folder;

  @Test
  void twoBuildsAnswerAlike() throws Exception {
    long seed = Long.getLong("test.seed", System.nanoTime());
    System.out.println("SameAnswersTest -Dtest.seed=" + seed);
    Random random = new Random(seed);
    MadeUpData data = MadeUpData.write(folder.resolve("data"));
    List<String> questions = new ArrayList<>(List.of("", "yy", "gdsx", "0001"));
    for (int i = 0; i < COURSES; i++) {
      String name = name(random);
      data.course("%05d".formatted(10_000 + i), name);
      if (i % 40 == 0) {
        questions.add(name);
        questions.add(name.substring(0, 2));
      }
    }

    List<String> first = answers(data, "first", questions);
    assertThat(first).hasSize(questions.size()).anyMatch(answer -> answer.contains("10000"));
    assertThat(answers(data, "second", questions)).isEqualTo(first);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    int length = 2 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      name.append(PIECES.charAt(random.nextInt(PIECES.length())));
    }
    return name.toString();
  }

  private List<String> answers(MadeUpData data, String name, List<String> questions)
      throws Exception {
    ReleaseStore store = new ReleaseStore(folder.resolve(name));
    new ReleaseBuilder(
            new DataFolder(data.root()),
            store,
            new Iris("http://example.org"),
            BuildPolicy.STOP,
            Clock.systemUTC(),
            BuildProgress.none())
        .build();
    List<String> answers = new ArrayList<>();
    try (Release release = store.openCurrent()) {
      for (String question : questions) {
        answers.add(answer(release, question));
      }
    }
    return answers;
  }

  private static String answer(Release release, String question) throws IOException {
    SearchResult result =
        release.searcher().search(SearchRequest.of(question).withPage(1, 50).withFacets("type"));
    StringBuilder answer = new StringBuilder(question + ": " + result.total() + result.facets());
    for (SearchResult.Hit hit : result.hits()) {
      answer.append(' ').append(hit.key()).append('=').append(hit.score());
    }
    return answer
        .append(release.searcher().suggest(new SuggestRequest(question, List.of(), 10)).groups())
        .toString();
  }
}
