package org.xuetu.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuetu.indexer.search.Corpus.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.IndexSchema;

/// A prepared query finds what the query finds, with the same scores.
final class PreparedTermsTest {
  private static final List<String> PIECES = List.of("绘画", "民间", "写生", "山水", "没有", "无此");

  @Test
  void findsTheSame() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Corpus corpus =
            Corpus.of(
                course("1", "民间绘画"),
                course("2", "山水写生").text("民间"),
                course("3", "山水绘画"),
                course("4", "写生"));
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(corpus.path()))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(IndexSchema.similarity());
      for (int i = 0; i < 500; i++) {
        Query query = query(random, 3);
        assertThat(found(searcher, new PreparedTerms(searcher).prepare(query)))
            .as("seed %d: %s", seed, query)
            .isEqualTo(found(searcher, query));
      }
    }
  }

  @Test
  void whatTheIndexDoesNotHoldIsLeftOut() throws IOException {
    try (Corpus corpus = Corpus.of(course("1", "民间绘画"));
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(corpus.path()))) {
      PreparedTerms prepared = new PreparedTerms(new IndexSearcher(reader));
      Query held = LeafQueries.piece(IndexField.NAME_GRAM, "绘画");
      Query missing = LeafQueries.boosted(LeafQueries.piece(IndexField.NAME_GRAM, "没有此画"), 2);
      assertThat(prepared.prepare(missing)).isEqualTo(MatchNoDocsQuery.INSTANCE);
      assertThat(prepared.prepare(new DisjunctionMaxQuery(List.of(missing, held), 0)))
          .isEqualTo(held);
    }
  }

  @Test
  void aBeginningOfFewOrManyNamesFindsThemAll() throws IOException {
    SearchDocument.Draft[] courses =
        IntStream.range(0, 40)
            .mapToObj(i -> course(String.valueOf(i), "绘画" + (100 + i)))
            .toArray(SearchDocument.Draft[]::new);
    try (Corpus corpus = Corpus.of(courses);
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(corpus.path()))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      PreparedTerms prepared = new PreparedTerms(searcher);
      Map<String, Integer> wanted = Map.of("绘画", 40, "绘画10", 10, "绘画139", 1, "绘画2", 0, "素描", 0);
      for (String start : wanted.keySet()) {
        Query query = prepared.beginning(IndexField.NAME_KEY, start);
        assertThat(searcher.count(query)).as(start).isEqualTo(wanted.get(start));
        assertThat(searcher.count(prepared.prepare(query))).isEqualTo(wanted.get(start));
      }
    }
  }

  private static List<String> found(IndexSearcher searcher, Query query) throws IOException {
    return Stream.of(searcher.search(query, 10).scoreDocs)
        .map(hit -> "%d %.4f".formatted(hit.doc, hit.score))
        .toList();
  }

  private static Query query(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(6)) {
      case 1 -> new BoostQuery(query(random, depth - 1), 1 + random.nextInt(3));
      case 2 -> new ConstantScoreQuery(query(random, depth - 1));
      case 3 -> {
        List<Query> ways = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          ways.add(query(random, depth - 1));
        }
        yield new DisjunctionMaxQuery(ways, 0);
      }
      case 4 -> {
        BooleanQuery.Builder clauses = new BooleanQuery.Builder();
        for (int i = random.nextInt(4); i >= 0; i--) {
          clauses.add(query(random, depth - 1), Occur.values()[random.nextInt(4)]);
        }
        clauses.setMinimumNumberShouldMatch(random.nextInt(3));
        yield clauses.build();
      }
      case 5 -> new PhraseQuery(2, IndexField.NAME_GRAM.fieldName(), piece(random), piece(random));
      default -> new TermQuery(new Term(IndexField.NAME_GRAM.fieldName(), piece(random)));
    };
  }

  private static String piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }
}
