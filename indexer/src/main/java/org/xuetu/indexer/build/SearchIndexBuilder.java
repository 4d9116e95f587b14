package org.xuetu.indexer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.xuetu.indexer.analysis.HanlpSegmenter;
import org.xuetu.indexer.analysis.Lexicon;
import org.xuetu.indexer.completion.CompletionFile;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.IndexSchema;

/// Makes one index in an empty directory. The same documents in any order give the same answers.
///
/// Documents lie in the order of their prominence, so that the first entries of a posting list are
/// the most prominent ones and type-ahead need not read the rest.
///
/// The index is whole only after [SearchIndexBuilder#finish()]; closed before, it leaves nothing that
/// opens.
public final class SearchIndexBuilder implements AutoCloseable {
  private static final double BUFFER_MB = 256;

  /// Nothing is merged before the end: then everything is, once.
  private static final int MOST_SEGMENTS = 1_000_000;

  private final Path path;
  private final Lexicon lexicon;
  private final PlacedTexts texts;
  private final Directory directory;
  private final IndexWriter writer;
  private boolean finished;

  private SearchIndexBuilder(Path path, Lexicon lexicon, Directory directory, IndexWriter writer) {
    this.path = path;
    this.lexicon = lexicon;
    this.texts = new PlacedTexts(new HanlpSegmenter(lexicon));
    this.directory = directory;
    this.writer = writer;
  }

  /// @throws IllegalArgumentException when the directory holds something already
  public static SearchIndexBuilder create(Path path, Lexicon lexicon) throws IOException {
    Files.createDirectories(path);
    try (Stream<Path> present = Files.list(path)) {
      if (present.findAny().isPresent()) {
        throw new IllegalArgumentException("an index is made in an empty directory: " + path);
      }
    }
    TieredMergePolicy once = new TieredMergePolicy();
    once.setSegmentsPerTier(MOST_SEGMENTS);
    once.setNoCFSRatio(0);
    IndexWriterConfig config =
        new IndexWriterConfig(IndexSchema.analyzer())
            .setSimilarity(IndexSchema.similarity())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setMergePolicy(once)
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(BUFFER_MB)
            .setIndexSort(
                new Sort(
                    new SortField(IndexField.PROMINENCE.fieldName(), SortField.Type.DOUBLE, true),
                    new SortField(IndexField.ID.fieldName(), SortField.Type.STRING)));
    Directory directory = FSDirectory.open(path, new SingleInstanceLockFactory());
    return new SearchIndexBuilder(path, lexicon, directory, new IndexWriter(directory, config));
  }

  /// Makes a whole index of documents that fit in memory.
  public static void build(Path path, Collection<SearchDocument> documents) throws IOException {
    Lexicon lexicon = Lexicon.of(documents.stream().flatMap(SearchDocument::labels));
    try (SearchIndexBuilder builder = create(path, lexicon)) {
      for (SearchDocument document : documents) {
        builder.add(document);
      }
      builder.finish();
    }
  }

  /// A document whose texts are cut and read aloud: what is left is to write it.
  public static final class Prepared {
    private final Document document;

    private Prepared(Document document) {
      this.document = document;
    }
  }

  /// The greater part of the work; may be done by any number of threads.
  public Prepared prepare(SearchDocument document) {
    return new Prepared(LuceneDocuments.of(document, texts));
  }

  /// By one thread at a time, and best in the order of prominence: then there is one segment for all
  /// that fits into memory, and nothing to sort in it.
  public void add(Prepared prepared) throws IOException {
    writer.addDocument(prepared.document);
  }

  public void add(SearchDocument document) throws IOException {
    add(prepare(document));
  }

  /// Writes everything down as one segment.
  ///
  /// @throws IllegalStateException when two documents are the same entity
  public void finish() throws IOException {
    lexicon.write(path);
    writer.forceMerge(1);
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      checkIds(reader);
      CompletionFile.write(reader, path);
    }
    writer.setLiveCommitData(
        Map.of(IndexSchema.VERSION_KEY, String.valueOf(IndexSchema.VERSION)).entrySet());
    writer.commit();
    finished = true;
  }

  private static void checkIds(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues ids = leaf.reader().getSortedDocValues(IndexField.ID.fieldName());
      if (ids.getValueCount() != leaf.reader().maxDoc()) {
        throw new IllegalStateException("two documents are the same entity");
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      if (finished) {
        writer.close();
      } else {
        writer.rollback();
      }
    }
  }
}
