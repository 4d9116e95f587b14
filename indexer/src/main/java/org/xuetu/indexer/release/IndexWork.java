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
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.build.SearchIndexBuilder;
import org.xuetu.indexer.build.SearchIndexBuilder.Prepared;

/// Writes the search index of a catalogue with all threads: each makes a batch of documents ready, and
/// they take turns, in the order of the batches, to add them.
final class IndexWork implements AutoCloseable {
  private static final int BATCH = 64;

  private final CatalogDocuments documents;
  private final List<RecordId> ids;
  private final SearchIndexBuilder index;
  private final ProcessorTimes work;
  private final AtomicInteger next = new AtomicInteger();
  private final Object turn = new Object();
  private int added;
  private boolean failed;

  private IndexWork(Path folder, Catalogue catalogue, ProcessorTimes work) throws IOException {
    this.documents = new CatalogDocuments(catalogue);
    this.ids = documents.idsByProminence();
    this.index = SearchIndexBuilder.create(folder, Lexicon.of(documents.labels()));
    this.work = work;
  }

  static IndexWork start(Path folder, Catalogue catalogue, ProcessorTimes work)
      throws IOException, ReleaseException {
    return work.of(BuildWork.WORDS, () -> new IndexWork(folder, catalogue, work));
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

  private void addBatches(BuildProgress progress) throws IOException, ReleaseException {
    boolean done = false;
    try {
      for (int from = take(); from < ids.size(); from = take()) {
        List<RecordId> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
        List<SearchDocument> gathered =
            work.of(BuildWork.GATHER, () -> some.stream().map(documents::document).toList());
        List<Prepared> batch =
            work.of(BuildWork.ANALYSE, () -> gathered.stream().map(index::prepare).toList());
        add(batch, from);
        progress.step(from + batch.size());
      }
      done = true;
    } finally {
      if (!done) {
        giveUp();
      }
    }
  }

  /// Whatever went wrong, the other threads must not wait for this one's turn.
  private void giveUp() {
    next.set(ids.size());
    synchronized (turn) {
      failed = true;
      turn.notifyAll();
    }
  }

  private int take() {
    return next.getAndUpdate(at -> Math.min(ids.size(), at + BATCH));
  }

  private void add(List<Prepared> batch, int from) throws IOException, ReleaseException {
    synchronized (turn) {
      while (added != from && !failed) {
        try {
          turn.wait();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted while building", interrupted);
        }
      }
      if (failed) {
        // The other thread says why.
        return;
      }
      work.of(BuildWork.ADD, () -> addAll(batch));
      added += batch.size();
      turn.notifyAll();
    }
  }

  private boolean addAll(List<Prepared> batch) throws IOException {
    for (Prepared document : batch) {
      index.add(document);
    }
    return true;
  }

  /// Writes down what is still in memory, merges where there is more than one segment, commits.
  void finish() throws IOException, ReleaseException {
    work.of(
        BuildWork.FLUSH,
        () -> {
          index.finish();
          return true;
        });
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
