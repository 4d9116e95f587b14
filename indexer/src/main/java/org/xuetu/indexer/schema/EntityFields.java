package org.xuetu.indexer.schema;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/// Reads what the index keeps of its entities. An index never changes, and to unpack and parse an entity
/// costs more than to find it, so those read last are kept. Thread-safe.
public final class EntityFields {
  private static final Set<String> ONLY = Set.of(IndexField.ENTITY.fieldName());

  /// Bytes of the stored form: in memory an entity takes three or four times as much.
  private static final long MOST_BYTES = 4L << 20;

  private final IndexReader reader;
  private final Map<Integer, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  public EntityFields(IndexReader reader) {
    this.reader = reader;
  }

  private record Kept(StoredEntity entity, int bytes) {}

  public StoredEntity read(int document) throws IOException {
    Optional<StoredEntity> known = find(document);
    return known.isPresent() ? known.get() : parse(document);
  }

  private StoredEntity parse(int document) throws IOException {
    BytesRef stored =
        reader
            .storedFields()
            .document(document, ONLY)
            .getBinaryValue(IndexField.ENTITY.fieldName());
    if (stored == null) {
      throw new IllegalStateException("document " + document + " keeps no entity");
    }
    StoredEntity entity = StoredEntity.read(stored.bytes, stored.offset, stored.length);
    keep(document, new Kept(entity, stored.length));
    return entity;
  }

  private synchronized Optional<StoredEntity> find(int document) {
    return Optional.ofNullable(kept.get(document)).map(Kept::entity);
  }

  private synchronized void keep(int document, Kept entity) {
    if (kept.putIfAbsent(document, entity) == null) {
      bytes += entity.bytes();
    }
    Iterator<Kept> oldest = kept.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }
}
