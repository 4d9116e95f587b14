package org.xuetu.indexer.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuetu.graph.text.TextHit;
import org.xuetu.graph.text.TextHits;
import org.xuetu.graph.vocab.Iris;
import org.xuetu.indexer.schema.OtherName;
import org.xuetu.indexer.search.HitList;
import org.xuetu.indexer.search.HitList.Found;
import org.xuetu.indexer.search.SearchResult;

/// Hits of the index under the names the graph has for them.
final class CatalogHits implements TextHits {
  private final HitList hits;
  private final Iris iris;

  CatalogHits(HitList hits, Iris iris) {
    this.hits = hits;
    this.iris = iris;
  }

  @Override
  public long total() {
    return hits.total();
  }

  @Override
  public List<TextHit> next(int count) {
    try {
      return hits.next(count).stream().<TextHit>map(Entry::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Optional<TextHit> find(String iri) {
    return iris.find(iri)
        .filter(id -> iris.of(id).equals(iri))
        .flatMap(
            id -> {
              try {
                return hits.find(id).map(Entry::new);
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
  }

  private final class Entry implements TextHit {
    private final Found found;
    private SearchResult.@Nullable Hit words;

    Entry(Found found) {
      this.found = found;
    }

    @Override
    public String iri() {
      return iris.of(found.id());
    }

    @Override
    public double score() {
      return found.score();
    }

    @Override
    public Optional<String> snippet() {
      Map<String, String> marked = words().highlights();
      return Stream.of("text", "alias", "name")
          .filter(marked::containsKey)
          .map(marked::get)
          .findFirst();
    }

    @Override
    public String matched() {
      return words().matched().map(OtherName::text).orElseGet(words()::name);
    }

    private SearchResult.Hit words() {
      if (words == null) {
        try {
          words = hits.read(found);
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
      return words;
    }
  }
}
