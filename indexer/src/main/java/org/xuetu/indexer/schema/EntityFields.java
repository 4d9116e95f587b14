package org.xuetu.indexer.schema;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/// Reads what the index keeps of its entities. For one request: not thread-safe.
public final class EntityFields {
  private static final Set<String> ONLY = Set.of(IndexField.ENTITY.fieldName());

  private final StoredFields stored;

  public EntityFields(StoredFields stored) {
    this.stored = stored;
  }

  public StoredEntity read(int document) throws IOException {
    BytesRef bytes = stored.document(document, ONLY).getBinaryValue(IndexField.ENTITY.fieldName());
    if (bytes == null) {
      throw new IllegalStateException("document " + document + " keeps no entity");
    }
    return StoredEntity.read(bytes.bytes, bytes.offset, bytes.length);
  }
}
