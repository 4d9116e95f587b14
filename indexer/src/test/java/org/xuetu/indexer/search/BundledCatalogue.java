package org.xuetu.indexer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.indexer.build.CatalogDocuments;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.build.SearchIndexBuilder;
import org.xuetu.indexer.source.SourceReader;

/// The bundled data, indexed once for all tests of one run.
final class BundledCatalogue {
  private static final Path DATA = Path.of(System.getProperty("xuetu.home", "..")).resolve("data");

  private BundledCatalogue() {}

  private static final class Once {
    static final List<SearchDocument> DOCUMENTS;
    static final CatalogSearcher SEARCHER;

    static {
      try {
        CatalogDocuments documents =
            new CatalogDocuments(
                SourceReader.read(
                        DATA.resolve("sources"), SchemaReader.read(DATA.resolve("schema")))
                    .catalogue());
        DOCUMENTS = documents.ids().stream().map(documents::document).toList();
        Path path = Files.createTempDirectory("bundled");
        SearchIndexBuilder.build(path, DOCUMENTS);
        SEARCHER = CatalogSearcher.open(path);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(path)));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static void delete(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      searcher().close();
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<SearchDocument> documents() {
    return Once.DOCUMENTS;
  }

  static CatalogSearcher searcher() {
    return Once.SEARCHER;
  }
}
