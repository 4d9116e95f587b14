package org.xuetu.indexer.completion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.xuetu.indexer.schema.IndexField;

/// One beginning in one field and its documents, as they lie in the file: both with their length before
/// them, the documents as differences.
record CompletionEntry(BytesRef key, byte[] documents) implements Comparable<CompletionEntry> {
  static BytesRef key(IndexField field, BytesRef start) {
    byte[] key = new byte[start.length + 1];
    key[0] = (byte) field.ordinal();
    System.arraycopy(start.bytes, start.offset, key, 1, start.length);
    return new BytesRef(key);
  }

  static byte[] written(int[] documents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
      out.writeVInt(documents.length);
      int before = 0;
      for (int document : documents) {
        out.writeVInt(document - before);
        before = document;
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// What [#written] wrote, its length before it.
  static int[] documents(ByteArrayDataInput input) {
    input.readVInt();
    int[] documents = new int[input.readVInt()];
    int before = 0;
    for (int i = 0; i < documents.length; i++) {
      before += input.readVInt();
      documents[i] = before;
    }
    return documents;
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(key.length);
    out.writeBytes(key.bytes, key.offset, key.length);
    out.writeVInt(documents.length);
    out.writeBytes(documents, documents.length);
  }

  @Override
  public int compareTo(CompletionEntry other) {
    return key.compareTo(other.key);
  }
}
