package org.xuetu.indexer.contribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuetu.graph.entity.EntityReader;
import org.xuetu.graph.entity.NamesOfKind;
import org.xuetu.graph.model.RecordId;
import org.xuetu.indexer.search.CatalogSearcher;
import org.xuetu.indexer.search.SearchRequest;

/// What the current release knows, asked on behalf of one contribution, which may add to it.
final class KnownThings {
  /// Searching costs more than looking up; a file full of unknown names is not helped further.
  private static final int MOST_SEARCHES = 50;

  private static final int LONGEST_NAME = 60;
  private static final int NEAR = 3;

  private final EntityReader entities;
  private final Map<String, NamesOfKind> names;
  private final CatalogSearcher searcher;
  private final Set<RecordId> offered = new HashSet<>();
  private final Map<String, List<String>> near = new LinkedHashMap<>();

  KnownThings(EntityReader entities, Map<String, NamesOfKind> names, CatalogSearcher searcher) {
    this.entities = entities;
    this.names = Map.copyOf(names);
    this.searcher = searcher;
  }

  EntityReader entities() {
    return entities;
  }

  boolean isInRelease(RecordId id) {
    return entities.contains(id);
  }

  /// Whether it is in the release or in the contribution itself.
  boolean isKnown(RecordId id) {
    return offered.contains(id) || isInRelease(id);
  }

  /// Notes a record that the contribution itself brings.
  void offer(RecordId id) {
    offered.add(id);
  }

  Optional<RecordId> findByName(String kind, String name) {
    return Optional.ofNullable(names.get(kind)).flatMap(known -> known.find(name));
  }

  /// Names and keys of things of a kind that a name may have been meant for.
  List<String> near(String kind, String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      return List.of();
    }
    String asked = kind + " " + name;
    List<String> known = near.get(asked);
    if (known != null || near.size() >= MOST_SEARCHES) {
      return known == null ? List.of() : known;
    }
    try {
      List<String> found =
          searcher
              .search(SearchRequest.of(name).withFilter("type", kind).withPage(1, NEAR))
              .hits()
              .stream()
              .map(hit -> hit.name() + "（" + hit.key() + "）")
              .toList();
      near.put(asked, found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
