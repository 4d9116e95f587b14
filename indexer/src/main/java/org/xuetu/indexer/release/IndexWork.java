package org.xuetu.indexer.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Catalogue;
import org.xuetu.indexer.analysis.Lexicon;
import org.xuetu.indexer.build.CatalogDocuments;
import org.xuetu.indexer.build.SearchIndexBuilder;

/// Writes the search index of a catalogue with all threads. Which thread takes which document is left
/// to chance; the index puts them in one order at its end.
final class IndexWork implements AutoCloseable {
  private static final int BATCH = 64;

  private final CatalogDocuments documents;
  private final List<RecordId> ids;
  private final SearchIndexBuilder index;
  private final AtomicInteger next = new AtomicInteger();

  IndexWork(Path folder, Catalogue catalogue) throws IOException {
    this.documents = new CatalogDocuments(catalogue);
    this.ids = documents.idsByProminence();
    this.index = SearchIndexBuilder.create(folder, Lexicon.of(documents.labels()));
  }

  /// Adds every document; the index still has to be finished.
  void addAll(Workers workers, BuildProgress progress) throws IOException, ReleaseException {
    List<Future<Boolean>> helpers = new ArrayList<>();
    for (int i = 0; i < workers.others(); i++) {
      helpers.add(
          workers.start(
              () -> {
                addBatches(BuildProgress.none());
                return true;
              }));
    }
    addBatches(progress);
    for (Future<Boolean> helper : helpers) {
      Workers.finish(helper);
    }
  }

  private void addBatches(BuildProgress progress) throws IOException {
    try {
      for (int from = take(); from < ids.size(); from = take()) {
        for (RecordId id : ids.subList(from, Math.min(from + BATCH, ids.size()))) {
          index.add(documents.document(id));
        }
        progress.step(from);
      }
    } catch (IOException | RuntimeException fault) {
      // Nobody need go on.
      next.set(ids.size());
      throw fault;
    }
  }

  private int take() {
    return next.getAndUpdate(at -> Math.min(ids.size(), at + BATCH));
  }

  /// Merges what all threads wrote, and commits it.
  void finish() throws IOException {
    index.finish();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
