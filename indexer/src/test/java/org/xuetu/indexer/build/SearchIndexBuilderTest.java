package org.xuetu.indexer.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.Lexicon;
import org.xuetu.indexer.search.CatalogSearcher;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.search.SearchResult;

/// All entities are made up.
final class SearchIndexBuilderTest {
  private static SearchDocument course(int key, String name) {
    return SearchDocument.draft(EntityType.COURSE, String.valueOf(key), name)
        .code(String.valueOf(key))
        .prominence(key % 3 / 3.0)
        .filter("level", key % 2 == 0 ? "专科" : "本科")
        .done();
  }

  private static List<SearchDocument> courses() {
    List<SearchDocument> courses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      courses.add(course(90_000 + i, "绘画" + (i % 7) + "讲"));
    }
    return courses;
  }

  private static List<String> answers(Path index) throws IOException {
    List<String> answers = new ArrayList<>();
    try (CatalogSearcher searcher = CatalogSearcher.open(index)) {
      for (String q : List.of("", "绘画", "绘画3讲", "huihua", "9000")) {
        SearchResult result =
            searcher.search(SearchRequest.of(q).withPage(1, 100).withFacets("level"));
        answers.add(result.hits().toString() + result.facets());
      }
    }
    return answers;
  }

  @Test
  void theSameDocumentsGiveTheSameAnswersInAnyOrder(@TempDir Path folder) throws IOException {
    List<SearchDocument> courses = courses();
    SearchIndexBuilder.build(folder.resolve("one"), courses);
    Collections.shuffle(courses, new Random(1));
    SearchIndexBuilder.build(folder.resolve("other"), courses);
    assertThat(answers(folder.resolve("other"))).isEqualTo(answers(folder.resolve("one")));
  }

  @Test
  void anEmptyCatalogueIsAnIndexToo(@TempDir Path folder) throws IOException {
    SearchIndexBuilder.build(folder.resolve("none"), List.of());
    try (CatalogSearcher searcher = CatalogSearcher.open(folder.resolve("none"))) {
      assertThat(searcher.search(SearchRequest.of("绘画")).total()).isZero();
      assertThat(searcher.search(SearchRequest.of("")).total()).isZero();
      assertThat(searcher.countsByType().values()).containsOnly(0L);
    }
  }

  @Test
  void aFolderWithSomethingInItIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "important");
    assertThatThrownBy(() -> SearchIndexBuilder.create(folder, Lexicon.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoDocumentsOfOneEntityAreRefused(@TempDir Path folder) {
    List<SearchDocument> twice = List.of(course(1, "绘画"), course(1, "素描"));
    assertThatThrownBy(() -> SearchIndexBuilder.build(folder.resolve("twice"), twice))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> CatalogSearcher.open(folder.resolve("twice")))
        .isInstanceOf(IndexNotFoundException.class);
  }

  @Test
  void anUnfinishedIndexDoesNotOpen(@TempDir Path folder) throws IOException {
    Path index = folder.resolve("unfinished");
    try (SearchIndexBuilder builder = SearchIndexBuilder.create(index, Lexicon.empty())) {
      builder.add(course(1, "绘画"));
    }
    assertThatThrownBy(() -> CatalogSearcher.open(index)).isInstanceOf(IOException.class);
  }

  /// A release lists its files with checksums: nothing may lie there that changes by itself.
  @Test
  void nothingIsLeftBesideTheIndex(@TempDir Path folder) throws IOException {
    Path index = folder.resolve("index");
    SearchIndexBuilder.build(index, courses());
    List<String> before = files(index);
    answers(index);
    assertThat(files(index)).isEqualTo(before).contains(Lexicon.FILE).doesNotContain("write.lock");
  }

  private static List<String> files(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void namesThatAreOnlyMarksOrVeryLongAreIndexed(@TempDir Path folder) throws IOException {
    SearchIndexBuilder.build(
        folder.resolve("odd"),
        List.of(
            course(1, "《》"),
            course(2, "长".repeat(5_000)),
            course(3, "a".repeat(40_000)),
            course(4, "甲\uD800乙")));
    try (CatalogSearcher searcher = CatalogSearcher.open(folder.resolve("odd"))) {
      assertThat(searcher.search(SearchRequest.of("")).total()).isEqualTo(4);
      assertThat(searcher.search(SearchRequest.of("长长长")).total()).isEqualTo(1);
      assertThat(searcher.search(SearchRequest.of("甲乙")).total()).isEqualTo(1);
    }
  }
}
