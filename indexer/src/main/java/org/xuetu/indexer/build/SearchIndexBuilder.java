package org.xuetu.indexer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.xuetu.indexer.analysis.HanlpSegmenter;
import org.xuetu.indexer.analysis.Lexicon;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.IndexSchema;
import org.xuetu.indexer.schema.NameRelation;

/// Makes one index in an empty directory. The same documents in any order give the same answers.
///
/// Documents lie in the order of their prominence, so that the first entries of a posting list are
/// the most prominent ones and type-ahead need not read the rest.
///
/// The index is whole only after [SearchIndexBuilder#finish()]; closed before, it leaves nothing that
/// opens.
public final class SearchIndexBuilder implements AutoCloseable {
  private static final double BUFFER_MB = 64;

  private final Path path;
  private final Lexicon lexicon;
  private final Directory directory;
  private final IndexWriter writer;
  private boolean finished;

  private SearchIndexBuilder(Path path, Lexicon lexicon, Directory directory, IndexWriter writer) {
    this.path = path;
    this.lexicon = lexicon;
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
    Directory directory = FSDirectory.open(path, new SingleInstanceLockFactory());
    IndexWriterConfig config =
        new IndexWriterConfig(IndexSchema.analyzer(new HanlpSegmenter(lexicon)))
            .setSimilarity(IndexSchema.similarity())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(BUFFER_MB)
            .setIndexSort(
                new Sort(
                    new SortField(IndexField.PROMINENCE.fieldName(), SortField.Type.DOUBLE, true),
                    new SortField(IndexField.ID.fieldName(), SortField.Type.STRING)));
    return new SearchIndexBuilder(path, lexicon, directory, new IndexWriter(directory, config));
  }

  /// The words that the labels of these documents bring.
  public static Lexicon lexiconOf(Collection<SearchDocument> documents) {
    List<String> labels = new ArrayList<>();
    for (SearchDocument document : documents) {
      labels.add(document.name());
      document.otherNames().stream()
          .filter(other -> other.relation().use() != NameRelation.Use.NEVER)
          .forEach(other -> labels.add(other.text()));
      for (List<FilterValue> values : document.filters().values()) {
        values.forEach(value -> labels.add(value.label()));
        values.forEach(value -> labels.addAll(value.also()));
      }
    }
    return Lexicon.of(labels);
  }

  /// Makes a whole index of a catalogue that fits in memory.
  public static void build(Path path, Collection<SearchDocument> documents) throws IOException {
    try (SearchIndexBuilder builder = create(path, lexiconOf(documents))) {
      for (SearchDocument document : documents) {
        builder.add(document);
      }
      builder.finish();
    }
  }

  public void add(SearchDocument document) throws IOException {
    writer.addDocument(LuceneDocuments.of(document));
  }

  /// Writes everything down as one segment.
  ///
  /// @throws IllegalStateException when two documents are the same entity
  public void finish() throws IOException {
    lexicon.write(path);
    writer.forceMerge(1);
    checkIds();
    writer.setLiveCommitData(
        Map.of(IndexSchema.VERSION_KEY, String.valueOf(IndexSchema.VERSION)).entrySet());
    writer.commit();
    finished = true;
  }

  private void checkIds() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedDocValues ids = leaf.reader().getSortedDocValues(IndexField.ID.fieldName());
        if (ids.getValueCount() != leaf.reader().maxDoc()) {
          throw new IllegalStateException("two documents are the same entity");
        }
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
