package org.xuetu.indexer.search;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.xuetu.indexer.analysis.HanlpSegmenter;
import org.xuetu.indexer.analysis.Lexicon;
import org.xuetu.indexer.analysis.Segmenter;

/// A segmenter whose dictionaries are loaded while the service starts; the first query waits for what
/// is left of that.
final class BackgroundSegmenter implements Segmenter {
  private final FutureTask<Segmenter> loading;

  private BackgroundSegmenter(FutureTask<Segmenter> loading) {
    this.loading = loading;
  }

  static BackgroundSegmenter start(Lexicon lexicon) {
    FutureTask<Segmenter> loading = new FutureTask<>(() -> load(lexicon));
    Thread.ofPlatform().daemon().name("segmenter").start(loading);
    return new BackgroundSegmenter(loading);
  }

  private static Segmenter load(Lexicon lexicon) {
    Segmenter segmenter = new HanlpSegmenter(lexicon);
    segmenter.words("学图", Detail.WHOLE);
    return segmenter;
  }

  @Override
  public List<Word> words(String folded, Detail detail) {
    try {
      return loading.get().words(folded, detail);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading dictionaries", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("dictionaries could not be loaded", failed.getCause());
    }
  }
}
