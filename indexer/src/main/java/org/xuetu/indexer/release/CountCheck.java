package org.xuetu.indexer.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.graph.store.GraphStore;
import org.xuetu.graph.store.KindCounts;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.search.CatalogSearcher;

/// A release is refused unless catalogue, graph, dump and search index hold the same things.
final class CountCheck {
  /// @param triples distinct triples in the union of all sources
  /// @param quads statements, each counted in every source's graph that holds it
  record Counts(long triples, long quads) {}

  private CountCheck() {}

  static Counts check(Path folder, Catalogue catalogue, Iris iris)
      throws IOException, ReleaseException {
    SortedMap<String, Long> expected = catalogue.countsByKind();
    try (GraphStore graph = MappedGraphStore.open(folder.resolve(Release.GRAPH));
        InputStream file = Files.newInputStream(folder.resolve(Release.DUMP));
        InputStream dump = new GZIPInputStream(file, 1 << 16);
        CatalogSearcher searcher = CatalogSearcher.open(folder.resolve(Release.INDEX))) {
      compare("图谱", expected, KindCounts.inGraph(graph, catalogue.schema()));
      compare("转储", expected, KindCounts.inDump(dump, catalogue.schema(), iris));
      SortedMap<String, Long> searchable = new TreeMap<>(expected);
      searchable.keySet().removeIf(kind -> EntityType.find(kind).isEmpty());
      SortedMap<String, Long> found = new TreeMap<>();
      searcher.countsByType().forEach((type, count) -> found.put(type.key(), count));
      compare("检索", searchable, found);
      return new Counts(graph.triples(), graph.quads());
    }
  }

  private static void compare(String where, Map<String, Long> expected, Map<String, Long> found)
      throws ReleaseException {
    for (Map.Entry<String, Long> entry : expected.entrySet()) {
      long count = found.getOrDefault(entry.getKey(), 0L);
      if (count != entry.getValue()) {
        throw new ReleaseException(
            ReleaseException.Reason.COUNTS_DISAGREE,
            "核对不符，未发布："
                + entry.getKey()
                + " 应有 "
                + entry.getValue()
                + " 个，"
                + where
                + "里有 "
                + count
                + " 个。");
      }
    }
  }
}
