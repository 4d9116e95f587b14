package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.relevance.Figures;
import org.xuetu.indexer.relevance.JudgedQuestion;

/// Learners' questions are answered among the first three hits, and never by an uncertain rule first.
final class LearnerQuestionsTest {
  private static final Path TABLES =
      Path.of(System.getProperty("xuetu.home", "..")).resolve("bench/relevance");
  private static final int WITHIN = 3;

  @ParameterizedTest
  @CsvSource({"questions.tsv, 0.92, 0.86", "more.tsv, 0.92, 0.92"})
  void areAnswered(String table, double share, double gain) throws IOException {
    List<JudgedQuestion> questions = JudgedQuestion.read(TABLES.resolve(table));
    List<String> missed = new ArrayList<>();
    List<String> uncertain = new ArrayList<>();
    double gains = 0;
    for (JudgedQuestion question : questions) {
      List<SearchResult.Hit> hits =
          BundledCatalogue.searcher().search(SearchRequest.of(question.text())).hits();
      List<String> ids = hits.stream().map(hit -> hit.type().key() + "/" + hit.key()).toList();
      gains += Figures.ndcg(ids, question.grades());
      if (!Figures.succeeds(ids, question.grades(), WITHIN)) {
        missed.add(question.text());
      }
      hits.stream()
          .limit(1)
          .filter(hit -> hit.type() == EntityType.RULE)
          .filter(hit -> hit.certainty().filter(it -> it == Certainty.LOW).isPresent())
          .forEach(hit -> uncertain.add(question.text()));
    }
    assertThat(1 - (double) missed.size() / questions.size())
        .as("missed: %s", missed)
        .isGreaterThanOrEqualTo(share);
    assertThat(gains / questions.size()).as("nDCG@10").isGreaterThanOrEqualTo(gain);
    assertThat(uncertain).isEmpty();
  }
}
