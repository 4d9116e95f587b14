package org.xuetu.indexer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.build.SearchIndexBuilder;

/// A few made-up entities, indexed: what a ranking test asks its question of.
final class Corpus implements AutoCloseable {
  private final Path path;

  private Corpus(Path path) {
    this.path = path;
  }

  static Corpus of(SearchDocument.Draft... drafts) {
    try {
      Path path = Files.createTempDirectory("corpus");
      List<SearchDocument> documents = Stream.of(drafts).map(SearchDocument.Draft::done).toList();
      SearchIndexBuilder.build(path, documents);
      return new Corpus(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static SearchDocument.Draft course(String key, String name) {
    return SearchDocument.draft(EntityType.COURSE, key, name).code(key);
  }

  static SearchDocument.Draft major(String key, String name) {
    return SearchDocument.draft(EntityType.MAJOR, key, name).code(key);
  }

  static SearchDocument.Draft rule(String key, String name) {
    return SearchDocument.draft(EntityType.RULE, key, name).code(key);
  }

  static SearchDocument.Draft credential(String key, String name) {
    return SearchDocument.draft(EntityType.CREDENTIAL, key, name).code(key);
  }

  static SearchDocument.Draft school(String key, String name) {
    return SearchDocument.draft(EntityType.SCHOOL, key, name).code(key);
  }

  Path path() {
    return path;
  }

  CatalogSearcher open() {
    return open(RankingProfile.standard());
  }

  CatalogSearcher open(RankingProfile profile) {
    try {
      return CatalogSearcher.open(path, profile);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Keys of the hits, best first.
  List<String> keys(String q) {
    return keys(SearchRequest.of(q), RankingProfile.standard());
  }

  List<String> keys(SearchRequest request) {
    return keys(request, RankingProfile.standard());
  }

  List<String> keys(SearchRequest request, RankingProfile profile) {
    return search(request, profile).hits().stream().map(SearchResult.Hit::key).toList();
  }

  SearchResult search(SearchRequest request) {
    return search(request, RankingProfile.standard());
  }

  SearchResult search(SearchRequest request, RankingProfile profile) {
    try (CatalogSearcher searcher = open(profile)) {
      return searcher.search(request);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
