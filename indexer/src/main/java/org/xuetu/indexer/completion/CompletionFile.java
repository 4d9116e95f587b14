package org.xuetu.indexer.completion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.NameKind;

/// For every beginning that many names share, the most prominent entities of each type. It lies beside
/// the index. A beginning that is not in it has few names, and these stand side by side in the index.
public final class CompletionFile {
  /// The file beside the index.
  private static final String FILE = "completions.bin";

  private final byte[] bytes;
  private final int[] entries;

  private CompletionFile(byte[] bytes, int[] entries) {
    this.bytes = bytes;
    this.entries = entries;
  }

  public static CompletionFile read(Path directory) throws IOException {
    byte[] bytes = Files.readAllBytes(directory.resolve(FILE));
    ByteArrayDataInput input = new ByteArrayDataInput(bytes);
    int[] entries = new int[input.readVInt()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = input.getPosition();
      input.skipBytes(input.readVInt());
      input.skipBytes(input.readVInt());
    }
    return new CompletionFile(bytes, entries);
  }

  /// The first documents whose key in this field begins so; empty when they are few enough to be
  /// walked through.
  public Optional<int[]> find(IndexField field, String start) {
    BytesRef wanted = CompletionEntry.key(field, new BytesRef(start));
    int low = 0;
    int high = entries.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      ByteArrayDataInput input = new ByteArrayDataInput(bytes);
      input.setPosition(entries[middle]);
      int length = input.readVInt();
      int order = new BytesRef(bytes, input.getPosition(), length).compareTo(wanted);
      if (order == 0) {
        input.skipBytes(length);
        return Optional.of(CompletionEntry.documents(input));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /// Works out the beginnings of all names of an index.
  public static void write(IndexReader reader, Path directory) throws IOException {
    List<CompletionEntry> found = new ArrayList<>();
    Candidates.Ranking ranking = new Candidates.Ranking(types(reader), EntityType.values().length);
    for (IndexField field : NameKind.fields()) {
      collect(reader, field, ranking, found);
    }
    found.sort(null);
    try (OutputStreamDataOutput out =
        new OutputStreamDataOutput(Files.newOutputStream(directory.resolve(FILE)))) {
      out.writeVInt(found.size());
      for (CompletionEntry entry : found) {
        entry.write(out);
      }
    }
  }

  private static void collect(
      IndexReader reader, IndexField field, Candidates.Ranking ranking, List<CompletionEntry> found)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field.fieldName());
    if (terms == null) {
      return;
    }
    PrefixTree tree =
        new PrefixTree(
            ranking,
            (key, lengths, candidates) -> {
              byte[] documents = CompletionEntry.written(candidates.first());
              for (int length : lengths) {
                BytesRef start = new BytesRef(key.bytes, key.offset, length);
                found.add(new CompletionEntry(CompletionEntry.key(field, start), documents));
              }
            });
    TermsEnum entries = terms.iterator();
    @Nullable PostingsEnum postings = null;
    for (@Nullable BytesRef key = entries.next(); key != null; key = entries.next()) {
      Candidates candidates = tree.add(key);
      postings = entries.postings(postings, PostingsEnum.NONE);
      for (int document = postings.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = postings.nextDoc()) {
        candidates.add(document);
      }
    }
    tree.finish();
  }

  /// The type of each document, by its place among the types.
  private static byte[] types(IndexReader reader) throws IOException {
    byte[] types = new byte[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), IndexField.TYPE.fieldName());
      byte[] ordinals = new byte[values.getValueCount()];
      for (int i = 0; i < ordinals.length; i++) {
        String key = values.lookupOrd(i).utf8ToString();
        ordinals[i] = (byte) EntityType.find(key).orElseThrow().ordinal();
      }
      for (int document = values.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = values.nextDoc()) {
        types[leaf.docBase + document] = ordinals[values.ordValue()];
      }
    }
    return types;
  }
}
